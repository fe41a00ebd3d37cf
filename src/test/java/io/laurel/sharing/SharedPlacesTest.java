package io.laurel.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Choices.SharingMethod;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Methods of sharing places against seat by seat counts, and what they promise. */
class SharedPlacesTest {

  private static int[] shared(int total, long[] weights, SharingMethod method) {
    return new SharedPlaces(
            total,
            shares(total, weights),
            Comparator.naturalOrder(),
            (equal, left) -> {
              throw new AssertionError("set apart by index");
            })
        .by(method);
  }

  private static List<Fraction> shares(int total, long[] weights) {
    Fraction sum = Fraction.of(Arrays.stream(weights).sum());
    return Arrays.stream(weights)
        .mapToObj(w -> Fraction.of(w).times(Fraction.of(total)).dividedBy(sum))
        .toList();
  }

  /** One seat after the other to the highest quotient, cross-multiplied; of equals the first. */
  private static int[] seatBySeat(int total, long[] weights, int step) {
    int[] seats = new int[weights.length];
    for (int seat = 0; seat < total; seat++) {
      int best = 0;
      for (int i = 1; i < weights.length; i++) {
        if (weights[i] * (1 + (long) step * seats[best])
            > weights[best] * (1 + (long) step * seats[i])) {
          best = i;
        }
      }
      seats[best]++;
    }
    return seats;
  }

  @Test
  void highest_quotients_are_those_counted_seat_by_seat() {
    for (long seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      int total = random.nextInt(30);
      long[] weights = random.longs(1 + random.nextInt(6), 1, 60).toArray();
      assertThat(shared(total, weights, SharingMethod.SAINTE_LAGUE))
          .as("seed %d", seed)
          .isEqualTo(seatBySeat(total, weights, 2));
      assertThat(shared(total, weights, SharingMethod.D_HONDT))
          .as("seed %d", seed)
          .isEqualTo(seatBySeat(total, weights, 1));
    }
  }

  @Test
  void largest_remainders_give_everyone_a_share_rounded_down_or_up_and_all_places_in_all() {
    for (long seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      int total = random.nextInt(30);
      long[] weights = random.longs(1 + random.nextInt(6), 1, 60).toArray();
      int[] places = shared(total, weights, SharingMethod.LARGEST_REMAINDER);
      assertThat(Arrays.stream(places).sum()).as("seed %d", seed).isEqualTo(total);
      List<Fraction> exact = shares(total, weights);
      for (int i = 0; i < places.length; i++) {
        Fraction off = Fraction.of(places[i]).minus(exact.get(i));
        assertThat(off.max(off.negated())).as("seed %d", seed).isLessThan(Fraction.ONE);
      }
    }
  }

  @Test
  void equals_at_the_line_are_asked_about_and_undecided_there_are_no_places() {
    List<List<Integer>> asked = new ArrayList<>();
    int[] places =
        new SharedPlaces(
                2,
                shares(2, new long[] {1, 1, 1}),
                Comparator.comparing(unit -> 0),
                (equal, left) -> {
                  asked.add(equal);
                  assertThat(left).isEqualTo(2);
                  return List.of();
                })
            .by(SharingMethod.D_HONDT);
    assertThat(asked).containsExactly(List.of(0, 1, 2));
    assertThat(places).containsExactly(0, 0, 0);
  }
}
