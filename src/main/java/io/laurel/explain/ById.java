package io.laurel.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Things about entrants and organisations, found by id; those of one id in the order given. */
final class ById<T> {

  private final List<T> sorted;
  private final Function<T, String> id;

  ById(List<T> all, Function<T, String> id) {
    this.sorted = new ArrayList<>(all);
    this.sorted.sort(Comparator.comparing(id));
    this.id = id;
  }

  List<T> of(String wanted) {
    int from = first(wanted);
    int to = from;
    while (to < sorted.size() && id.apply(sorted.get(to)).equals(wanted)) {
      to++;
    }
    return sorted.subList(from, to);
  }

  private int first(String wanted) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (id.apply(sorted.get(middle)).compareTo(wanted) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
