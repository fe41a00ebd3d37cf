package io.laurel.arithmetic;

import java.math.RoundingMode;

/**
 * A quotient of two numbers of 64 bits that is changed in place, for sums over very many numbers.
 * Exact, or {@link #isLost lost} from the first step that does not fit: then the same is worked out
 * with {@link Fraction}s. Not for use by several threads.
 */
public final class Ratio {

  private long upper;
  private long lower = 1;
  private boolean lost;

  /** Begins again with that quotient; {@code newLower} is above 0. */
  public void set(long newUpper, long newLower) {
    upper = newUpper;
    lower = newLower;
    lost = newUpper == Long.MIN_VALUE;
  }

  /** Begins again with that number. */
  public void set(Fraction number) {
    set(number.upper(), number.lower());
    lost = !number.isLong();
  }

  /** Begins again with that number. */
  public void set(Ratio number) {
    set(number.upper, number.lower);
    lost = number.lost;
  }

  /** Gives the number up. */
  public void lose() {
    lost = true;
  }

  /** Whether a step did not fit. */
  public boolean isLost() {
    return lost;
  }

  /** Adds a number. */
  public void add(Ratio number) {
    lost |= number.lost;
    add(number.upper, number.lower);
  }

  /** Adds a number. */
  public void add(Fraction number) {
    lost |= !number.isLong();
    add(number.upper(), number.lower());
  }

  private void add(long otherUpper, long otherLower) {
    if (lost || otherUpper == 0) {
      return;
    }
    if (upper == 0) {
      set(otherUpper, otherLower);
    } else if (!isAdded(otherUpper, otherLower)) {
      reduce();
      lost = !isAdded(otherUpper, otherLower);
    }
  }

  private boolean isAdded(long otherUpper, long otherLower) {
    if (otherLower == lower) {
      return isAdded(1, otherUpper, 1);
    }
    if (otherLower == 1) {
      return isAdded(1, otherUpper, lower);
    }
    long common = Longs.gcd(lower, otherLower);
    return isAdded(otherLower / common, otherUpper, lower / common);
  }

  /** Makes {@code a} times as much of both, and adds {@code b × c} to the upper number. */
  private boolean isAdded(long a, long b, long c) {
    if (Longs.isProductLong(upper, a)
        && Longs.isProductLong(lower, a)
        && Longs.isProductLong(b, c)
        && Longs.isSumLong(upper * a, b * c)) {
      upper = upper * a + b * c;
      lower *= a;
      return true;
    }
    return false;
  }

  /** Multiplies by a number. */
  public void multiply(Ratio number) {
    lost |= number.lost;
    multiply(number.upper, number.lower);
  }

  /** Multiplies by a number. */
  public void multiply(Fraction number) {
    lost |= !number.isLong();
    multiply(number.upper(), number.lower());
  }

  /**
   * Divides by a number.
   *
   * @param number above 0
   */
  public void divide(Fraction number) {
    lost |= !number.isLong();
    multiply(number.lower(), number.upper());
  }

  private void multiply(long otherUpper, long otherLower) {
    if (lost || (otherUpper == 1 && otherLower == 1)) {
      return;
    }
    if (!isMultiplied(otherUpper, otherLower)) {
      reduce();
      long one = Longs.gcd(upper, otherLower);
      long two = Longs.gcd(otherUpper, lower);
      upper /= one;
      lower /= two;
      lost = !isMultiplied(otherUpper / two, otherLower / one);
    }
  }

  private boolean isMultiplied(long otherUpper, long otherLower) {
    if (Longs.isProductLong(upper, otherUpper) && Longs.isProductLong(lower, otherLower)) {
      upper *= otherUpper;
      lower *= otherLower;
      return true;
    }
    return false;
  }

  private void reduce() {
    long common = Longs.gcd(upper, lower);
    upper /= common;
    lower /= common;
  }

  /** Makes it at least that much. */
  public void raise(Fraction floor) {
    if (compareTo(floor) < 0) {
      set(floor);
    }
  }

  /** Makes it at most that much. */
  public void limit(Fraction ceiling) {
    if (compareTo(ceiling) > 0) {
      set(ceiling);
    }
  }

  /** Its order to a number; 0 when it or the other does not fit, and then it is lost. */
  public int compareTo(Fraction other) {
    lost |= !other.isLong();
    return lost ? 0 : Longs.compareProducts(upper, other.lower(), other.upper(), lower);
  }

  /** Rounds to so many decimals. */
  public void round(int digits, RoundingMode mode) {
    long rounded = rounded(digits, mode);
    if (!lost) {
      set(rounded, Longs.powerOfTen(digits));
    }
  }

  /** The number times 10 to the power of {@code digits}, rounded; 0 when that does not fit. */
  public long rounded(int digits, RoundingMode mode) {
    lost |= digits < 0 || digits > Longs.MOST_DIGITS;
    if (!lost && !Longs.isProductLong(upper, Longs.powerOfTen(digits))) {
      reduce();
      lost = !Longs.isProductLong(upper, Longs.powerOfTen(digits));
    }
    return lost ? 0 : Longs.divide(upper * Longs.powerOfTen(digits), lower, mode);
  }

  /** How many decimals it has; -1 when they have no end or are more than 18. */
  public int decimals() {
    reduce();
    int decimals = Longs.decimals(lower);
    return decimals <= Longs.MOST_DIGITS ? decimals : -1;
  }

  /** The upper number, not in lowest terms. */
  public long upper() {
    return upper;
  }

  /** The lower number, not in lowest terms, above 0. */
  public long lower() {
    return lower;
  }

  /** The number, which is not lost. */
  public Fraction toFraction() {
    return Fraction.of(upper, lower);
  }
}
