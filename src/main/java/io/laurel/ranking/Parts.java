package io.laurel.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Sorting tied contenders into parts. */
final class Parts {

  private Parts() {}

  /** Parts of equals by an order; each has the reason of its first member. */
  static List<Part> of(
      List<Contender> tied, Comparator<Contender> order, Function<Contender, Reason> reason) {
    List<Contender> sorted = new ArrayList<>(tied);
    sorted.sort(order.thenComparing(Contender::id));
    List<Part> parts = new ArrayList<>();
    int start = 0;
    for (int end = 1; end <= sorted.size(); end++) {
      if (end == sorted.size() || order.compare(sorted.get(start), sorted.get(end)) != 0) {
        parts.add(new Part(sorted.subList(start, end), List.of(reason.apply(sorted.get(start)))));
        start = end;
      }
    }
    return parts;
  }
}
