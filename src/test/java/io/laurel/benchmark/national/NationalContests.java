package io.laurel.benchmark.national;

import io.laurel.Component;
import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Judge;
import io.laurel.Organisation;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

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
  private static final String[] DIVISION_NAMES = names("D%d", 0, DIVISIONS);
  private static final String[] JUDGE_IDS = names("J%d", 1, JUDGES);

  private final SplittableRandom random;
  private final int entries;
  private final String[] schools;
  private final int[] strength;
  private final int[] favourite;

  private NationalContests(int entries, int number) {
    this.entries = entries;
    this.random = new SplittableRandom(20_261_123L + entries + ((long) number << 32));
    this.schools = names("S%06d", 0, Math.max(1, entries / 20));
    this.strength = random.ints(schools.length, 0, 6 * HUNDREDTHS).toArray();
    this.favourite = new int[schools.length];
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
    contest.categories(DIVISION_NAMES);
    for (int school = 0; school < schools.length; school++) {
      contest.organisation(Organisation.of(schools[school], "School " + school));
    }
    for (String judge : JUDGE_IDS) {
      contest.judge(new Judge(judge, "Judge " + judge, null));
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
    int school = random.nextInt(schools.length);
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
            .sentBy(schools[drawn.school()])
            .in(DIVISION_NAMES[drawn.division()])
            .with("late", Boolean.toString(random.nextInt(20) == 0))
            .with("pages", Integer.toString(10 + random.nextInt(25))));
    for (int judge = 0; judge < JUDGES; judge++) {
      contest.mark(id, JUDGE_IDS[judge], "work", "final", decimal(drawn.marks().get(judge)));
    }
  }

  /** The first divisions are large, the last ones small. */
  private int division() {
    int drawn = random.nextInt(100);
    return drawn * drawn / 1_000;
  }

  private static String[] names(String format, int first, int count) {
    return IntStream.range(first, first + count)
        .mapToObj(number -> String.format(Locale.ROOT, format, number))
        .toArray(String[]::new);
  }

  private static String decimal(int hundredths) {
    int rest = hundredths % HUNDREDTHS;
    return hundredths / HUNDREDTHS + (rest < 10 ? ".0" : ".") + rest;
  }
}
