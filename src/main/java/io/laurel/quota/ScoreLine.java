package io.laurel.quota;

import io.laurel.arithmetic.Fraction;
import io.laurel.ranking.Contender;
import org.jspecify.annotations.Nullable;

/**
 * The published scores that reach a tier.
 *
 * @param from the lowest, or null for no lower end
 * @param upTo the highest, or null for no upper end
 */
public record ScoreLine(@Nullable Fraction from, @Nullable Fraction upTo) {

  static final ScoreLine NONE = new ScoreLine(null, null);

  public boolean admits(Contender one) {
    if (from == null && upTo == null) {
      return true;
    }
    if (one.score() == null) {
      return false;
    }
    Fraction score = Fraction.of(one.score());
    return (from == null || score.compareTo(from) >= 0)
        && (upTo == null || score.compareTo(upTo) <= 0);
  }
}
