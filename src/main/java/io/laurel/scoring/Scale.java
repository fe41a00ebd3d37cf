package io.laurel.scoring;

import io.laurel.arithmetic.Fraction;
import io.laurel.arithmetic.Surd;

/** Makes normalised numbers of the numbers of one column. */
interface Scale {

  /** The normalised number, exactly. */
  Surd of(Fraction number);

  /** The arithmetic, as text. */
  String shown(Fraction number);

  /** {@code 90 + 5}, {@code 90 - 80}. */
  static String sum(String text, Fraction more) {
    return text + (more.signum() < 0 ? " - " + more.negated() : " + " + more);
  }

  /** A number as a factor or divisor: quotients and negative numbers in parentheses. */
  static String operand(Fraction number) {
    return number.isDecimal() && number.signum() >= 0 ? number.toString() : "(" + number + ")";
  }
}
