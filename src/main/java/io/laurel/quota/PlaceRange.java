package io.laurel.quota;

import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Choices.Rounding;
import io.laurel.policy.Quota;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * From how many to how many places a policy allows for one number of the base.
 *
 * @param fewest the least
 * @param most the greatest; equal to the least where there is no choice
 * @param exact the number before it is rounded, where there is a choice for that reason; otherwise
 *     the greatest
 * @param bounded whether the range comes of bounds, not of a number that is not whole
 */
public record PlaceRange(int fewest, int most, Fraction exact, boolean bounded) {

  /** Above any number of places; a range without an upper bound ends here. */
  static final int NO_BOUND = Integer.MAX_VALUE;

  private static final Fraction LARGEST = Fraction.of(NO_BOUND);

  static PlaceRange of(Quota quota, long base) {
    int least = quota.getFewest().map(b -> amount(b, base, RoundingMode.UP)).orElse(0);
    int greatest = quota.getMost().map(b -> amount(b, base, RoundingMode.DOWN)).orElse(NO_BOUND);
    if (!quota.isTotal() || least > greatest) {
      return new PlaceRange(least, greatest, Fraction.of(greatest), true);
    }
    Fraction exact = total(quota, base);
    int low = whole(exact, RoundingMode.DOWN);
    int high = whole(exact, RoundingMode.UP);
    if (quota.getRounding().isPresent()) {
      Rounding rounding = quota.getRounding().get();
      low = whole(exact, rounding.mode());
      high = low;
    }
    if (quota.isOrAtLeastOne() && exact.signum() > 0 && exact.compareTo(Fraction.ONE) < 0) {
      low = 1;
      high = 1;
    }
    low = Math.max(least, Math.min(low, greatest));
    high = Math.max(least, Math.min(high, greatest));
    return new PlaceRange(low, high, low == high ? Fraction.of(low) : exact, false);
  }

  /** The number before it is rounded. */
  private static Fraction total(Quota quota, long base) {
    Fraction all = Fraction.of(base);
    Fraction total = Fraction.of(quota.getPlaces().orElse(0));
    total = total.plus(quota.getShare().orElse(Fraction.ZERO).times(all));
    total = total.plus(quota.getPlus().orElse(Fraction.ZERO).times(all));
    if (quota.getAllBut().isPresent()) {
      total = total.plus(Fraction.of(Math.max(0, base - quota.getAllBut().get())));
    }
    return total;
  }

  private static int amount(Quota.Bound bound, long base, RoundingMode mode) {
    return whole(bound.share() ? bound.amount().times(Fraction.of(base)) : bound.amount(), mode);
  }

  private static int whole(Fraction number, RoundingMode mode) {
    BigInteger whole = number.min(LARGEST).rounded(0, mode).toBigInteger();
    return whole.intValueExact();
  }

  boolean isDecided() {
    return fewest == most;
  }

  /** Less the places of higher tiers; never below none. */
  PlaceRange less(int taken) {
    int low = Math.max(0, fewest - taken);
    int high = most == NO_BOUND ? most : Math.max(0, most - taken);
    return new PlaceRange(low, high, low == high ? Fraction.of(low) : exact, bounded);
  }

  /** With no more places than there are candidates left, as far as that is within the bounds. */
  PlaceRange within(int left) {
    return bounded
        ? new PlaceRange(fewest, Math.min(most, Math.max(fewest, left)), exact, true)
        : this;
  }

  boolean contains(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0
        && number.compareTo(BigDecimal.valueOf(fewest)) >= 0
        && number.compareTo(BigDecimal.valueOf(most)) <= 0;
  }

  /** As in {@code 36 to 40}, {@code 24 or 25}, {@code 7}, {@code 2.5} where it is not rounded. */
  @Override
  public String toString() {
    if (isDecided()) {
      return Integer.toString(most);
    }
    return bounded ? choice() : exact.toText();
  }

  /** The whole numbers to choose from. */
  String choice() {
    if (most == NO_BOUND) {
      return fewest + " or more";
    }
    return fewest + (most == fewest + 1 ? " or " : " to ") + most;
  }
}
