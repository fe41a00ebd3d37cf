package io.laurel.scoring;

import io.laurel.arithmetic.Fraction;
import io.laurel.arithmetic.Surd;

/**
 * Scales the column: one number becomes another, all others in proportion.
 *
 * @param from the number, not 0
 * @param to what it becomes
 */
record ProportionScale(Fraction from, Fraction to) implements Scale {

  @Override
  public Surd of(Fraction number) {
    return Surd.of(number.times(to).dividedBy(from));
  }

  @Override
  public String shown(Fraction number) {
    return Scale.operand(number)
        + " ÷ "
        + Scale.operand(from)
        + (to.equals(Fraction.ONE) ? "" : " × " + Scale.operand(to));
  }
}
