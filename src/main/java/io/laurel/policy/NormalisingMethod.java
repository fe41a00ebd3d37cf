package io.laurel.policy;

import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Choices.MedianFit;
import io.laurel.policy.Choices.PlaceOrder;
import io.laurel.policy.Choices.Spread;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a {@link Normalisation} does with the numbers of a column. */
public sealed interface NormalisingMethod {

  /**
   * The distance from the mean in standard deviations, then mapped to another mean and deviation.
   *
   * @param spread which standard deviation, or null where the policy leaves it open
   * @param mean the mean it is mapped to; 0 where it is not mapped
   * @param deviation the standard deviation it is mapped to; 1 where it is not mapped
   */
  record Standardised(@Nullable Spread spread, Fraction mean, Fraction deviation)
      implements NormalisingMethod {

    /** Whether it stays a distance in standard deviations. */
    public boolean isPlain() {
      return mean.signum() == 0 && deviation.equals(Fraction.ONE);
    }
  }

  /** Moved so that the judge's mean is the mean of the panel. */
  record ShiftedToPanel() implements NormalisingMethod {}

  /**
   * A share of the column's total.
   *
   * @param points what the whole counts
   */
  record ShareOfTotal(Fraction points) implements NormalisingMethod {}

  /**
   * In proportion to the column's highest number.
   *
   * @param points what the highest counts
   */
  record ShareOfMaximum(Fraction points) implements NormalisingMethod {}

  /**
   * Moved or scaled so that the column's median is a constant.
   *
   * @param median the constant
   * @param fit whether it is moved or scaled
   */
  record MedianTo(Fraction median, MedianFit fit) implements NormalisingMethod {}

  /**
   * The place in the column, or the points of the place.
   *
   * @param order which number is first
   * @param points for the first place, the second …, 0 for later ones; empty where the place itself
   *     counts
   */
  record Places(PlaceOrder order, List<Fraction> points) implements NormalisingMethod {

    public Places {
      points = List.copyOf(points);
    }
  }
}
