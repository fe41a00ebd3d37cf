package io.laurel.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exact numbers; examples by their number in the catalogue. */
class FractionTest {

  private static Fraction n(String text) {
    return Fraction.parse(text);
  }

  private static Fraction mean(String... marks) {
    return Stream.of(marks)
        .map(Fraction::parse)
        .reduce(Fraction.ZERO, Fraction::plus)
        .dividedBy(Fraction.of(marks.length));
  }

  @ParameterizedTest
  @CsvSource({
    "85, 85",
    "0.5, 0.5",
    "0.50, 0.5",
    "-0.5, -0.5",
    "+3, 3",
    ".5, 0.5",
    "1e2, 100",
    "' 85 ', 85",
    "30%, 0.3",
    "0.5 %, 0.005",
    "2/3, 2/3",
    "4/6, 2/3",
    "2 / -3, -2/3",
    "0.5/0.25, 2",
    "0/7, 0",
    "-0, 0"
  })
  void a_number_is_read_and_shown_in_its_shortest_exact_form(String text, String shown) {
    assertThat(n(text)).hasToString(shown).isEqualTo(n(shown)).hasSameHashCodeAs(n(shown));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "%",
        "/",
        "abc",
        "1,5",
        "1/0",
        "1/0.0",
        "1/2/3",
        "1/",
        "50%%",
        "1%/2",
        "0x10",
        "NaN",
        "1e1001",
        "1e-1001",
        "1e999999999",
        "1/1e999999999"
      })
  void text_that_is_no_number_is_refused(String text) {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> n(text))
        .withMessage("`" + text + "` is not a number such as `85`, `0.5`, `30%` or `2/3`.");
  }

  @Test
  void thirds_add_up_to_one() {
    Fraction third = n("1/3");
    assertThat(third.plus(third).plus(third)).isEqualTo(Fraction.ONE);
    assertThat(third.times(Fraction.of(3))).isEqualTo(Fraction.ONE);
    assertThat(Fraction.ONE.minus(third).minus(third)).isEqualTo(third);
    assertThat(Fraction.ONE.dividedBy(third)).isEqualTo(Fraction.of(3));
  }

  @Test
  void weighted_sums_that_differ_in_binary_are_equal() { // 2.45
    Fraction one = n("0.3").times(n("80")).plus(n("0.7").times(n("86")));
    assertThat(one).isEqualTo(n("84.2"));
    assertThat(0.3 * 80 + 0.7 * 86).isNotEqualTo(84.2);
  }

  @Test
  void division_by_zero_is_refused() {
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> Fraction.ONE.dividedBy(Fraction.ZERO))
        .withMessage("division by zero");
  }

  @ParameterizedTest
  @CsvSource({
    "2.45, 89.125, 2, HALF_UP, 89.13",
    "2.45, 89.125, 2, HALF_EVEN, 89.12",
    "2.45, 89.135, 2, HALF_EVEN, 89.14",
    "2.45, 89.124999, 2, HALF_UP, 89.12",
    "2.44, 12.678, 2, DOWN, 12.67",
    "2.46, 269.98/3, 2, UP, 90.00",
    "2.46, 269.98/3, 2, HALF_UP, 89.99",
    "2.46, 90.00, 2, UP, 90.00",
    "4.3, 2.5, 0, HALF_UP, 3",
    "4.3, 2.5, 0, HALF_EVEN, 2",
    "4.3, 2.5, 0, DOWN, 2",
    "4.3, 2.5, 0, UP, 3",
    "below zero, -0.125, 2, HALF_UP, -0.13",
    "below zero, -0.129, 2, DOWN, -0.12",
    "below zero, -0.121, 2, UP, -0.13",
    "nothing, 0, 2, HALF_UP, 0.00"
  })
  void a_number_is_rounded_the_way_that_is_asked_for(
      String example, String number, int digits, RoundingMode mode, String rounded) {
    assertThat(n(number).rounded(digits, mode)).as(example).isEqualTo(new BigDecimal(rounded));
  }

  @Test
  void rounding_up_gives_gold_where_half_up_gives_silver() { // 2.46
    Fraction mean = mean("90.00", "90.00", "89.98");
    assertThat(mean.rounded(2, RoundingMode.UP)).isEqualTo("90.00");
    assertThat(mean.rounded(2, RoundingMode.HALF_UP)).isEqualTo("89.99");
  }

  @Test
  void three_totals_that_all_show_10_4_stand_in_exact_order() { // 2.48
    List<Fraction> totals = List.of(n("83/8"), n("83.2/8"), n("73/7"));
    assertThat(totals)
        .isSorted()
        .doesNotHaveDuplicates()
        .extracting(t -> t.rounded(1, RoundingMode.HALF_UP))
        .containsOnly(new BigDecimal("10.4"));
  }

  @ParameterizedTest
  @CsvSource({
    "73/7, 10.43, -1",
    "73/7, 10.42, 1",
    "73/7, 146/14, 0",
    "73/7, 10.428571428571428571428571428571428571, 1",
    "9.347, 9.352, -1",
    "84.20, 84.2, 0",
    "-1/3, -0.33, -1",
    "1/3, 0.33, 1",
    "0, -0.0, 0"
  })
  void numbers_are_compared_exactly(String one, String other, int order) {
    assertThat(Integer.signum(n(one).compareTo(n(other)))).isEqualTo(order);
    assertThat(Integer.signum(n(other).compareTo(n(one)))).isEqualTo(-order);
    assertThat(n(one).equals(n(other))).isEqualTo(order == 0);
    assertThat(n(one).min(n(other))).isEqualTo(order <= 0 ? n(one) : n(other));
    assertThat(n(one).max(n(other))).isEqualTo(order >= 0 ? n(one) : n(other));
  }

  @Test
  void equal_decimals_of_different_length_are_one_number() {
    assertThat(Fraction.of(new BigDecimal("1E+2"))).isEqualTo(Fraction.of(100));
    assertThat(Fraction.of(new BigDecimal("100.00")))
        .isEqualTo(Fraction.of(100))
        .hasSameHashCodeAs(Fraction.of(100));
  }

  @ParameterizedTest
  @CsvSource({
    "73/7, 73/7 ≈ 10.428571",
    "2/3, 2/3 ≈ 0.666667",
    "-1/3, -1/3 ≈ -0.333333",
    "1/3000000, 1/3000000 ≈ 0.000000",
    "10.4, 10.4",
    "83/8, 10.375",
    "100, 100",
    "1e3, 1000",
    "1/64, 0.015625"
  })
  void text_shows_the_quotient_and_six_decimals_where_there_is_no_end(String number, String text) {
    assertThat(n(number).toText()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, true, true",
    "7, 1, true, true",
    "0.5, 1, false, true",
    "-3/8, -1, false, true",
    "7/3, 1, false, false",
    "1/6, 1, false, false",
    "1/125, 1, false, true"
  })
  void sign_wholeness_and_an_end_of_the_decimals_are_known(
      String number, int sign, boolean whole, boolean decimal) {
    assertThat(n(number).signum()).isEqualTo(sign);
    assertThat(n(number).isWhole()).isEqualTo(whole);
    assertThat(n(number).isDecimal()).isEqualTo(decimal);
    assertThat(n(number).negated().signum()).isEqualTo(-sign);
  }

  @Test
  void a_decimal_is_given_back_exactly_and_anything_else_to_34_digits() {
    assertThat(n("10.375").toDecimal()).isEqualByComparingTo("10.375");
    assertThat(n("9.44").toDecimal()).isEqualTo(new BigDecimal("9.44"));
    assertThat(n("73/7").toDecimal())
        .isEqualTo(new BigDecimal(73).divide(new BigDecimal(7), MathContext.DECIMAL128));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 20230628})
  void sums_products_and_order_agree_with_decimals(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      BigDecimal a = decimal(random);
      BigDecimal b = decimal(random);
      Fraction x = Fraction.of(a);
      Fraction y = Fraction.of(b);
      String at = "seed " + seed + ": " + a + " and " + b;
      assertThat(x.plus(y)).as(at).isEqualTo(Fraction.of(a.add(b)));
      assertThat(x.minus(y)).as(at).isEqualTo(Fraction.of(a.subtract(b)));
      assertThat(x.times(y)).as(at).isEqualTo(Fraction.of(a.multiply(b)));
      assertThat(x.compareTo(y)).as(at).isEqualTo(a.compareTo(b));
      assertThat(n(x.toString())).as(at).isEqualTo(x);
      assertThat(x.toDecimal()).as(at).isEqualByComparingTo(a);
      if (b.signum() != 0) {
        assertThat(x.dividedBy(y).times(y)).as(at).isEqualTo(x);
        int digits = random.nextInt(5);
        for (RoundingMode mode :
            List.of(
                RoundingMode.UP, RoundingMode.DOWN, RoundingMode.HALF_UP, RoundingMode.HALF_EVEN)) {
          assertThat(x.dividedBy(y).rounded(digits, mode))
              .as(at + " " + mode)
              .isEqualTo(a.divide(b, digits, mode));
        }
      }
    }
  }

  private static BigDecimal decimal(Random random) {
    return BigDecimal.valueOf(random.nextInt(200_001) - 100_000, random.nextInt(4));
  }
}
