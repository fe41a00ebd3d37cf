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
    Surd deviation = Surd.squareRoot(variance);
    String divisor = deviation.toFraction().map(Scale::operand).orElseGet(deviation::toString);
    String distance = "(" + Scale.sum(number.toString(), mean.negated()) + ") ÷ " + divisor;
    return method.isPlain()
        ? distance
        : method.mean() + " + " + Scale.operand(method.deviation()) + " × " + distance;
  }
}
