package io.laurel.ladder;

import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Key;
import io.laurel.ranking.Contender;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** By how much candidates of a tier are ahead of the first one outside; ordered, never shown. */
final class Margin {

  private final @Nullable Fraction outside;

  /**
   * @param able who may win and takes a place, the best first
   * @param places of the tier
   */
  Margin(List<Contender> able, long places) {
    this.outside = able.size() > places ? key(able.get((int) places)) : null;
  }

  Fraction of(Contender contender) {
    Fraction own = key(contender);
    return outside == null ? own : own.minus(outside);
  }

  /** The published score, turned so that more is better; without a score, the first key. */
  static Fraction key(Contender contender) {
    boolean byScore =
        !contender.ranking().isEmpty() && contender.ranking().get(0).source() == Key.Source.SCORE;
    if (!byScore && contender.score() != null) {
      return Fraction.of(contender.score());
    }
    return contender.ranking().isEmpty() ? Fraction.ZERO : contender.key(0);
  }
}
