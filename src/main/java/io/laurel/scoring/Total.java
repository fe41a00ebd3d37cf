package io.laurel.scoring;

import io.laurel.arithmetic.Fraction;
import io.laurel.arithmetic.Ratio;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An entrant's total in a round; made of numbers of 64 bits where they suffice. */
public final class Total {

  private record Made(Fraction exact, BigDecimal published) {}

  private final long upper;
  private final long lower;
  private final long digits;
  private final int scale;
  private final @Nullable Made made;

  /**
   * @param exact before the rounding of the total
   * @param published after it
   */
  Total(Fraction exact, BigDecimal published) {
    this.upper = 0;
    this.lower = 1;
    this.digits = 0;
    this.scale = 0;
    this.made = new Made(exact, published);
  }

  /**
   * @param exact before the rounding of the total
   * @param digits after it, the digits
   * @param scale how many of them are decimals
   */
  Total(Ratio exact, long digits, int scale) {
    this.upper = exact.upper();
    this.lower = exact.lower();
    this.digits = digits;
    this.scale = scale;
    this.made = null;
  }

  /** The total before it is rounded. */
  public Fraction exact() {
    return made == null ? Fraction.of(upper, lower) : made.exact;
  }

  /** The total after it is rounded. */
  public BigDecimal published() {
    return made == null ? BigDecimal.valueOf(digits, scale) : made.published;
  }

  /** Whether the {@link #digits} of the published total fit in 64 bits. */
  public boolean isShort() {
    return made == null;
  }

  /** The published total times 10 to the power of its {@link #scale}, where it {@link #isShort}. */
  public long digits() {
    return digits;
  }

  /**
   * The number of decimals of the published total, where it {@link #isShort}; the same for all
   * totals of a round that are rounded.
   */
  public int scale() {
    return scale;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Total that
        && exact().equals(that.exact())
        && published().equals(that.published());
  }

  @Override
  public int hashCode() {
    return Objects.hash(exact(), published());
  }

  @Override
  public String toString() {
    return published().toPlainString();
  }
}
