package io.laurel.scoring;

import io.laurel.arithmetic.Fraction;
import io.laurel.arithmetic.Surd;

/**
 * Every number of a column that says nothing counts the same.
 *
 * @param value what each counts
 */
record ConstantScale(Fraction value) implements Scale {

  @Override
  public Surd of(Fraction number) {
    return Surd.of(value);
  }

  @Override
  public String shown(Fraction number) {
    return number + " → " + value;
  }
}
