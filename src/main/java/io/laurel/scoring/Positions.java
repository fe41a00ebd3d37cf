package io.laurel.scoring;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.IntPredicate;

/** Positions of entrants in order; four bytes each unless there are all. */
final class Positions extends AbstractList<Integer> implements RandomAccess {

  private final int size;
  private final int[] positions;

  private Positions(int size, int[] positions) {
    this.size = size;
    this.positions = positions;
  }

  /** Those of the positions below {@code end} that are wanted. */
  static Positions below(int end, IntPredicate wanted) {
    int[] found = new int[end];
    int number = 0;
    for (int i = 0; i < end; i++) {
      if (wanted.test(i)) {
        found[number++] = i;
      }
    }
    return new Positions(number, number == end ? new int[0] : Arrays.copyOf(found, number));
  }

  @Override
  public Integer get(int index) {
    Objects.checkIndex(index, size);
    return Integer.valueOf(positions.length == 0 ? index : positions[index]);
  }

  @Override
  public int size() {
    return size;
  }
}
