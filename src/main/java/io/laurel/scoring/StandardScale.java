package io.laurel.scoring;

import io.laurel.arithmetic.Fraction;
import io.laurel.arithmetic.Surd;
import io.laurel.policy.NormalisingMethod.Standardised;

/**
 * The distance from the mean in standard deviations, mapped to another mean and deviation.
 *
 * @param mean the column's mean
 * @param variance the square of its deviation, above 0
 * @param method what it is mapped to
 */
record StandardScale(Fraction mean, Fraction variance, Standardised method) implements Scale {

  @Override
  public Surd of(Fraction number) {
    Fraction factor = number.minus(mean).times(method.deviation()).dividedBy(variance);
    return Surd.of(method.mean(), factor, variance);
  }

  @Override
  public String shown(Fraction number) {
    String distance = ShiftScale.difference(number, mean);
    Surd deviation = Surd.squareRoot(variance);
    String divisor =
        deviation.toFraction().isPresent() ? ShiftScale.operand(deviation.toFraction().get()) : deviation.toString();
    return (method.isPlain() ? "" : method.mean() + " + " + ShiftScale.operand(method.deviation()) + " × ")
        + "("
        + distance
        + ") ÷ "
        + divisor;
  }
}
