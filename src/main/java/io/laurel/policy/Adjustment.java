package io.laurel.policy;

import io.laurel.arithmetic.Fraction;

/**
 * Points added to or taken off one entry's total in one round, before the rounding of the total;
 * never off a judge's mark. Phase score. Each firing of a rule counts once. Catalogue 2.35, 2.36.
 */
public final class Adjustment extends Conclusion<Adjustment> {

  private final Entry entry;
  private final Fraction points;
  private final String reason;

  private Adjustment(Entry entry, Fraction points, String reason) {
    this.entry = entry;
    this.points = points;
    this.reason = reason;
  }

  /** Adds points, for example {@code "5"}. */
  public static Adjustment bonus(Entry entry, String points, String reason) {
    return new Adjustment(entry, Fraction.parse(points), reason);
  }

  /** Takes points off, for example {@code "0.5"}. */
  public static Adjustment deduction(Entry entry, String points, String reason) {
    return new Adjustment(entry, Fraction.parse(points).negated(), reason);
  }

  public Entry getEntry() {
    return entry;
  }

  /** Negative for a deduction. */
  public Fraction getPoints() {
    return points;
  }

  public String getReason() {
    return reason;
  }

  @Override
  public String toString() {
    return "Adjustment " + entry.getId() + " " + points + ": " + reason;
  }
}
