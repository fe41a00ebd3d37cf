package io.laurel.scoring;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;
import java.util.function.IntPredicate;

/** Positions of entrants in order; four bytes each. */
final class Positions extends AbstractList<Integer> implements RandomAccess {

  private final int[] positions;

  private Positions(int[] positions) {
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
    return new Positions(Arrays.copyOf(found, number));
  }

  @Override
  public Integer get(int index) {
    return positions[index];
  }

  @Override
  public int size() {
    return positions.length;
  }
}
