package io.laurel.arithmetic;

import java.math.BigDecimal;

/** Decimals as whole numbers of 64 bits and a number of decimals. */
public final class Decimals {

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
   * 10 to the power of {@code digits}.
   *
   * @param digits 0 to 18
   */
  public static long powerOfTen(int digits) {
    return Longs.powerOfTen(digits);
  }
}
