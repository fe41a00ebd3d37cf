package io.laurel.policy;

import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Choices.Base;
import io.laurel.policy.Choices.Rounding;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * At most so many prizes of several tiers together: the lowest are left out, and a tied group that
 * does not fit goes by its tier's {@link Tier#onTie}. Phases award and collective. Catalogue 4.14.
 */
public final class PrizeLimit extends Conclusion<PrizeLimit> {

  private final @Nullable Integer most;
  private final @Nullable Fraction share;
  private List<String> tiers = List.of();
  private @Nullable Rounding rounding;
  private @Nullable Base base;

  private PrizeLimit(@Nullable Integer most, @Nullable Fraction share) {
    this.most = most;
    this.share = share;
  }

  /** At most so many prizes. */
  public static PrizeLimit of(int most) {
    if (most < 0) {
      throw new IllegalArgumentException("There can not be at most `" + most + "` prizes.");
    }
    return new PrizeLimit(most, null);
  }

  /**
   * Prizes for at most this share of the entries in the standings: {@code "30%"}. {@link #of(Base)}
   * says of which.
   */
  public static PrizeLimit share(String part) {
    return new PrizeLimit(null, Fraction.parse(part));
  }

  /** Counted over these tiers; must be said. */
  public PrizeLimit among(String... tierNames) {
    return with(l -> l.tiers = List.of(tierNames));
  }

  /** Which way a share that is no whole number is rounded. */
  public PrizeLimit rounded(Rounding choice) {
    return with(l -> l.rounding = choice);
  }

  /** Of whom the limit is a share. */
  public PrizeLimit of(Base choice) {
    return with(l -> l.base = choice);
  }

  public Optional<Integer> getMost() {
    return Optional.ofNullable(most);
  }

  public Optional<Fraction> getShare() {
    return Optional.ofNullable(share);
  }

  public List<String> getTiers() {
    return tiers;
  }

  public Optional<Rounding> getRounding() {
    return Optional.ofNullable(rounding);
  }

  public Optional<Base> getBase() {
    return Optional.ofNullable(base);
  }

  @Override
  public String toString() {
    return "PrizeLimit of " + (most != null ? most : share) + " among " + String.join(", ", tiers);
  }
}
