package io.laurel;

import java.math.BigDecimal;

/** Functions an application lets rules call. */
public final class Allowances {

  /** The most wind that counts. */
  public static final BigDecimal MOST_WIND = new BigDecimal("4.0");

  private Allowances() {}

  /** Whether a record set in such a wind counts. */
  public static boolean counts(BigDecimal wind) {
    return wind.compareTo(MOST_WIND) <= 0;
  }
}
