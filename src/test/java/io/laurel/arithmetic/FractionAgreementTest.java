package io.laurel.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fractions of 64 bits and beyond agree with plain quotients of whole numbers of any size. */
class FractionAgreementTest {

  /** A quotient, never reduced. */
  private record Plain(BigInteger upper, BigInteger lower) {

    Plain plus(Plain other) {
      return new Plain(
          upper.multiply(other.lower).add(other.upper.multiply(lower)),
          lower.multiply(other.lower));
    }

    Plain times(Plain other) {
      return new Plain(upper.multiply(other.upper), lower.multiply(other.lower));
    }

    Plain negated() {
      return new Plain(upper.negate(), lower);
    }

    Plain inverse() {
      return upper.signum() < 0
          ? new Plain(lower.negate(), upper.negate())
          : new Plain(lower, upper);
    }

    int compareTo(Plain other) {
      return upper.multiply(other.lower).compareTo(other.upper.multiply(lower));
    }

    Fraction fraction() {
      return Fraction.of(new BigDecimal(upper)).dividedBy(Fraction.of(new BigDecimal(lower)));
    }
  }

  private static final BigInteger HIGHEST = BigInteger.valueOf(Long.MAX_VALUE);

  private static BigInteger whole(Random random) {
    BigInteger near = BigInteger.valueOf(random.nextInt(7) - 3);
    return switch (random.nextInt(7)) {
      case 0 -> near;
      case 1 -> HIGHEST.add(near);
      case 2 -> HIGHEST.negate().add(near);
      case 3 -> HIGHEST.shiftRight(random.nextInt(63)).add(near);
      case 4 -> BigInteger.TEN.pow(random.nextInt(22)).add(near);
      case 5 -> new BigInteger(random.nextInt(140), random).multiply(near);
      default -> BigInteger.valueOf(random.nextInt(2_001) - 1_000);
    };
  }

  private static Plain plain(Random random) {
    BigInteger lower = whole(random).abs();
    return new Plain(whole(random), lower.signum() == 0 ? BigInteger.ONE : lower);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 20261123})
  void random_operations_agree(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 5_000; i++) {
      Plain a = plain(random);
      Plain b = random.nextInt(5) == 0 ? new Plain(whole(random), a.lower) : plain(random);
      Fraction x = a.fraction();
      Fraction y = b.fraction();
      String at = "seed " + seed + ": " + a + " and " + b;
      is(x, a, at);
      is(x.plus(y), a.plus(b), at);
      is(x.minus(y), a.plus(b.negated()), at);
      is(x.times(y), a.times(b), at);
      is(x.negated(), a.negated(), at);
      if (b.upper.signum() != 0) {
        is(x.dividedBy(y), a.times(b.inverse()), at);
      }
      assertThat(Integer.signum(x.compareTo(y))).as(at).isEqualTo(a.compareTo(b));
      assertThat(x.equals(y)).as(at).isEqualTo(a.compareTo(b) == 0);
      assertThat(x.plus(y).minus(y)).as(at).isEqualTo(x).hasSameHashCodeAs(x);
      assertThat(x.signum()).as(at).isEqualTo(a.upper.signum());
    }
  }

  private static void is(Fraction fraction, Plain plain, String at) {
    BigInteger common = plain.upper.gcd(plain.lower);
    assertThat(fraction.numerator()).as(at).isEqualTo(plain.upper.divide(common));
    assertThat(fraction.denominator()).as(at).isEqualTo(plain.lower.divide(common));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 20261123})
  void decimals_and_roundings_agree(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 5_000; i++) {
      Plain a = plain(random);
      Fraction x = a.fraction();
      BigDecimal upper = new BigDecimal(x.numerator());
      BigDecimal lower = new BigDecimal(x.denominator());
      int digits = random.nextInt(21);
      String at = "seed " + seed + ": " + a + ", " + digits + " digits";
      for (RoundingMode mode : RoundingMode.values()) {
        if (mode != RoundingMode.UNNECESSARY) {
          assertThat(x.rounded(digits, mode))
              .as(at + " " + mode)
              .isEqualTo(upper.divide(lower, digits, mode));
        }
      }
      assertThat(x.isWhole()).as(at).isEqualTo(x.denominator().equals(BigInteger.ONE));
      assertThat(x.toDecimal())
          .as(at)
          .isEqualTo(x.isWhole() ? upper : upper.divide(lower, MathContext.DECIMAL128));
      BigDecimal decimal = new BigDecimal(a.upper, digits - 2);
      assertThat(Fraction.of(decimal))
          .as(at)
          .isEqualTo(
              Fraction.of(new BigDecimal(a.upper)).times(Fraction.parse("1e" + (2 - digits))));
      assertThat(Fraction.of(decimal).isDecimal()).as(at).isTrue();
      assertThat(Fraction.parse(x.toString())).as(at).isEqualTo(x);
    }
  }
}
