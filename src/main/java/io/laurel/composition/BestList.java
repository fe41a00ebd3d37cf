package io.laurel.composition;

import io.laurel.arithmetic.Fraction;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The best full list by rank that satisfies conditions on who is on it: the first candidate is on
 * it if any full list with him satisfies them, the second if any with those before does, and so on.
 *
 * <p>Candidates the conditions do not tell apart are of one kind; of a kind the better ranked go
 * first. So a list is known by how many of each kind are on it, and whether a full list exists is a
 * question of whole numbers. It is asked at most once for each place and once for each kind, and as
 * often as there are conditions for each kind that is passed over.
 */
final class BestList {

  /**
   * A condition: the sum of its weights over the list lies within bounds.
   *
   * @param weights by kind
   * @param least or null
   * @param most or null
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared; the search adds them up very often.
  record Condition(long[] weights, @Nullable Fraction least, @Nullable Fraction most) {

    /** The same for whole numbers, in the smallest weights. */
    Condition reduced() {
      BigInteger common = BigInteger.ZERO;
      for (long weight : weights) {
        common = common.gcd(BigInteger.valueOf(weight));
      }
      if (common.signum() == 0) {
        return this;
      }
      long divisor = common.longValueExact();
      Fraction by = Fraction.of(divisor);
      return new Condition(
          Arrays.stream(weights).map(w -> w / divisor).toArray(),
          least == null ? null : whole(least.dividedBy(by), java.math.RoundingMode.CEILING),
          most == null ? null : whole(most.dividedBy(by), java.math.RoundingMode.FLOOR));
    }

    boolean allows(long sum) {
      Fraction exact = Fraction.of(sum);
      return (least == null || exact.compareTo(least) >= 0)
          && (most == null || exact.compareTo(most) <= 0);
    }

    private static Fraction whole(Fraction bound, java.math.RoundingMode mode) {
      return Fraction.of(bound.rounded(0, mode));
    }
  }

  private final int places;
  private final int[] kinds;
  private final int[] ranks;
  private final List<Condition> conditions;
  private final WholeNumbers numbers;
  private final long[] taken;
  private final long[] available;
  private final boolean[] chosen;
  private final List<List<Integer>> barring = new ArrayList<>();
  private long @Nullable [] witness;
  private List<Integer> conflict = List.of();
  private List<Integer> undecided = List.of();
  private int last = -1;
  private int left;

  /**
   * @param places on the list
   * @param kinds of the candidates, the best first, numbered from 0
   * @param ranks of the candidates
   */
  BestList(int places, int[] kinds, int[] ranks, List<Condition> conditions) {
    this.places = places;
    this.kinds = kinds.clone();
    this.ranks = ranks.clone();
    this.conditions = conditions.stream().map(Condition::reduced).toList();
    int count = Arrays.stream(kinds).max().orElse(-1) + 1;
    this.taken = new long[count];
    this.available = new long[count];
    this.chosen = new boolean[kinds.length];
    this.left = places;
    for (int kind : kinds) {
      available[kind]++;
    }
    long[][] weights = new long[conditions.size() + 1][];
    for (int i = 0; i < conditions.size(); i++) {
      weights[i] = this.conditions.get(i).weights();
    }
    long[] ones = new long[count];
    Arrays.fill(ones, 1);
    weights[conditions.size()] = ones;
    this.numbers = new WholeNumbers(count, weights);
    numbers.boundSum(conditions.size(), Fraction.of(places), Fraction.of(places));
    for (int i = 0; i < conditions.size(); i++) {
      hold(i, true);
    }
    for (int kind = 0; kind < count; kind++) {
      barring.add(List.of());
      numbers.boundNumber(kind, 0, available[kind]);
    }
    choose();
  }

  /**
   * The conditions no full list satisfies together, none of which can be spared; empty when there
   * is a list, and when there are fewer candidates than places.
   */
  List<Integer> conflict() {
    return conflict;
  }

  /** Whether there is a full list. */
  boolean exists() {
    return witness != null;
  }

  /** Whether a candidate is on the list. */
  boolean isChosen(int candidate) {
    return chosen[candidate];
  }

  /** The last candidate that was looked at: those after it have no place left. */
  int last() {
    return last;
  }

  /** The conditions that keep a candidate off the list. */
  List<Integer> barring(int candidate) {
    return chosen[candidate] || candidate > last ? List.of() : barring.get(kinds[candidate]);
  }

  /**
   * Candidates of equal rank of whom only some can be on the list, and not the same ones in every
   * list; the list ends before them. Empty when the list is full.
   */
  List<Integer> undecided() {
    return undecided;
  }

  /** Places not taken before the undecided ones. */
  int left() {
    return left;
  }

  private void choose() {
    witness = numbers.solve();
    if (witness == null) {
      conflict = places > kinds.length ? List.of() : conflicting();
      return;
    }
    int next = 0;
    while (left > 0) {
      int end = next + 1;
      while (end < kinds.length && ranks[end] == ranks[next]) {
        end++;
      }
      List<Integer> able = new ArrayList<>();
      for (int i = next; i < end; i++) {
        if (isAble(kinds[i])) {
          able.add(i);
        }
      }
      if (able.size() > 1 && !fits(able)) {
        undecided = List.copyOf(able);
        last = end - 1;
        return;
      }
      able.forEach(this::take);
      last = end - 1;
      next = end;
    }
  }

  /** Whether one more of a kind can be on the list; if not, the kind is closed. */
  private boolean isAble(int kind) {
    if (available[kind] == taken[kind]) {
      return false;
    }
    if (witness != null && (witness[kind] > taken[kind] || exchanged(witness, kind))) {
      return true;
    }
    numbers.boundNumber(kind, taken[kind] + 1, available[kind]);
    long[] found = numbers.solve();
    if (found != null) {
      witness = found;
    } else {
      barring.set(kind, conflicting());
      available[kind] = taken[kind];
    }
    numbers.boundNumber(kind, taken[kind], available[kind]);
    return found != null;
  }

  /** Lets one of a kind into the list that is known to exist, for one of another, if it may be. */
  private boolean exchanged(long[] list, int kind) {
    long[] sums = conditions.stream().mapToLong(c -> sum(c.weights(), list)).toArray();
    for (int other = list.length - 1; other >= 0; other--) {
      if (other != kind && list[other] > taken[other] && isExchangeable(sums, kind, other)) {
        list[kind]++;
        list[other]--;
        return true;
      }
    }
    return false;
  }

  private boolean isExchangeable(long[] sums, int in, int out) {
    for (int i = 0; i < sums.length; i++) {
      Condition one = conditions.get(i);
      if (!one.allows(sums[i] + one.weights()[in] - one.weights()[out])) {
        return false;
      }
    }
    return true;
  }

  private static long sum(long[] weights, long[] list) {
    long sum = 0;
    for (int kind = 0; kind < list.length; kind++) {
      sum += weights[kind] * list[kind];
    }
    return sum;
  }

  private boolean fits(List<Integer> candidates) {
    long[] more = taken.clone();
    candidates.forEach(c -> more[kinds[c]]++);
    for (int kind = 0; kind < more.length; kind++) {
      if (more[kind] > available[kind]) {
        return false;
      }
    }
    bound(more);
    long[] found = numbers.solve();
    bound(taken);
    if (found != null) {
      witness = found;
    }
    return found != null;
  }

  private void bound(long[] least) {
    for (int kind = 0; kind < least.length; kind++) {
      numbers.boundNumber(kind, least[kind], available[kind]);
    }
  }

  private void take(int candidate) {
    chosen[candidate] = true;
    left--;
    int kind = kinds[candidate];
    taken[kind]++;
    numbers.boundNumber(kind, taken[kind], available[kind]);
  }

  /** Of the conditions that can not hold together now, a set of which none can be spared. */
  private List<Integer> conflicting() {
    TreeSet<Integer> needed = new TreeSet<>();
    for (int i = 0; i < conditions.size(); i++) {
      needed.add(i);
    }
    for (int i = conditions.size() - 1; i >= 0; i--) {
      hold(i, false);
      if (numbers.solve() == null) {
        needed.remove(i);
      } else {
        hold(i, true);
      }
    }
    for (int i = 0; i < conditions.size(); i++) {
      hold(i, true);
    }
    return List.copyOf(needed);
  }

  private void hold(int condition, boolean holds) {
    Condition one = conditions.get(condition);
    numbers.boundSum(condition, holds ? one.least() : null, holds ? one.most() : null);
  }
}
