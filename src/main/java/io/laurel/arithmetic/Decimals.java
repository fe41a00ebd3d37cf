package io.laurel.arithmetic;

import java.math.BigDecimal;

/** Decimals as whole numbers of 64 bits and a number of decimals. */
public final class Decimals {

  /** Stands for digits that are too many. */
  public static final long TOO_MANY = Long.MIN_VALUE;

  private Decimals() {}

  /** Whether a decimal has 0 to 18 decimals and at most 18 digits. */
  public static boolean isShort(BigDecimal decimal) {
    int scale = decimal.scale();
    return scale >= 0 && scale <= Longs.MOST_DIGITS && decimal.precision() <= Longs.MOST_DIGITS;
  }

  /** The digits of a decimal that {@link #isShort is short}: 8.50 is 850. */
  public static long digits(BigDecimal decimal) {
    int scale = decimal.scale();
    return scale == 0 ? decimal.longValue() : decimal.scaleByPowerOfTen(scale).longValue();
  }

  /**
   * The digits of a decimal that {@link #isShort is short} with so many decimals: 8.5 with two is
   * 850. {@link #TOO_MANY} when they do not fit.
   *
   * @param decimals not less than it has, at most 18
   */
  public static long digits(BigDecimal decimal, int decimals) {
    long digits = digits(decimal);
    if (decimal.scale() == decimals) {
      return digits;
    }
    long factor = Longs.powerOfTen(decimals - decimal.scale());
    return Longs.isProductLong(digits, factor) ? digits * factor : TOO_MANY;
  }

  /**
   * 10 to the power of {@code digits}.
   *
   * @param digits 0 to 18
   */
  public static long powerOfTen(int digits) {
    return Longs.powerOfTen(digits);
  }
}
