package io.laurel.arithmetic;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * An exact number that may hold a square root: {@code a + b√c} with fractions. A standard deviation
 * is one, and so is a mark divided by it. Rounding is correct to the last digit, as it is done with
 * whole numbers only.
 */
public final class Surd {

  private static final BigInteger TWO = BigInteger.valueOf(2);

  private final Fraction rational;
  private final int sign;
  private final Fraction square;

  private Surd(Fraction rational, int sign, Fraction square) {
    this.rational = rational;
    this.sign = sign;
    this.square = square;
  }

  /**
   * The number {@code rational + factor × √radicand}.
   *
   * @throws IllegalArgumentException if {@code radicand} is negative
   */
  public static Surd of(Fraction rational, Fraction factor, Fraction radicand) {
    if (radicand.signum() < 0) {
      throw new IllegalArgumentException("There is no square root of `" + radicand + "`.");
    }
    Fraction square = factor.times(factor).times(radicand);
    Optional<Fraction> root = root(square);
    return root.isPresent()
        ? of(factor.signum() < 0 ? rational.minus(root.get()) : rational.plus(root.get()))
        : new Surd(rational, factor.signum(), square);
  }

  /** A number without a root. */
  public static Surd of(Fraction rational) {
    return new Surd(rational, 0, Fraction.ZERO);
  }

  /**
   * The square root of a fraction.
   *
   * @throws IllegalArgumentException if {@code radicand} is negative
   */
  public static Surd squareRoot(Fraction radicand) {
    return of(Fraction.ZERO, Fraction.ONE, radicand);
  }

  /** This number as a fraction, if it is one. */
  public Optional<Fraction> toFraction() {
    return sign == 0 ? Optional.of(rational) : Optional.empty();
  }

  /** The number rounded to {@code digits} decimals, 0 or more; correct to the last one. */
  public BigDecimal rounded(int digits, RoundingMode mode) {
    if (sign == 0) {
      return rational.rounded(digits, mode);
    }
    BigInteger shift = BigInteger.TEN.pow(digits);
    BigInteger whole = rational.numerator().multiply(square.denominator()).multiply(shift);
    BigInteger under =
        square
            .numerator()
            .multiply(square.denominator())
            .multiply(rational.denominator().multiply(shift).pow(2));
    BigInteger divisor = rational.denominator().multiply(square.denominator());
    return new BigDecimal(
        switch (mode) {
          case HALF_UP, HALF_DOWN, HALF_EVEN ->
              floor(
                  whole.multiply(TWO).add(divisor),
                  under.multiply(TWO.pow(2)),
                  divisor.multiply(TWO));
          case FLOOR -> floor(whole, under, divisor);
          case CEILING -> floor(whole, under, divisor).add(BigInteger.ONE);
          case DOWN -> awayFromZero(floor(whole, under, divisor), false);
          case UP -> awayFromZero(floor(whole, under, divisor), true);
          case UNNECESSARY -> throw new ArithmeticException("An irrational number is not exact.");
        },
        digits);
  }

  /** Of the two whole numbers around the number, the one away from zero or the other. */
  private static BigInteger awayFromZero(BigInteger floor, boolean away) {
    return (floor.signum() >= 0) == away ? floor.add(BigInteger.ONE) : floor;
  }

  /** The whole part of {@code (whole ± √under) ÷ divisor}, where the root is irrational. */
  private BigInteger floor(BigInteger whole, BigInteger under, BigInteger divisor) {
    BigInteger root = under.sqrt();
    BigInteger dividend =
        sign > 0 ? whole.add(root) : whole.subtract(root).subtract(BigInteger.ONE);
    BigInteger[] parts = dividend.divideAndRemainder(divisor);
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  private static Optional<Fraction> root(Fraction square) {
    BigInteger numerator = square.numerator().sqrt();
    BigInteger denominator = square.denominator().sqrt();
    return numerator.pow(2).equals(square.numerator())
            && denominator.pow(2).equals(square.denominator())
        ? Optional.of(
            Fraction.of(new BigDecimal(numerator))
                .dividedBy(Fraction.of(new BigDecimal(denominator))))
        : Optional.empty();
  }

  /** The shortest exact form: {@code √(200/3)}, {@code 75 - √2}. */
  @Override
  public String toString() {
    if (sign == 0) {
      return rational.toString();
    }
    String root = square.isDecimal() ? "√" + square : "√(" + square + ")";
    if (rational.signum() == 0) {
      return sign > 0 ? root : "-" + root;
    }
    return rational + (sign > 0 ? " + " : " - ") + root;
  }
}
