package io.laurel.composition;

import io.laurel.arithmetic.Fraction;
import java.math.RoundingMode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds whole numbers within bounds whose weighted sums lie within bounds, or says that there are
 * none. Exact and deterministic: the simplex method on fractions with the lowest index first, then
 * branching on the first number that is not whole. The sums keep their last tableau, so that a
 * question close to the last one is answered in a few steps.
 *
 * <p>Memory is sums × numbers fractions. One step costs as much; the number of steps is small in
 * practice and in all bounded by {@link #MOST_STEPS}.
 */
final class WholeNumbers {

  /** How many fractions may be worked out for all questions together. */
  static final long MOST_STEPS = 50_000_000;

  private static final int NONE = -1;

  private final int numbers;
  private final int sums;
  private final Fraction[][] tableau;
  private final int[] basic;
  private final int[] free;
  private final Fraction[] value;
  private final @Nullable Fraction[] least;
  private final @Nullable Fraction[] most;
  private long steps;

  /**
   * @param weights of each sum, one for each number
   */
  WholeNumbers(int numbers, long[][] weights) {
    this.numbers = numbers;
    this.sums = weights.length;
    this.tableau = new Fraction[sums][numbers];
    this.basic = new int[sums];
    this.free = new int[numbers];
    this.value = new Fraction[numbers + sums];
    this.least = new Fraction[numbers + sums];
    this.most = new Fraction[numbers + sums];
    Arrays.fill(value, Fraction.ZERO);
    for (int j = 0; j < numbers; j++) {
      free[j] = j;
    }
    for (int i = 0; i < sums; i++) {
      basic[i] = numbers + i;
      for (int j = 0; j < numbers; j++) {
        tableau[i][j] = Fraction.of(weights[i][j]);
      }
    }
  }

  /** Bounds a number, both included. */
  void boundNumber(int number, long atLeast, long atMost) {
    bound(number, Fraction.of(atLeast), Fraction.of(atMost));
  }

  /** Bounds a sum, both included; null leaves it open to that side. */
  void boundSum(int sum, @Nullable Fraction atLeast, @Nullable Fraction atMost) {
    bound(numbers + sum, atLeast, atMost);
  }

  /**
   * Numbers within all bounds, or null when there are none.
   *
   * @throws ArithmeticException if it is not settled after {@link #MOST_STEPS} in all
   */
  long @Nullable [] solve() {
    return branch();
  }

  private long @Nullable [] branch() {
    if (!settle()) {
      return null;
    }
    int broken = firstNotWhole();
    if (broken == NONE) {
      long[] whole = new long[numbers];
      for (int j = 0; j < numbers; j++) {
        whole[j] = value[j].rounded(0, RoundingMode.UNNECESSARY).longValueExact();
      }
      return whole;
    }
    Fraction below = Fraction.of(value[broken].rounded(0, RoundingMode.FLOOR));
    Fraction lower = least[broken];
    Fraction upper = most[broken];
    bound(broken, below.plus(Fraction.ONE), upper);
    long[] found = branch();
    if (found == null) {
      bound(broken, lower, below);
      found = branch();
    }
    bound(broken, lower, upper);
    return found;
  }

  private void work(long done) {
    steps += done;
    if (steps > MOST_STEPS) {
      throw new ArithmeticException("not settled after " + MOST_STEPS + " steps");
    }
  }

  private int firstNotWhole() {
    for (int j = 0; j < numbers; j++) {
      if (!value[j].isWhole()) {
        return j;
      }
    }
    return NONE;
  }

  private void bound(int one, @Nullable Fraction atLeast, @Nullable Fraction atMost) {
    least[one] = atLeast;
    most[one] = atMost;
    int column = indexOf(free, one);
    if (column != NONE) {
      if (isBelow(one)) {
        move(column, require(atLeast));
      } else if (isAbove(one)) {
        move(column, require(atMost));
      }
    }
  }

  private static int indexOf(int[] all, int one) {
    for (int i = 0; i < all.length; i++) {
      if (all[i] == one) {
        return i;
      }
    }
    return NONE;
  }

  private boolean isBelow(int one) {
    Fraction bound = least[one];
    return bound != null && value[one].compareTo(bound) < 0;
  }

  private boolean isAbove(int one) {
    Fraction bound = most[one];
    return bound != null && value[one].compareTo(bound) > 0;
  }

  private boolean mayGrow(int one) {
    Fraction bound = most[one];
    return bound == null || value[one].compareTo(bound) < 0;
  }

  private boolean mayShrink(int one) {
    Fraction bound = least[one];
    return bound == null || value[one].compareTo(bound) > 0;
  }

  /** Gives a free number another value; the basic ones follow. */
  private void move(int column, Fraction to) {
    Fraction by = to.minus(value[free[column]]);
    for (int i = 0; i < sums; i++) {
      if (tableau[i][column].signum() != 0) {
        value[basic[i]] = value[basic[i]].plus(tableau[i][column].times(by));
      }
    }
    value[free[column]] = to;
  }

  /** Brings everything within its bounds, fractions allowed; false when that is impossible. */
  private boolean settle() {
    for (int one = 0; one < numbers + sums; one++) {
      Fraction lower = least[one];
      Fraction upper = most[one];
      if (lower != null && upper != null && lower.compareTo(upper) > 0) {
        return false;
      }
    }
    for (int pivots = 0; ; pivots++) {
      int row = pivots < sums ? farthestOutside() : firstOutside();
      if (row == NONE) {
        return true;
      }
      boolean grows = isBelow(basic[row]);
      int column = firstHelping(row, grows);
      if (column == NONE) {
        return false;
      }
      Fraction to = require(grows ? least[basic[row]] : most[basic[row]]);
      Fraction by = to.minus(value[basic[row]]).dividedBy(tableau[row][column]);
      move(column, value[free[column]].plus(by));
      pivot(row, column);
      work((long) sums * numbers);
    }
  }

  private int firstOutside() {
    int row = NONE;
    for (int i = 0; i < sums; i++) {
      if ((row == NONE || basic[i] < basic[row]) && (isBelow(basic[i]) || isAbove(basic[i]))) {
        row = i;
      }
    }
    return row;
  }

  /** The row whose number is farthest outside its bounds. */
  private int farthestOutside() {
    int row = NONE;
    Fraction farthest = Fraction.ZERO;
    for (int i = 0; i < sums; i++) {
      int one = basic[i];
      Fraction by =
          isBelow(one)
              ? require(least[one]).minus(value[one])
              : isAbove(one) ? value[one].minus(require(most[one])) : Fraction.ZERO;
      if (by.compareTo(farthest) > 0) {
        farthest = by;
        row = i;
      }
    }
    return row;
  }

  private int firstHelping(int row, boolean grows) {
    int column = NONE;
    for (int j = 0; j < numbers; j++) {
      int sign = tableau[row][j].signum();
      boolean helps = sign != 0 && (sign > 0 == grows ? mayGrow(free[j]) : mayShrink(free[j]));
      if (helps && (column == NONE || free[j] < free[column])) {
        column = j;
      }
    }
    return column;
  }

  /** Exchanges a basic number with a free one. */
  private void pivot(int row, int column) {
    Fraction pivot = tableau[row][column];
    Fraction inverse = Fraction.ONE.dividedBy(pivot);
    Fraction[] line = tableau[row];
    for (int j = 0; j < numbers; j++) {
      line[j] = j == column ? inverse : line[j].times(inverse).negated();
    }
    for (int i = 0; i < sums; i++) {
      Fraction factor = tableau[i][column];
      if (i == row || factor.signum() == 0) {
        continue;
      }
      for (int j = 0; j < numbers; j++) {
        if (j == column) {
          tableau[i][j] = factor.times(inverse);
        } else if (line[j].signum() != 0) {
          tableau[i][j] = tableau[i][j].plus(factor.times(line[j]));
        }
      }
    }
    int leaving = basic[row];
    basic[row] = free[column];
    free[column] = leaving;
  }

  private static Fraction require(@Nullable Fraction bound) {
    if (bound == null) {
      throw new IllegalStateException("no bound");
    }
    return bound;
  }
}
