package io.laurel.scoring;

import io.laurel.arithmetic.Fraction;
import io.laurel.arithmetic.Surd;

/**
 * Moves the column: one number becomes another, all others keep their distance.
 *
 * @param from the number
 * @param to what it becomes
 */
record ShiftScale(Fraction from, Fraction to) implements Scale {

  @Override
  public Surd of(Fraction number) {
    return Surd.of(number.minus(from).plus(to));
  }

  @Override
  public String shown(Fraction number) {
    return Scale.sum(Scale.sum(number.toString(), from.negated()), to);
  }
}
