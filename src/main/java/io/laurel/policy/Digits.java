package io.laurel.policy;

/** Numbers of decimals. */
final class Digits {

  private static final int MOST = 50;

  private Digits() {}

  /**
   * The number as it is.
   *
   * @throws IllegalArgumentException unless it is from -50 to 50
   */
  static int checked(int digits) {
    if (digits < -MOST || digits > MOST) {
      throw new IllegalArgumentException(
          "A value is rounded to -50 to 50 decimals, not to `" + digits + "`.");
    }
    return digits;
  }
}
