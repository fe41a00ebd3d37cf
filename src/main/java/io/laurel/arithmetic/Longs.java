package io.laurel.arithmetic;

import java.math.RoundingMode;

/** Exact arithmetic with numbers of 64 bits. */
final class Longs {

  /** The largest power of ten that fits is 10 to this. */
  static final int MOST_DIGITS = 18;

  private static final long[] POWERS = new long[MOST_DIGITS + 1];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = 10 * POWERS[i - 1];
    }
  }

  private Longs() {}

  /** 10 to the power of {@code digits}, 0 to 18. */
  static long powerOfTen(int digits) {
    return POWERS[digits];
  }

  /** Whether a product fits; its lowest number does not, so that every product can be negated. */
  static boolean isProductLong(long a, long b) {
    long low = a * b;
    return Math.multiplyHigh(a, b) == low >> 63 && low != Long.MIN_VALUE;
  }

  /** Whether a sum fits; its lowest number does not, so that every sum can be negated. */
  static boolean isSumLong(long a, long b) {
    long sum = a + b;
    return ((a ^ sum) & (b ^ sum)) >= 0 && sum != Long.MIN_VALUE;
  }

  /** The greatest common divisor of a number, not the lowest one, and one above 0. */
  static long gcd(long number, long divisor) {
    if (number == 0 || divisor == 1) {
      return divisor;
    }
    long a = Math.abs(number);
    long b = divisor;
    if (a >= b) {
      a %= b;
      if (a == 0) {
        return b;
      }
    }
    int twos = Long.numberOfTrailingZeros(a | b);
    a >>= Long.numberOfTrailingZeros(a);
    b >>= Long.numberOfTrailingZeros(b);
    while (a != b) {
      long difference = a - b;
      b = Math.min(a, b);
      a = Math.abs(difference);
      a >>= Long.numberOfTrailingZeros(a);
    }
    return a << twos;
  }

  /** The order of {@code a × b} and {@code c × d}. */
  static int compareProducts(long a, long b, long c, long d) {
    int order = Long.compare(Math.multiplyHigh(a, b), Math.multiplyHigh(c, d));
    return order != 0 ? order : Long.compareUnsigned(a * b, c * d);
  }

  /** A quotient rounded to a whole number; {@code divisor} is above 0. */
  static long divide(long number, long divisor, RoundingMode mode) {
    long quotient = number / divisor;
    long rest = Math.abs(number - quotient * divisor);
    return rest == 0 || !isAway(number, quotient, rest, divisor, mode)
        ? quotient
        : quotient + Long.signum(number);
  }

  private static boolean isAway(
      long number, long quotient, long rest, long divisor, RoundingMode mode) {
    int half = Long.compare(rest, divisor - rest);
    return switch (mode) {
      case UP -> true;
      case DOWN -> false;
      case CEILING -> number > 0;
      case FLOOR -> number < 0;
      case HALF_UP -> half >= 0;
      case HALF_DOWN -> half > 0;
      case HALF_EVEN -> half > 0 || (half == 0 && (quotient & 1) != 0);
      case UNNECESSARY -> throw new ArithmeticException("Rounding is necessary.");
    };
  }

  /**
   * The number of decimals of a quotient in lowest terms whose divisor is {@code divisor}, or -1
   * when it has no end.
   */
  static int decimals(long divisor) {
    int twos = Long.numberOfTrailingZeros(divisor);
    long rest = divisor >> twos;
    int fives = 0;
    while (rest % 5 == 0) {
      rest /= 5;
      fives++;
    }
    return rest == 1 ? Math.max(twos, fives) : -1;
  }
}
