package io.laurel.policy;

import io.laurel.arithmetic.Fraction;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the total of a round is made. Phase score; one for each round that is ranked by score. */
public final class Score extends Formula<Score> {

  private final String round;
  private @Nullable Fraction outOf;

  private Score(String round) {
    this.round = round;
  }

  /** The total of that round. */
  public static Score in(String round) {
    return new Score(round);
  }

  /** The points that can be reached at most; percentages of the full scale are of it. */
  public Score outOf(String points) {
    return with(s -> s.outOf = Fraction.parse(points));
  }

  public Optional<Fraction> getOutOf() {
    return Optional.ofNullable(outOf);
  }

  public String getRound() {
    return round;
  }

  @Override
  public String toString() {
    return "Score in " + round;
  }
}
