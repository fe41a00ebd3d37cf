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
    return difference(number, from)
        + (to.signum() < 0 ? " - " + to.negated() : " + " + to);
  }

  /** {@code 90 - 80}, {@code 90 + 5}. */
  static String difference(Fraction number, Fraction less) {
    return number + (less.signum() < 0 ? " + " + less.negated() : " - " + less);
  }

  /** A number as a factor or divisor: quotients and negative numbers in parentheses. */
  static String operand(Fraction number) {
    return number.isDecimal() && number.signum() >= 0 ? number.toString() : "(" + number + ")";
  }
}
