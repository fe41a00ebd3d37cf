package io.laurel.policy;

import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Choices.Reach;
import org.jspecify.annotations.Nullable;

/**
 * How near two values must be to count as tied.
 *
 * @param margin the difference, above 0
 * @param including whether a difference of exactly the margin is still a tie
 * @param reach from where it is measured, or {@code null} when the policy does not say
 */
public record Nearness(Fraction margin, boolean including, @Nullable Reach reach) {

  public Nearness {
    if (margin.signum() <= 0) {
      throw new IllegalArgumentException(
          "Ties are within `" + margin + "` of each other; the margin must be above 0.");
    }
  }

  /** Whether that difference, not below 0, is a tie. */
  public boolean covers(Fraction difference) {
    int order = difference.compareTo(margin);
    return including ? order <= 0 : order < 0;
  }

  /** The same, measured in that way. */
  public Nearness with(Reach newReach) {
    return new Nearness(margin, including, newReach);
  }

  /** {@code within 2 ANCHORED}, {@code below 1 CHAINED}. */
  @Override
  public String toString() {
    return (including ? "within " : "below ") + margin + (reach == null ? "" : " " + reach);
  }
}
