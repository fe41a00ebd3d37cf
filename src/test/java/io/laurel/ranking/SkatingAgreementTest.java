package io.laurel.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.laurel.Entrant;
import io.laurel.Recipient;
import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Entry;
import io.laurel.policy.Organisation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Random finals, placed here and by hand: catalogue 3.20, 3.21. */
class SkatingAgreementTest {

  private static final int FINALS = 5_000;

  @Test
  void five_thousand_finals_are_placed_as_by_hand() {
    long start = Long.getLong("laurel.skating.seed", 20261123L);
    int tenth = 0;
    int eleventh = 0;
    int shared = 0;
    for (long seed = start; seed < start + FINALS; seed++) {
      int[][][] marks = marks(new Random(seed));
      RuleBookSkating byHand = new RuleBookSkating(marks);
      List<Contender> couples = couples(marks[0].length);
      List<String> dances = IntStream.range(0, marks.length).mapToObj(Integer::toString).toList();
      SkatingPlacing placing =
          new SkatingPlacing(
              couples,
              dances,
              (couple, dance) -> marks[Integer.parseInt(dance)][Integer.parseInt(couple.id())]);

      for (int dance = 0; dance < marks.length; dance++) {
        for (int couple = 0; couple < couples.size(); couple++) {
          assertThat(placing.placing(dance).place(couples.get(couple)))
              .as("seed %d, dance %d, couple %d: %s", seed, dance, couple, text(marks))
              .isEqualTo(
                  Fraction.of(byHand.placesOfDance(dance)[couple]).dividedBy(Fraction.of(2)));
        }
      }
      assertThat(ranks(placing, couples))
          .as("seed %d: %s", seed, text(marks))
          .isEqualTo(byHand.ranks());
      tenth += used(placing, couples, "rule-10");
      eleventh += used(placing, couples, "rule-11");
      shared += placing.order().size() < couples.size() ? 1 : 0;
    }
    System.out.printf(
        "skating: seeds %d to %d, rule 10 in %d finals, rule 11 in %d, shared places in %d%n",
        start, start + FINALS - 1, tenth, eleventh, shared);
    assertThat(tenth).isGreaterThan(500);
    assertThat(eleventh).isGreaterThan(200);
    assertThat(shared).isGreaterThan(20);
  }

  private static int[][][] marks(Random random) {
    int couples = 3 + random.nextInt(6);
    int judges = 3 + random.nextInt(7);
    int dances = 1 + random.nextInt(5);
    boolean alike = random.nextBoolean();
    int[][][] marks = new int[dances][couples][judges];
    for (int dance = 0; dance < dances; dance++) {
      for (int judge = 0; judge < judges; judge++) {
        List<Integer> places = new ArrayList<>(IntStream.rangeClosed(1, couples).boxed().toList());
        if (alike) {
          for (int swap = random.nextInt(3); swap >= 0; swap--) {
            int at = random.nextInt(couples - 1);
            Collections.swap(places, at, at + 1);
          }
        } else {
          Collections.shuffle(places, random);
        }
        for (int couple = 0; couple < couples; couple++) {
          marks[dance][couple][judge] = places.get(couple);
        }
      }
    }
    return marks;
  }

  private static List<Contender> couples(int number) {
    return IntStream.range(0, number)
        .mapToObj(
            i -> {
              String id = Integer.toString(i);
              Entry.Setting setting =
                  new Entry.Setting("standing", "final", null, o -> Organisation.NONE, f -> {});
              Entry entry = new Entry(Entrant.of(id, id), i, setting, name -> null, null);
              Recipient recipient = new Recipient(id, id, null, null);
              Roster roster = Roster.of(recipient, entry, null, List.of());
              return new Contender(Field.unranked(roster), 0);
            })
        .toList();
  }

  private static int[] ranks(SkatingPlacing placing, List<Contender> couples) {
    int[] ranks = new int[couples.size()];
    int next = 1;
    for (List<Contender> group : placing.order()) {
      for (Contender one : group) {
        ranks[Integer.parseInt(one.id())] = next;
      }
      next += group.size();
    }
    return ranks;
  }

  private static int used(SkatingPlacing placing, List<Contender> couples, String rule) {
    return couples.stream()
            .anyMatch(c -> placing.reasons(c).stream().anyMatch(r -> r.step().equals(rule)))
        ? 1
        : 0;
  }

  private static String text(int[][][] marks) {
    return Arrays.deepToString(marks);
  }
}
