package io.laurel.ranking;

import io.laurel.arithmetic.Fraction;
import java.util.List;

/** A contender who is ranked by more than its published score. */
final class Measured extends Contender {

  private final List<Fraction> keys;

  Measured(Field field, int position, List<Fraction> keys) {
    super(field, position);
    this.keys = keys;
  }

  @Override
  boolean isByScoreAlone() {
    return false;
  }

  @Override
  public Fraction key(int step) {
    return keys.get(step);
  }
}
