package io.laurel.ranking;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The skating system as a scrutineer does it by hand, column by column and place by place. Slow and
 * plain; couples are numbers from 0, places of a dance are doubled so that a shared half is whole.
 */
final class RuleBookSkating {

  private final int[][][] marks; // dance, couple, judge
  private final int couples;
  private final int[][] dancePlaces; // dance, couple; doubled
  private final int[] ranks;

  RuleBookSkating(int[][][] marks) {
    this.marks = marks;
    this.couples = marks[0].length;
    this.dancePlaces = new int[marks.length][];
    for (int dance = 0; dance < marks.length; dance++) {
      dancePlaces[dance] = placesOfOneDance(marks[dance]);
    }
    this.ranks = new int[couples];
    summary();
  }

  int[] ranks() {
    return ranks;
  }

  /** Doubled places of a dance: 2 for a first place, 5 for a shared second and third. */
  int[] placesOfDance(int dance) {
    return dancePlaces[dance];
  }

  /** Rules 5 to 8. */
  private int[] placesOfOneDance(int[][] sheet) {
    int judges = sheet[0].length;
    int[] places = new int[couples];
    int next = 1;
    for (int column = 1; column <= couples; column++) {
      List<Integer> withMajority = new ArrayList<>();
      for (int couple = 0; couple < couples; couple++) {
        if (places[couple] == 0 && 2 * timesOrBetter(sheet[couple], column) > judges) {
          withMajority.add(couple);
        }
      }
      while (!withMajority.isEmpty()) {
        List<Integer> chosen = choose(sheet, withMajority, column);
        int doubled = 0;
        for (int i = 0; i < chosen.size(); i++) {
          doubled += 2 * (next + i);
        }
        for (int couple : chosen) {
          places[couple] = doubled / chosen.size();
        }
        next += chosen.size();
        withMajority.removeAll(chosen);
      }
    }
    return places;
  }

  /** Rules 6 and 7: the larger majority, the lower sum, then the next column. */
  private List<Integer> choose(int[][] sheet, List<Integer> from, int column) {
    List<Integer> left = new ArrayList<>(from);
    for (int at = column; at <= couples && left.size() > 1; at++) {
      int look = at;
      int most = left.stream().mapToInt(c -> timesOrBetter(sheet[c], look)).max().orElseThrow();
      left.removeIf(c -> timesOrBetter(sheet[c], look) < most);
      int least = left.stream().mapToInt(c -> sumOrBetter(sheet[c], look)).min().orElseThrow();
      left.removeIf(c -> sumOrBetter(sheet[c], look) > least);
    }
    return left;
  }

  /** Rule 9, then 10 and 11 for those with the same total. */
  private void summary() {
    ArrayDeque<List<Integer>> waiting = new ArrayDeque<>();
    for (int total = 0; total <= 2 * couples * marks.length; total++) {
      List<Integer> same = new ArrayList<>();
      for (int couple = 0; couple < couples; couple++) {
        if (Arrays.stream(totalsOf(couple)).sum() == total) {
          same.add(couple);
        }
      }
      if (!same.isEmpty()) {
        waiting.add(same);
      }
    }
    int place = 1;
    while (!waiting.isEmpty()) {
      List<Integer> tied = waiting.removeFirst();
      List<Integer> byTen = ruleTen(tied, place);
      List<Integer> placed = byTen.size() == 1 ? byTen : ruleEleven(byTen, place);
      List<Integer> behindByTen = minus(tied, byTen);
      List<Integer> behindByEleven = minus(byTen, placed);
      if (!behindByTen.isEmpty()) {
        waiting.addFirst(behindByTen);
      }
      if (!behindByEleven.isEmpty()) {
        waiting.addFirst(behindByEleven);
      }
      for (int couple : placed) {
        ranks[couple] = place;
      }
      place += placed.size();
    }
  }

  private int[] totalsOf(int couple) {
    int[] places = new int[marks.length];
    for (int dance = 0; dance < marks.length; dance++) {
      places[dance] = dancePlaces[dance][couple];
    }
    return places;
  }

  private List<Integer> ruleTen(List<Integer> tied, int place) {
    List<Integer> left = new ArrayList<>(tied);
    int most =
        left.stream().mapToInt(c -> timesOrBetter(totalsOf(c), 2 * place)).max().orElseThrow();
    left.removeIf(c -> timesOrBetter(totalsOf(c), 2 * place) < most);
    int least =
        left.stream().mapToInt(c -> sumOrBetter(totalsOf(c), 2 * place)).min().orElseThrow();
    left.removeIf(c -> sumOrBetter(totalsOf(c), 2 * place) > least);
    return left;
  }

  /** All dances are one dance with all judges' marks; the first column is that of the place. */
  private List<Integer> ruleEleven(List<Integer> tied, int place) {
    int[][] sheet = new int[couples][];
    for (int couple = 0; couple < couples; couple++) {
      List<Integer> all = new ArrayList<>();
      for (int[][] dance : marks) {
        for (int mark : dance[couple]) {
          all.add(mark);
        }
      }
      sheet[couple] = all.stream().mapToInt(Integer::intValue).toArray();
    }
    for (int column = place; column <= couples; column++) {
      List<Integer> withMajority = new ArrayList<>();
      for (int couple : tied) {
        if (2 * timesOrBetter(sheet[couple], column) > sheet[couple].length) {
          withMajority.add(couple);
        }
      }
      if (!withMajority.isEmpty()) {
        return choose(sheet, withMajority, column);
      }
    }
    throw new AssertionError("everybody has a majority of the last place or better");
  }

  private static int timesOrBetter(int[] given, int place) {
    int times = 0;
    for (int mark : given) {
      if (mark <= place) {
        times++;
      }
    }
    return times;
  }

  private static int sumOrBetter(int[] given, int place) {
    int sum = 0;
    for (int mark : given) {
      if (mark <= place) {
        sum += mark;
      }
    }
    return sum;
  }

  private static List<Integer> minus(List<Integer> all, List<Integer> some) {
    List<Integer> rest = new ArrayList<>(all);
    rest.removeAll(some);
    return rest;
  }
}
