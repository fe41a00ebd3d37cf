package io.laurel.ranking;

import io.laurel.scoring.Totals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Sorts contenders: group by group, in each the best first, tied ones by id. A field that is first
 * ranked by published scores is sorted by whole numbers; what these leave tied, by the other steps.
 */
final class Sorting {

  private static final int WIDEST = 62;

  private final Chain chain;
  private final Comparator<Contender> order;

  Sorting(Chain chain) {
    this.chain = chain;
    this.order = ((Comparator<Contender>) chain::compare).thenComparing(Contender::compareId);
  }

  List<Contender> sorted(List<Contender> contenders) {
    TreeMap<String, List<Contender>> groups = new TreeMap<>();
    String group = null;
    List<Contender> members = new ArrayList<>();
    for (Contender one : contenders) {
      if (!one.group().equals(group)) {
        group = one.group();
        members = groups.computeIfAbsent(group, g -> new ArrayList<>());
      }
      members.add(one);
    }
    List<Contender> sorted = new ArrayList<>(contenders.size());
    groups.values().forEach(each -> sorted.addAll(Arrays.asList(sortedGroup(each))));
    return sorted;
  }

  private Contender[] sortedGroup(List<Contender> members) {
    Contender[] all = members.toArray(Contender[]::new);
    Arrays.sort(all, Contender::compareId);
    long[] scores = chain.isScoreFirst() ? scores(all) : null;
    long[] packed = scores == null ? null : packed(scores);
    if (packed == null) {
      Arrays.sort(all, order);
      return all;
    }
    Arrays.sort(packed);
    int bits = bits(all.length);
    long mask = (1L << bits) - 1;
    Contender[] sorted = new Contender[all.length];
    int start = 0;
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = all[(int) (packed[i] & mask)];
      if (packed[i] >>> bits != packed[start] >>> bits) {
        sortTied(sorted, start, i);
        start = i;
      }
    }
    sortTied(sorted, start, sorted.length);
    return sorted;
  }

  private void sortTied(Contender[] sorted, int from, int to) {
    if (chain.hasFurtherNumbers() && to - from > 1) {
      Arrays.sort(sorted, from, to, order);
    }
  }

  /** Published scores as whole numbers of one size; null where they do not fit. */
  private static long @Nullable [] scores(Contender[] all) {
    Roster roster = all[0].roster();
    Totals totals = roster.totals();
    if (totals == null || !totals.isShort()) {
      return null;
    }
    long[] scores = new long[all.length];
    for (int i = 0; i < all.length; i++) {
      if (all[i].roster() != roster || !totals.has(all[i].position())) {
        return null;
      }
      scores[i] = totals.digits(all[i].position());
    }
    return scores;
  }

  /** How far each score is behind the best, with its position; null where both do not fit. */
  private long @Nullable [] packed(long[] scores) {
    long least = Long.MAX_VALUE;
    long most = Long.MIN_VALUE;
    for (long score : scores) {
      least = Math.min(least, score);
      most = Math.max(most, score);
    }
    int bits = bits(scores.length);
    long range = most - least;
    if (range < 0 || range >= 1L << (WIDEST - bits)) {
      return null;
    }
    long[] packed = new long[scores.length];
    for (int i = 0; i < scores.length; i++) {
      long behind = chain.isLowestFirst() ? scores[i] - least : most - scores[i];
      packed[i] = behind << bits | i;
    }
    return packed;
  }

  private static int bits(int length) {
    return Long.SIZE - Long.numberOfLeadingZeros(length);
  }
}
