package io.laurel.benchmark.national;

import io.laurel.Component;
import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Judge;
import io.laurel.Organisation;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * National contests of any size, the same ones every time: seven judges, ten divisions of unequal
 * size, schools of twenty entries on average that send most of them to a division of their own
 * choice. One entry in twenty is filed late, and one in twelve has the marks of the one before it
 * and is of its school and division, so that ties occur.
 */
public final class NationalContests {

  static final int DIVISIONS = 10;
  static final int JUDGES = 7;
  private static final int HUNDREDTHS = 100;

  private final SplittableRandom random;
  private final int entries;
  private final int[] strength;
  private final int[] favourite;

  private NationalContests(int entries, int number) {
    this.entries = entries;
    this.random = new SplittableRandom(20_261_123L + entries + ((long) number << 32));
    int schools = Math.max(1, entries / 20);
    this.strength = random.ints(schools, 0, 6 * HUNDREDTHS).toArray();
    this.favourite = new int[schools];
    java.util.Arrays.setAll(favourite, s -> division());
  }

  /** The contest of that many entries. */
  public static Contest of(int entries) {
    return of(entries, 0);
  }

  /** One of many contests of that many entries. */
  public static Contest of(int entries, int number) {
    return new NationalContests(entries, number).contest();
  }

  private Contest contest() {
    Contest.Builder contest = Contest.named("National contest of " + entries).rounds("final");
    for (int division = 0; division < DIVISIONS; division++) {
      contest.categories("D" + division);
    }
    for (int school = 0; school < strength.length; school++) {
      contest.organisation(Organisation.of(school(school), "School " + school));
    }
    for (int judge = 1; judge <= JUDGES; judge++) {
      contest.judge(new Judge("J" + judge, "Judge " + judge, null));
    }
    contest.component(Component.of("work", "0", "100", "0.01"));
    Drawn drawn = draw();
    for (int entry = 0; entry < entries; entry++) {
      drawn = random.nextInt(12) == 0 ? drawn : draw();
      add(entry, drawn, contest);
    }
    return contest.build();
  }

  private record Drawn(int school, int division, List<Integer> marks) {}

  private Drawn draw() {
    int school = random.nextInt(strength.length);
    int quality =
        50 * HUNDREDTHS
            + strength[school]
            + random.nextInt(10 * HUNDREDTHS)
            + random.nextInt(10 * HUNDREDTHS)
            + random.nextInt(10 * HUNDREDTHS);
    return new Drawn(
        school,
        random.nextInt(3) == 0 ? division() : favourite[school],
        random.ints(JUDGES, quality - 4 * HUNDREDTHS, quality + 4 * HUNDREDTHS).boxed().toList());
  }

  private void add(int entry, Drawn drawn, Contest.Builder contest) {
    String id = String.format(Locale.ROOT, "E%07d", entry);
    contest.entrant(
        Entrant.of(id, "Entry " + entry)
            .sentBy(school(drawn.school()))
            .in("D" + drawn.division())
            .with("late", Boolean.toString(random.nextInt(20) == 0))
            .with("pages", Integer.toString(10 + random.nextInt(25))));
    for (int judge = 1; judge <= JUDGES; judge++) {
      contest.mark(id, "J" + judge, "work", "final", decimal(drawn.marks().get(judge - 1)));
    }
  }

  /** The first divisions are large, the last ones small. */
  private int division() {
    int drawn = random.nextInt(100);
    return drawn * drawn / 1_000;
  }

  private static String school(int school) {
    return String.format(Locale.ROOT, "S%06d", school);
  }

  private static String decimal(int hundredths) {
    int rest = hundredths % HUNDREDTHS;
    return hundredths / HUNDREDTHS + (rest < 10 ? ".0" : ".") + rest;
  }
}
