package io.laurel.arithmetic;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An exact number: a quotient of two whole numbers in lowest terms. Sums, products and means of
 * decimal marks are fractions, so nothing is ever rounded unless a policy says where, how far and
 * which way.
 */
public final class Fraction implements Comparable<Fraction> {

  /** Some 6,000 digits; no regulation comes near, and beyond it arithmetic takes for ever. */
  private static final int MOST_BITS = 20_000;

  public static final Fraction ZERO = of(0);
  public static final Fraction ONE = of(1);

  private record Beyond(BigInteger numerator, BigInteger denominator) {}

  private final long upper;
  private final long lower;
  private final @Nullable Beyond beyond;

  /** A quotient in lowest terms. */
  private Fraction(long upper, long lower) {
    this.upper = upper;
    this.lower = lower;
    this.beyond = null;
  }

  private Fraction(Beyond beyond) {
    this.upper = 0;
    this.lower = 0;
    this.beyond = beyond;
  }

  /** A whole number. */
  public static Fraction of(long whole) {
    return whole == Long.MIN_VALUE ? of(BigInteger.valueOf(whole)) : new Fraction(whole, 1);
  }

  /** A decimal, exactly. */
  public static Fraction of(BigDecimal decimal) {
    if (Decimals.isShort(decimal)) {
      return of(Decimals.digits(decimal), Longs.powerOfTen(decimal.scale()));
    }
    return decimal.scale() <= 0
        ? of(decimal.toBigIntegerExact())
        : lowest(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
  }

  /**
   * A quotient of whole numbers.
   *
   * @throws ArithmeticException if {@code denominator} is zero
   */
  public static Fraction of(long numerator, long denominator) {
    if (numerator == Long.MIN_VALUE || denominator <= 0) {
      return lowest(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }
    long common = Longs.gcd(numerator, denominator);
    return common == 1
        ? new Fraction(numerator, denominator)
        : new Fraction(numerator / common, denominator / common);
  }

  private static Fraction of(BigInteger whole) {
    return reduced(whole, BigInteger.ONE);
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
        ? reduced(n, d)
        : reduced(n.divide(common), d.divide(common));
  }

  /** Of one value there is one form: beyond 64 bits only what does not fit. */
  private static Fraction reduced(BigInteger numerator, BigInteger denominator) {
    if (numerator.bitLength() > MOST_BITS || denominator.bitLength() > MOST_BITS) {
      throw new ArithmeticException("a number has more than 6,000 digits");
    }
    boolean fits = numerator.abs().bitLength() < Long.SIZE && denominator.bitLength() < Long.SIZE;
    return fits
        ? new Fraction(numerator.longValue(), denominator.longValue())
        : new Fraction(new Beyond(numerator, denominator));
  }

  public Fraction plus(Fraction other) {
    if (beyond == null && other.beyond == null) {
      long common = lower == other.lower ? lower : Longs.gcd(lower, other.lower);
      long own = other.lower / common;
      long others = lower / common;
      if (Longs.isProductLong(upper, own)
          && Longs.isProductLong(other.upper, others)
          && Longs.isSumLong(upper * own, other.upper * others)
          && Longs.isProductLong(lower, own)) {
        return of(upper * own + other.upper * others, lower * own);
      }
    }
    return lowest(
        numerator().multiply(other.denominator()).add(other.numerator().multiply(denominator())),
        denominator().multiply(other.denominator()));
  }

  public Fraction minus(Fraction other) {
    return plus(other.negated());
  }

  public Fraction times(Fraction other) {
    return beyond == null && other.beyond == null
        ? product(upper, lower, other.upper, other.lower)
        : lowest(
            numerator().multiply(other.numerator()), denominator().multiply(other.denominator()));
  }

  /** The product of two quotients in lowest terms. */
  private static Fraction product(long upper, long lower, long otherUpper, long otherLower) {
    long one = Longs.gcd(upper, otherLower);
    long two = Longs.gcd(otherUpper, lower);
    long a = upper / one;
    long b = otherUpper / two;
    long c = lower / two;
    long d = otherLower / one;
    return Longs.isProductLong(a, b) && Longs.isProductLong(c, d)
        ? new Fraction(a * b, c * d)
        : new Fraction(
            new Beyond(
                BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)),
                BigInteger.valueOf(c).multiply(BigInteger.valueOf(d))));
  }

  /**
   * The exact quotient.
   *
   * @throws ArithmeticException if {@code other} is zero
   */
  public Fraction dividedBy(Fraction other) {
    return beyond == null && other.beyond == null && other.upper != 0
        ? product(upper, lower, other.upper < 0 ? -other.lower : other.lower, Math.abs(other.upper))
        : lowest(
            numerator().multiply(other.denominator()), denominator().multiply(other.numerator()));
  }

  public Fraction negated() {
    return beyond == null
        ? new Fraction(-upper, lower)
        : reduced(beyond.numerator.negate(), beyond.denominator);
  }

  public Fraction min(Fraction other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Fraction max(Fraction other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** The upper number in lowest terms. */
  public BigInteger numerator() {
    return beyond == null ? BigInteger.valueOf(upper) : beyond.numerator;
  }

  /** The lower number in lowest terms, greater than 0. */
  public BigInteger denominator() {
    return beyond == null ? BigInteger.valueOf(lower) : beyond.denominator;
  }

  /** Whether the upper and the lower number have at most 64 bits. */
  boolean isLong() {
    return beyond == null;
  }

  /** The upper number where it {@link #isLong has 64 bits}. */
  long upper() {
    return upper;
  }

  /** The lower number where it {@link #isLong has 64 bits}. */
  long lower() {
    return lower;
  }

  public int signum() {
    return beyond == null ? Long.signum(upper) : beyond.numerator.signum();
  }

  public boolean isWhole() {
    return beyond == null ? lower == 1 : beyond.denominator.equals(BigInteger.ONE);
  }

  /** Whether the number has a finite decimal expansion. */
  public boolean isDecimal() {
    if (beyond == null) {
      return Longs.decimals(lower) >= 0;
    }
    BigInteger rest = beyond.denominator;
    rest = rest.shiftRight(Math.max(0, rest.getLowestSetBit()));
    BigInteger five = BigInteger.valueOf(5);
    while (rest.mod(five).signum() == 0) {
      rest = rest.divide(five);
    }
    return rest.equals(BigInteger.ONE);
  }

  /** The number rounded to {@code digits} decimals. */
  public BigDecimal rounded(int digits, RoundingMode mode) {
    if (beyond == null && digits >= 0 && digits <= Longs.MOST_DIGITS) {
      long shift = Longs.powerOfTen(digits);
      if (Longs.isProductLong(upper, shift)) {
        return BigDecimal.valueOf(Longs.divide(upper * shift, lower, mode), digits);
      }
    }
    return new BigDecimal(numerator()).divide(new BigDecimal(denominator()), digits, mode);
  }

  /** The nearest decimal of 34 significant digits: exact whenever that many digits suffice. */
  public BigDecimal toDecimal() {
    BigDecimal decimal = shortDecimal();
    if (decimal != null) {
      return decimal;
    }
    return isWhole()
        ? new BigDecimal(numerator())
        : new BigDecimal(numerator()).divide(new BigDecimal(denominator()), MathContext.DECIMAL128);
  }

  private @Nullable BigDecimal shortDecimal() {
    int decimals = beyond == null ? Longs.decimals(lower) : -1;
    if (decimals < 0 || decimals > Longs.MOST_DIGITS) {
      return null;
    }
    long factor = Longs.powerOfTen(decimals) / lower;
    return Longs.isProductLong(upper, factor) ? BigDecimal.valueOf(upper * factor, decimals) : null;
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
    if (beyond == null && other.beyond == null) {
      return lower == other.lower
          ? Long.compare(upper, other.upper)
          : Longs.compareProducts(upper, other.lower, other.upper, lower);
    }
    return numerator()
        .multiply(other.denominator())
        .compareTo(other.numerator().multiply(denominator()));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Fraction that
        && upper == that.upper
        && lower == that.lower
        && Objects.equals(beyond, that.beyond);
  }

  @Override
  public int hashCode() {
    return beyond == null ? 31 * Long.hashCode(upper) + Long.hashCode(lower) : beyond.hashCode();
  }

  /** The shortest exact form: {@code 10.4}, {@code 73/7}. */
  @Override
  public String toString() {
    BigDecimal decimal = shortDecimal();
    if (decimal != null) {
      return decimal.toPlainString();
    }
    return isDecimal()
        ? new BigDecimal(numerator()).divide(new BigDecimal(denominator())).toPlainString()
        : numerator() + "/" + denominator();
  }
}
