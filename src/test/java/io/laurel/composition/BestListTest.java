package io.laurel.composition;

import static org.assertj.core.api.Assertions.assertThat;

import io.laurel.arithmetic.Fraction;
import io.laurel.composition.BestList.Condition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The search for the best list under conditions against all lists there are. */
class BestListTest {

  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Instance(int places, int[] kinds, int[] ranks, List<Condition> conditions) {

    BestList solved() {
      return new BestList(places, kinds, ranks, conditions);
    }

    /** Every full list, as the indexes of its members. */
    List<List<Integer>> lists(List<Condition> holding) {
      List<List<Integer>> all = new ArrayList<>();
      for (int set = 0; set < 1 << kinds.length; set++) {
        int members = set;
        List<Integer> list =
            IntStream.range(0, kinds.length).filter(i -> (members >> i & 1) == 1).boxed().toList();
        if (list.size() == places && holding.stream().allMatch(c -> holds(c, list))) {
          all.add(list);
        }
      }
      return all;
    }

    private boolean holds(Condition condition, List<Integer> list) {
      Fraction sum = Fraction.of(list.stream().mapToLong(i -> condition.weights()[kinds[i]]).sum());
      return (condition.least() == null || sum.compareTo(condition.least()) >= 0)
          && (condition.most() == null || sum.compareTo(condition.most()) <= 0);
    }

    @Override
    public String toString() {
      return places
          + " of kinds "
          + Arrays.toString(kinds)
          + " ranks "
          + Arrays.toString(ranks)
          + conditions.stream()
              .map(
                  c -> "\n" + c.least() + " <= " + Arrays.toString(c.weights()) + " <= " + c.most())
              .toList();
    }
  }

  private static Instance random(Random random, boolean tied) {
    int count = 2 + random.nextInt(8);
    int kinds = 1 + random.nextInt(4);
    int[] kindOf = random.ints(count, 0, kinds).toArray();
    kindOf[0] = kinds - 1;
    int[] ranks = IntStream.range(0, count).map(i -> i + 1).toArray();
    for (int i = 1; tied && i < count; i++) {
      ranks[i] = random.nextInt(3) == 0 ? ranks[i - 1] : i + 1;
    }
    List<Condition> conditions = new ArrayList<>();
    int places = 1 + random.nextInt(Math.min(count, 6));
    for (int i = random.nextInt(4); i > 0; i--) {
      long[] weights = random.longs(kinds, -2, 4).toArray();
      long bound = random.nextInt(2 * places + 1) - 1L;
      int sides = random.nextInt(5);
      conditions.add(
          new Condition(
              weights,
              sides <= 2 ? Fraction.of(bound) : null,
              sides >= 2 ? Fraction.of(bound + random.nextInt(2)) : null));
    }
    return new Instance(places, kindOf, ranks, conditions);
  }

  private static void agrees(Instance given, long seed) {
    BestList found = given.solved();
    List<List<Integer>> lists = given.lists(given.conditions());
    assertThat(found.exists()).as("seed %d: %s", seed, given).isEqualTo(!lists.isEmpty());
    if (lists.isEmpty()) {
      List<Condition> conflict = found.conflict().stream().map(given.conditions()::get).toList();
      assertThat(conflict).as("seed %d: %s", seed, given).isNotEmpty();
      assertThat(given.lists(conflict)).as("seed %d: %s", seed, given).isEmpty();
      for (Condition spared : conflict) {
        List<Condition> rest = conflict.stream().filter(c -> !c.equals(spared)).toList();
        assertThat(given.lists(rest)).as("seed %d: %s", seed, given).isNotEmpty();
      }
      return;
    }
    List<Integer> taken = new ArrayList<>();
    for (int start = 0; taken.size() < given.places(); ) {
      int rank = given.ranks()[start];
      List<Integer> able = new ArrayList<>();
      int end = start;
      for (; end < given.kinds().length && given.ranks()[end] == rank; end++) {
        int one = end;
        if (lists.stream().anyMatch(l -> l.containsAll(taken) && l.contains(one))) {
          able.add(one);
        } else {
          assertThat(found.barring(one)).as("seed %d: %s bars %d", seed, given, one).isNotEmpty();
        }
      }
      if (lists.stream().noneMatch(l -> l.containsAll(taken) && l.containsAll(able))) {
        assertThat(found.undecided()).as("seed %d: %s", seed, given).isEqualTo(able);
        return;
      }
      taken.addAll(able);
      int closed = end;
      int[] fixed = IntStream.range(0, closed).filter(i -> !taken.contains(i)).toArray();
      lists = lists.stream().filter(l -> Arrays.stream(fixed).noneMatch(l::contains)).toList();
      start = end;
    }
    assertThat(found.undecided()).isEmpty();
    assertThat(IntStream.range(0, given.kinds().length).filter(found::isChosen).boxed().toList())
        .as("seed %d: %s", seed, given)
        .isEqualTo(taken);
  }

  @Test
  void the_list_is_the_best_of_all_lists_there_are() {
    for (long seed = 0; seed < 3_000; seed++) {
      agrees(random(new Random(seed), false), seed);
    }
  }

  @Test
  void of_equal_ranks_none_is_preferred() {
    for (long seed = 0; seed < 3_000; seed++) {
      agrees(random(new Random(seed), true), seed);
    }
  }

  @Test
  void many_places_for_thousands_of_candidates_of_many_kinds_are_filled() {
    for (int groups : new int[] {4, 8}) {
      fill(5_000, groups);
    }
  }

  private static void fill(int count, int groups) {
    Random random = new Random(7);
    int[] signatures = new int[count];
    for (int i = 0; i < count; i++) {
      for (int g = 0; g < groups; g++) {
        signatures[i] |= random.nextInt(2 + g % 4) == 0 ? 1 << g : 0;
      }
    }
    int[] distinct = Arrays.stream(signatures).distinct().sorted().toArray();
    int[] kinds = Arrays.stream(signatures).map(s -> Arrays.binarySearch(distinct, s)).toArray();
    List<Condition> conditions = new ArrayList<>();
    for (int g = 0; g < groups; g++) {
      int group = g;
      long[] weights = Arrays.stream(distinct).mapToLong(s -> s >> group & 1).toArray();
      conditions.add(
          g % 2 == 0
              ? new Condition(weights, Fraction.of(200 / (2 + g % 4) + 25), null)
              : new Condition(weights, null, Fraction.of(200 / (2 + g % 4) - 25)));
    }
    BestList found =
        new BestList(200, kinds, IntStream.rangeClosed(1, count).toArray(), conditions);
    assertThat(IntStream.range(0, count).filter(found::isChosen).count()).isEqualTo(200);
  }
}
