package io.laurel.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Ranks contenders behind others, and moves up those between. */
public final class Demotion {

  private Demotion() {}

  /**
   * Ranks some contenders behind all of a given rank; equal ones stay equal.
   *
   * @param behind the rank each of them is put behind; those of other standings are left alone
   * @param dense whether ranks of a group are numbered without gaps
   * @return the former ranks of all whose rank changed, in order of the standings
   */
  public static Map<Contender, Integer> apply(
      Standings standings, Map<Contender, Integer> behind, Predicate<String> dense) {
    Map<String, List<Contender>> groups = new TreeMap<>();
    for (Contender one : standings.contenders()) {
      groups.computeIfAbsent(one.group(), g -> new ArrayList<>()).add(one);
    }
    Map<Contender, Integer> before = new HashMap<>();
    groups.forEach(
        (group, members) -> {
          if (members.stream().anyMatch(behind::containsKey)) {
            members.forEach(c -> before.put(c, c.rank()));
            place(members, behind, dense.test(group));
          }
        });
    if (before.isEmpty()) {
      return Map.of();
    }
    standings
        .contenders()
        .sort(
            Comparator.comparing(Contender::group)
                .thenComparingInt(Contender::rank)
                .thenComparing(Contender::compareId));
    Map<Contender, Integer> moved = new LinkedHashMap<>();
    for (Contender one : standings.contenders()) {
      Integer former = before.get(one);
      if (former != null && former != one.rank()) {
        moved.put(one, former);
      }
    }
    return moved;
  }

  private static void place(
      List<Contender> members, Map<Contender, Integer> behind, boolean dense) {
    Comparator<Contender> order =
        Comparator.comparingInt((Contender c) -> behind.getOrDefault(c, c.rank()))
            .thenComparing(behind::containsKey)
            .thenComparingInt(Contender::rank);
    List<Contender> sorted = new ArrayList<>(members);
    sorted.sort(order.thenComparing(Contender::compareId));
    int[] ranks = new int[sorted.size()];
    for (int i = 0; i < ranks.length; i++) {
      boolean equal = i > 0 && order.compare(sorted.get(i - 1), sorted.get(i)) == 0;
      ranks[i] = equal ? ranks[i - 1] : dense && i > 0 ? ranks[i - 1] + 1 : i + 1;
    }
    for (int i = 0; i < ranks.length; i++) {
      sorted.get(i).place(ranks[i]);
    }
  }
}
