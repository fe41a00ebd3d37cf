package io.laurel.policy;

import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Choices.Rounding;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which scores reach a {@link Tier}, as far as the policy says it. */
public final class Line extends Copied<Line> {

  /**
   * A line in proportion to the highest scores.
   *
   * @param part of their mean
   * @param count how many scores
   */
  public record OfBest(Fraction part, int count) {}

  /**
   * A line that drops when too few reach it.
   *
   * @param lowest it never drops below
   * @param needed the part of the base that has to reach it
   */
  public record Drop(Fraction lowest, Fraction needed) {}

  static final Line UNSAID = new Line();

  @Nullable Fraction from;
  @Nullable Fraction upTo;
  @Nullable OfBest ofBest;
  @Nullable Drop drop;
  boolean exact;
  int digits;
  @Nullable Rounding rounding;

  private Line() {}

  /** Whether every score reaches the tier. */
  public boolean isUnsaid() {
    return from == null && upTo == null && ofBest == null && drop == null;
  }

  /** The lowest score that is let in. */
  public Optional<Fraction> getFrom() {
    return Optional.ofNullable(from);
  }

  /** The highest score that is let in. */
  public Optional<Fraction> getUpTo() {
    return Optional.ofNullable(upTo);
  }

  /** In proportion to which of the highest scores the line is. */
  public Optional<OfBest> getOfBest() {
    return Optional.ofNullable(ofBest);
  }

  /** How it drops when too few reach it. */
  public Optional<Drop> getDrop() {
    return Optional.ofNullable(drop);
  }

  /** Whether a proportional line is not rounded. */
  public boolean isExact() {
    return exact;
  }

  /** Decimals of a proportional line. */
  public int getDigits() {
    return digits;
  }

  /** Which way a proportional line is rounded. */
  public Optional<Rounding> getRounding() {
    return Optional.ofNullable(rounding);
  }

  @Override
  public String toString() {
    return "from " + from + " up to " + upTo;
  }
}
