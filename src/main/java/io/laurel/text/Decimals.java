package io.laurel.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Decimals as people write them. Exponents are refused: {@code 1e999999999} is short to write, but
 * a gigabyte once its digits are needed.
 */
public final class Decimals {

  private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]{1,30}(\\.[0-9]{1,30})?");

  private Decimals() {}

  /**
   * The number, or nothing when the text is not a plain decimal of at most 30 digits on each side
   * of the point.
   */
  public static Optional<BigDecimal> parse(String text) {
    return PLAIN.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }
}
