package io.laurel.policy;

import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Choices.Base;
import io.laurel.policy.Choices.Filling;
import io.laurel.policy.Choices.Rounding;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How many places a {@link Tier} has, as far as the policy says it. */
public final class Quota extends Copied<Quota> {

  /**
   * The least or the greatest number of places.
   *
   * @param amount a number of places, or a part of the base
   * @param share whether it is a part of the base
   */
  public record Bound(Fraction amount, boolean share) {

    static Bound of(String text) {
      Fraction part = Fraction.parse(text);
      if (part.signum() < 0 || part.compareTo(Fraction.ONE) > 0) {
        throw new IllegalArgumentException(
            "`"
                + text
                + "` is no part of the base; write `25%`, or a number of places without quotes.");
      }
      return new Bound(part, true);
    }

    int whole() {
      return amount.rounded(0, RoundingMode.UNNECESSARY).intValueExact();
    }

    static Bound of(int count) {
      if (count < 0) {
        throw new IllegalArgumentException("A tier can not have `" + count + "` places.");
      }
      return new Bound(Fraction.of(count), false);
    }
  }

  static final Quota UNSAID = new Quota();

  @Nullable Integer places;
  @Nullable Fraction share;
  @Nullable Fraction plus;
  @Nullable Integer allBut;
  @Nullable Base base;
  @Nullable Rounding rounding;
  boolean byRuling;
  boolean higher;
  boolean atLeastOne;
  @Nullable Bound fewest;
  @Nullable Bound most;
  @Nullable Filling filling;

  private Quota() {}

  /** Whether nothing says how many places there are. */
  public boolean isUnsaid() {
    return !isTotal() && fewest == null && most == null;
  }

  /** Whether there is one number, be it bounded or not. */
  public boolean isTotal() {
    return places != null || share != null || allBut != null || plus != null;
  }

  /** Whether several numbers are said of which one would do. */
  public boolean isSaidTwice() {
    int numbers = (places == null ? 0 : 1) + (share == null ? 0 : 1) + (allBut == null ? 0 : 1);
    return numbers > 1 || (plus != null && places == null);
  }

  /** Whether the number of places depends on how many there are of a base. */
  public boolean isRelative() {
    return share != null
        || plus != null
        || allBut != null
        || (fewest != null && fewest.share())
        || (most != null && most.share());
  }

  /** Whether the number of places depends on what became of higher tiers. */
  public boolean isDependent() {
    return higher || (!isTotal() && (fewest != null || most != null));
  }

  /** A number of places. */
  public Optional<Integer> getPlaces() {
    return Optional.ofNullable(places);
  }

  /** Part of the base. */
  public Optional<Fraction> getShare() {
    return Optional.ofNullable(share);
  }

  /** Part of the base added to the places. */
  public Optional<Fraction> getPlus() {
    return Optional.ofNullable(plus);
  }

  /** How many of the base win nothing. */
  public Optional<Integer> getAllBut() {
    return Optional.ofNullable(allBut);
  }

  /** What the part is of. */
  public Optional<Base> getBase() {
    return Optional.ofNullable(base);
  }

  /** Which way a number that is not whole is rounded. */
  public Optional<Rounding> getRounding() {
    return Optional.ofNullable(rounding);
  }

  /** Whether people decide which way the number is rounded. */
  public boolean isRoundedByRuling() {
    return byRuling;
  }

  /** Whether the awards of higher tiers are part of the number. */
  public boolean isWithHigher() {
    return higher;
  }

  /** Whether a number between zero and one counts as one. */
  public boolean isOrAtLeastOne() {
    return atLeastOne;
  }

  /** The least number of places. */
  public Optional<Bound> getFewest() {
    return Optional.ofNullable(fewest);
  }

  /** The greatest number of places. */
  public Optional<Bound> getMost() {
    return Optional.ofNullable(most);
  }

  /** How many places there are where the policy allows from so many to so many. */
  public Optional<Filling> getFilling() {
    return Optional.ofNullable(filling);
  }

  @Override
  public String toString() {
    return places != null ? places + " places" : "share " + share;
  }
}
