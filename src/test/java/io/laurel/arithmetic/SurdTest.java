package io.laurel.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers with a square root, rounded correctly to the last digit. */
class SurdTest {

  private static Fraction n(String text) {
    return Fraction.parse(text);
  }

  private static Surd surd(String rational, String factor, String radicand) {
    return Surd.of(n(rational), n(factor), n(radicand));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 2, √2",
    "0, 1, 200/3, √(200/3)",
    "0, -2, 3, -√12",
    "75, 1/2, 8, 75 + √2",
    "1/3, -1, 0.5, 1/3 - √0.5"
  })
  void an_irrational_number_is_shown_with_its_root(
      String rational, String factor, String radicand, String shown) {
    Surd surd = surd(rational, factor, radicand);
    assertThat(surd).hasToString(shown);
    assertThat(surd.toFraction()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, 1, 4/9, 2/3", "5, -2, 0.25, 4", "7, 0, 2, 7", "7, 3, 0, 7", "-1, 1, 1, 0"})
  void a_root_that_comes_out_even_leaves_a_fraction(
      String rational, String factor, String radicand, String fraction) {
    Surd surd = surd(rational, factor, radicand);
    assertThat(surd.toFraction()).contains(n(fraction));
    assertThat(surd).hasToString(fraction);
    assertThat(surd.rounded(3, RoundingMode.HALF_UP))
        .isEqualTo(n(fraction).rounded(3, RoundingMode.HALF_UP));
  }

  @Test
  void a_negative_number_has_no_root() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> Surd.squareRoot(n("-2")))
        .withMessage("There is no square root of `-2`.");
  }

  @ParameterizedTest
  @CsvSource({
    // √2 = 1.41421356…
    "0, 1, 2, 3, UP, 1.415",
    "0, 1, 2, 3, DOWN, 1.414",
    "0, 1, 2, 3, HALF_UP, 1.414",
    "0, 1, 2, 4, HALF_EVEN, 1.4142",
    "0, -1, 2, 3, UP, -1.415",
    "0, -1, 2, 3, DOWN, -1.414",
    "0, -1, 2, 3, FLOOR, -1.415",
    "0, -1, 2, 3, CEILING, -1.414",
    "0, -1, 2, 3, HALF_UP, -1.414",
    "0, 1, 2, 0, HALF_DOWN, 1",
    // 1 - √2 = -0.41…, 2 - √2 = 0.58…
    "1, -1, 2, 0, DOWN, 0",
    "1, -1, 2, 0, UP, -1",
    "1, -1, 2, 0, HALF_UP, 0",
    "2, -1, 2, 0, HALF_UP, 1",
    "2, -1, 2, 0, DOWN, 0",
    "2, -1, 2, 0, UP, 1"
  })
  void a_root_is_rounded_as_the_mode_says(
      String rational,
      String factor,
      String radicand,
      int digits,
      RoundingMode mode,
      String rounded) {
    assertThat(surd(rational, factor, radicand).rounded(digits, mode))
        .isEqualTo(new BigDecimal(rounded));
  }

  @Test
  void a_root_next_to_a_half_is_not_taken_for_the_half() {
    // √(2.25 + 10^-80) is above 1.5 by about 3·10^-81, √(2.25 - 10^-80) as much below.
    Fraction near = Fraction.of(new BigDecimal("1e-80"));
    assertThat(Surd.squareRoot(n("2.25").plus(near)).rounded(0, RoundingMode.HALF_DOWN))
        .isEqualTo(new BigDecimal("2"));
    assertThat(Surd.squareRoot(n("2.25").minus(near)).rounded(0, RoundingMode.HALF_UP))
        .isEqualTo(new BigDecimal("1"));
  }

  /**
   * Compares with the definition, in whole numbers: the rounded root squared, one unit less and one
   * unit more.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 20260607, 77})
  void a_rounded_root_is_the_last_one_whose_square_does_not_exceed(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      BigInteger numerator = new BigInteger(1 + random.nextInt(90), random);
      BigInteger denominator = new BigInteger(1 + random.nextInt(60), random).add(BigInteger.ONE);
      int digits = random.nextInt(12);
      Fraction radicand =
          Fraction.of(new BigDecimal(numerator))
              .dividedBy(Fraction.of(new BigDecimal(denominator)));
      Surd root = Surd.squareRoot(radicand);
      BigInteger scale = BigInteger.TEN.pow(digits);
      BigInteger target = numerator.multiply(scale.pow(2)); // root² × denominator, scaled

      BigInteger down = root.rounded(digits, RoundingMode.DOWN).unscaledValue();
      assertThat(down.pow(2).multiply(denominator)).isLessThanOrEqualTo(target);
      assertThat(down.add(BigInteger.ONE).pow(2).multiply(denominator)).isGreaterThan(target);

      BigInteger up = root.rounded(digits, RoundingMode.UP).unscaledValue();
      assertThat(up.pow(2).multiply(denominator)).isGreaterThanOrEqualTo(target);
      if (up.signum() > 0) {
        assertThat(up.subtract(BigInteger.ONE).pow(2).multiply(denominator)).isLessThan(target);
      }

      BigInteger near = root.rounded(digits, RoundingMode.HALF_UP).unscaledValue();
      BigInteger four = BigInteger.valueOf(4);
      BigInteger twice = near.shiftLeft(1);
      assertThat(twice.add(BigInteger.ONE).pow(2).multiply(denominator))
          .isGreaterThan(target.multiply(four));
      if (near.signum() > 0) {
        assertThat(twice.subtract(BigInteger.ONE).pow(2).multiply(denominator))
            .isLessThanOrEqualTo(target.multiply(four));
      }
    }
  }

  /** Any number a + b√c rounded down and up encloses it, and the two are one unit apart. */
  @ParameterizedTest
  @ValueSource(longs = {5, 2026, 31})
  void floor_and_ceiling_enclose_a_sum_with_a_root(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      Fraction rational = fraction(random);
      Fraction factor = fraction(random);
      Fraction radicand = fraction(random).max(Fraction.ONE);
      int digits = random.nextInt(8);
      Surd surd = Surd.of(rational, factor, radicand);
      if (surd.toFraction().isPresent()) {
        continue;
      }
      BigDecimal floor = surd.rounded(digits, RoundingMode.FLOOR);
      BigDecimal ceiling = surd.rounded(digits, RoundingMode.CEILING);
      assertThat(ceiling.subtract(floor))
          .isEqualByComparingTo(BigDecimal.ONE.movePointLeft(digits));
      assertThat(sign(Fraction.of(floor).minus(rational), factor, radicand)).isNegative();
      assertThat(sign(Fraction.of(ceiling).minus(rational), factor, radicand)).isPositive();
      assertThat(surd.rounded(digits, RoundingMode.HALF_EVEN)).isIn(floor, ceiling);
      assertThat(
              Surd.of(rational.negated(), factor.negated(), radicand)
                  .rounded(digits, RoundingMode.FLOOR))
          .isEqualTo(ceiling.negate());
    }
  }

  private static Fraction fraction(Random random) {
    return Fraction.of(random.nextInt(2_001) - 1_000)
        .dividedBy(Fraction.of(1 + random.nextInt(300)));
  }

  /** Whether {@code number} is above {@code factor × √radicand}. */
  private static int sign(Fraction number, Fraction factor, Fraction radicand) {
    Fraction square = factor.times(factor).times(radicand);
    Fraction own = number.times(number);
    if (number.signum() != factor.signum()) {
      return number.signum() == 0 ? -factor.signum() : number.signum();
    }
    return own.compareTo(square) * number.signum();
  }
}
