package io.laurel.arithmetic;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * An exact number: a quotient of two whole numbers in lowest terms. Sums, products and means of
 * decimal marks are fractions, so nothing is ever rounded unless a policy says where, how far and
 * which way.
 */
public final class Fraction implements Comparable<Fraction> {

  public static final Fraction ZERO = of(0);
  public static final Fraction ONE = of(1);

  private final BigInteger numerator;
  private final BigInteger denominator;

  private Fraction(BigInteger numerator, BigInteger denominator) {
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /** A whole number. */
  public static Fraction of(long whole) {
    return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
  }

  /** A decimal, exactly. */
  public static Fraction of(BigDecimal decimal) {
    return decimal.scale() <= 0
        ? new Fraction(decimal.toBigIntegerExact(), BigInteger.ONE)
        : lowest(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
  }

  /**
   * A number as policies write it: {@code "85"}, {@code "0.5"}, {@code "30%"} or {@code "2/3"}.
   *
   * @throws IllegalArgumentException if the text is none of these
   */
  public static Fraction parse(String text) {
    String s = text.strip();
    try {
      if (s.endsWith("%")) {
        return of(decimal(s.substring(0, s.length() - 1))).dividedBy(of(100));
      }
      int slash = s.indexOf('/');
      if (slash >= 0) {
        return of(decimal(s.substring(0, slash))).dividedBy(of(decimal(s.substring(slash + 1))));
      }
      return of(decimal(s));
    } catch (ArithmeticException | NumberFormatException e) {
      throw new IllegalArgumentException(
          "`" + text + "` is not a number such as `85`, `0.5`, `30%` or `2/3`.", e);
    }
  }

  private static BigDecimal decimal(String s) {
    BigDecimal value = new BigDecimal(s.strip());
    if (Math.abs((long) value.scale()) > 1_000 || value.precision() > 1_000) {
      throw new NumberFormatException("out of range");
    }
    return value;
  }

  private static Fraction lowest(BigInteger numerator, BigInteger denominator) {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("division by zero");
    }
    BigInteger n = denominator.signum() < 0 ? numerator.negate() : numerator;
    BigInteger d = denominator.abs();
    BigInteger common = n.gcd(d);
    return common.equals(BigInteger.ONE)
        ? new Fraction(n, d)
        : new Fraction(n.divide(common), d.divide(common));
  }

  public Fraction plus(Fraction other) {
    return denominator.equals(other.denominator)
        ? lowest(numerator.add(other.numerator), denominator)
        : lowest(
            numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
            denominator.multiply(other.denominator));
  }

  public Fraction minus(Fraction other) {
    return plus(other.negated());
  }

  public Fraction times(Fraction other) {
    return lowest(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  /**
   * The exact quotient.
   *
   * @throws ArithmeticException if {@code other} is zero
   */
  public Fraction dividedBy(Fraction other) {
    return lowest(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  public Fraction negated() {
    return new Fraction(numerator.negate(), denominator);
  }

  public Fraction min(Fraction other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Fraction max(Fraction other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** The upper number in lowest terms. */
  public BigInteger numerator() {
    return numerator;
  }

  /** The lower number in lowest terms, greater than 0. */
  public BigInteger denominator() {
    return denominator;
  }

  public int signum() {
    return numerator.signum();
  }

  public boolean isWhole() {
    return denominator.equals(BigInteger.ONE);
  }

  /** Whether the number has a finite decimal expansion. */
  public boolean isDecimal() {
    BigInteger rest = denominator;
    rest = rest.shiftRight(Math.max(0, rest.getLowestSetBit()));
    BigInteger five = BigInteger.valueOf(5);
    while (rest.mod(five).signum() == 0) {
      rest = rest.divide(five);
    }
    return rest.equals(BigInteger.ONE);
  }

  /** The number rounded to {@code digits} decimals. */
  public BigDecimal rounded(int digits, RoundingMode mode) {
    return new BigDecimal(numerator).divide(new BigDecimal(denominator), digits, mode);
  }

  /** The nearest decimal of 34 significant digits: exact whenever that many digits suffice. */
  public BigDecimal toDecimal() {
    return isWhole()
        ? new BigDecimal(numerator)
        : new BigDecimal(numerator).divide(new BigDecimal(denominator), MathContext.DECIMAL128);
  }

  /**
   * As {@link #toString} for a finite decimal; otherwise the quotient and the first six decimals:
   * {@code 73/7 ≈ 10.428571}.
   */
  public String toText() {
    return isDecimal()
        ? toString()
        : this + " ≈ " + rounded(6, RoundingMode.HALF_UP).toPlainString();
  }

  @Override
  public int compareTo(Fraction other) {
    return denominator.equals(other.denominator)
        ? numerator.compareTo(other.numerator)
        : numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Fraction that
        && numerator.equals(that.numerator)
        && denominator.equals(that.denominator);
  }

  @Override
  public int hashCode() {
    return 31 * numerator.hashCode() + denominator.hashCode();
  }

  /** The shortest exact form: {@code 10.4}, {@code 73/7}. */
  @Override
  public String toString() {
    return isDecimal()
        ? new BigDecimal(numerator).divide(new BigDecimal(denominator)).toPlainString()
        : numerator + "/" + denominator;
  }
}
