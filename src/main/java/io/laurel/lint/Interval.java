package io.laurel.lint;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Numbers between two ends, exactly. Between whole numbers both ends belong to it.
 *
 * @param low the lower end, or null when there is none
 * @param withLow whether the lower end belongs to it
 * @param high the upper end, or null when there is none
 * @param withHigh whether the upper end belongs to it
 * @param whole whether only whole numbers are meant
 */
record Interval(
    @Nullable BigDecimal low,
    boolean withLow,
    @Nullable BigDecimal high,
    boolean withHigh,
    boolean whole) {

  static final Interval ALL = new Interval(null, false, null, false, false);

  /** The numbers that compare so with that one. */
  static Interval of(String sign, BigDecimal number, boolean whole) {
    Interval all =
        switch (sign) {
          case ">=" -> new Interval(number, true, null, false, whole);
          case ">" -> new Interval(number, false, null, false, whole);
          case "<=" -> new Interval(null, false, number, true, whole);
          case "<" -> new Interval(null, false, number, false, whole);
          case "==" -> new Interval(number, true, number, true, whole);
          default -> throw new IllegalArgumentException("`" + sign + "` does not compare.");
        };
    return whole ? all.ofWhole() : all;
  }

  /** The whole numbers in it. */
  Interval ofWhole() {
    BigDecimal newLow = low;
    if (low != null) {
      BigDecimal up = low.setScale(0, RoundingMode.CEILING);
      newLow = up.compareTo(low) == 0 && !withLow ? up.add(BigDecimal.ONE) : up;
    }
    BigDecimal newHigh = high;
    if (high != null) {
      BigDecimal down = high.setScale(0, RoundingMode.FLOOR);
      newHigh = down.compareTo(high) == 0 && !withHigh ? down.subtract(BigDecimal.ONE) : down;
    }
    return new Interval(newLow, newLow != null, newHigh, newHigh != null, true);
  }

  /** The numbers in both. */
  Interval and(Interval other) {
    boolean ownLow = isLowAtLeastThatOf(other);
    boolean ownHigh = isHighAtMostThatOf(other);
    return new Interval(
        ownLow ? low : other.low,
        ownLow ? withLow : other.withLow,
        ownHigh ? high : other.high,
        ownHigh ? withHigh : other.withHigh,
        whole || other.whole);
  }

  private boolean isLowAtLeastThatOf(Interval other) {
    if (low == null || other.low == null) {
      return other.low == null;
    }
    int order = low.compareTo(other.low);
    return order > 0 || (order == 0 && (!withLow || other.withLow));
  }

  private boolean isHighAtMostThatOf(Interval other) {
    if (high == null || other.high == null) {
      return other.high == null;
    }
    int order = high.compareTo(other.high);
    return order < 0 || (order == 0 && (!withHigh || other.withHigh));
  }

  /** Whether no number is in it. */
  boolean isEmpty() {
    if (low == null || high == null) {
      return false;
    }
    int order = low.compareTo(high);
    return order > 0 || (order == 0 && !(withLow && withHigh));
  }

  /** Whether it begins before another one. */
  boolean beginsBefore(Interval other) {
    return !isLowAtLeastThatOf(other);
  }

  /** Whether it ends after another one, or with it. */
  boolean endsWithOrAfter(Interval other) {
    return other.isHighAtMostThatOf(this);
  }

  /** The numbers above it and below another one. */
  Interval upTo(Interval other) {
    BigDecimal from = high;
    BigDecimal to = other.low;
    Interval between = new Interval(from, !withHigh, to, !other.withLow, whole);
    return whole ? between.ofWhole() : between;
  }

  /** Whether it reaches no farther than one unit of the last decimal of its ends. */
  boolean isNarrow() {
    if (low == null || high == null) {
      return false;
    }
    int digits = Math.max(0, Math.max(low.scale(), high.scale()));
    return high.subtract(low).compareTo(BigDecimal.ONE.movePointLeft(digits)) <= 0;
  }

  /** As a condition on a property: {@code 60 <= total < 80}. */
  String of(String property) {
    if (low != null && high != null && low.compareTo(high) == 0) {
      return property + " == " + low.toPlainString();
    }
    if (low != null && high == null) {
      return property + (withLow ? " >= " : " > ") + low.toPlainString();
    }
    String left = low == null ? "" : low.toPlainString() + (withLow ? " <= " : " < ");
    String right = high == null ? "" : (withHigh ? " <= " : " < ") + high.toPlainString();
    return left + property + right;
  }
}
