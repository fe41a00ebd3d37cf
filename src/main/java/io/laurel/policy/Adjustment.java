package io.laurel.policy;

import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Choices.PercentOf;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Points or a percentage added to or taken off one entry's total in one round, before the rounding
 * of the total; never off a judge's mark. Percentages are of the sum before any adjustment. Phase
 * score. Each firing of a rule counts once. Catalogue 2.34, 2.35, 2.36.
 */
public final class Adjustment extends Conclusion<Adjustment> {

  private final Entry entry;
  private final Fraction points;
  private final Fraction share;
  private final String reason;
  private @Nullable PercentOf of;

  private Adjustment(Entry entry, Fraction points, Fraction share, String reason) {
    this.entry = entry;
    this.points = points;
    this.share = share;
    this.reason = reason;
  }

  /** Adds points, for example {@code "5"}. */
  public static Adjustment bonus(Entry entry, String points, String reason) {
    return new Adjustment(entry, Fraction.parse(points), Fraction.ZERO, reason);
  }

  /** Takes points off, for example {@code "0.5"}. */
  public static Adjustment deduction(Entry entry, String points, String reason) {
    return new Adjustment(entry, Fraction.parse(points).negated(), Fraction.ZERO, reason);
  }

  /** Adds a percentage, for example {@code "5%"}; say {@link #of} what. */
  public static Adjustment percentageOn(Entry entry, String share, String reason) {
    return new Adjustment(entry, Fraction.ZERO, Fraction.parse(share), reason);
  }

  /** Takes a percentage off, for example {@code "5%"}; say {@link #of} what. Catalogue 2.34. */
  public static Adjustment percentageOff(Entry entry, String share, String reason) {
    return new Adjustment(entry, Fraction.ZERO, Fraction.parse(share).negated(), reason);
  }

  /** What the percentage is taken of; the full scale is what {@link Score#outOf} says. */
  public Adjustment of(PercentOf whole) {
    return with(a -> a.of = whole);
  }

  public Entry getEntry() {
    return entry;
  }

  /** Negative for a deduction; 0 for a percentage. */
  public Fraction getPoints() {
    return points;
  }

  /** Negative for a deduction; 0 unless a percentage. */
  public Fraction getShare() {
    return share;
  }

  /** What the percentage is taken of. */
  public Optional<PercentOf> getOf() {
    return Optional.ofNullable(of);
  }

  public String getReason() {
    return reason;
  }

  @Override
  public String toString() {
    return "Adjustment "
        + entry.getId()
        + " "
        + (share.signum() == 0 ? points : share.times(Fraction.of(100)) + "%")
        + ": "
        + reason;
  }
}
