package io.laurel.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Things about entrants and organisations, found by id; those of one id in the order given. Keeps
 * four bytes for each, in order of the hash codes of their ids.
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
    long[] hashes = new long[all.size()];
    int next = 0;
    for (T one : all) {
      hashes[next] = ((long) id.apply(one).hashCode() << Integer.SIZE) | next;
      next++;
    }
    Arrays.sort(hashes);
    this.sorted = new int[hashes.length];
    Arrays.setAll(sorted, k -> (int) hashes[k]);
  }

  List<T> of(String wanted) {
    List<T> found = new ArrayList<>();
    int hash = wanted.hashCode();
    for (int i = first(hash); i < sorted.length && id(i).hashCode() == hash; i++) {
      if (id(i).equals(wanted)) {
        found.add(all.get(sorted[i]));
      }
    }
    return found;
  }

  private String id(int place) {
    return id.apply(all.get(sorted[place]));
  }

  private int first(int hash) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (id(middle).hashCode() < hash) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
