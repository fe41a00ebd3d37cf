package io.laurel.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Things about entrants and organisations, found by id; those of one id in the order given. Keeps
 * four bytes for each.
 */
final class ById<T> {

  private final List<T> all;
  private final Function<T, String> id;
  private final int[] sorted;

  /**
   * @param all never changed from now on
   */
  ById(List<T> all, Function<T, String> id) {
    this.all = all;
    this.id = id;
    String[] ids = all.stream().map(id).toArray(String[]::new);
    this.sorted =
        IntStream.range(0, ids.length)
            .boxed()
            .sorted(Comparator.comparing(i -> ids[i]))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  List<T> of(String wanted) {
    List<T> found = new ArrayList<>();
    for (int i = first(wanted); i < sorted.length && id(i).equals(wanted); i++) {
      found.add(all.get(sorted[i]));
    }
    return found;
  }

  private String id(int place) {
    return id.apply(all.get(sorted[place]));
  }

  private int first(String wanted) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (id(middle).compareTo(wanted) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
