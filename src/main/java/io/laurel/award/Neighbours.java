package io.laurel.award;

import java.util.ArrayList;
import java.util.Arrays;

/** What elements of a list say alike, kept once for all next to each other. */
final class Neighbours<T> {

  private final ArrayList<T> said = new ArrayList<>();
  private int[] starts = {};
  private int size;

  /** Says the same of the next element. */
  void add(T next) {
    int rows = said.size();
    if (rows == 0 || !said.get(rows - 1).equals(next)) {
      if (rows == starts.length) {
        starts = Arrays.copyOf(starts, Math.max(8, 2 * rows));
      }
      starts[rows] = size;
      said.add(next);
    }
    size++;
  }

  /** What is said of the element at that position. */
  T get(int index) {
    int at = Arrays.binarySearch(starts, 0, said.size(), index);
    return said.get(at >= 0 ? at : -at - 2);
  }

  void trim() {
    starts = Arrays.copyOf(starts, said.size());
    said.trimToSize();
  }
}
