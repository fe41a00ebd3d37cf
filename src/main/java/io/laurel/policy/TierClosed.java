package io.laurel.policy;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A tier that has been awarded; later tiers may depend on it. */
public final class TierClosed {

  private final Tier tier;
  private final int awarded;
  private final int vacant;
  private final @Nullable BigDecimal lowest;
  private final String standings;
  private final @Nullable Entry last;

  /** Made by the mechanism. */
  public TierClosed(
      Tier tier,
      int awarded,
      int vacant,
      @Nullable BigDecimal lowest,
      String standings,
      @Nullable Entry last) {
    this.standings = standings;
    this.last = last;
    this.tier = tier;
    this.awarded = awarded;
    this.vacant = vacant;
    this.lowest = lowest;
  }

  /** The tier's name. */
  public String getTier() {
    return tier.getName();
  }

  /** The tier's category, or an empty text. */
  public String getCategory() {
    return tier.getCategory();
  }

  /** How many places were granted. */
  public int getAwarded() {
    return awarded;
  }

  /** How many places stayed without a winner. */
  public int getVacant() {
    return vacant;
  }

  /** Whether anybody won. */
  public boolean isTaken() {
    return lowest != null;
  }

  /** The round or team score it was awarded on. */
  public String getStandings() {
    return standings;
  }

  /**
   * The entry that won last, which is the lowest; null when nobody won, so ask {@code taken} first.
   */
  public @Nullable Entry getLast() {
    return last;
  }

  /** The lowest score that won; 0 when nobody did. */
  public BigDecimal getLowest() {
    return lowest == null ? BigDecimal.ZERO : lowest;
  }

  @Override
  public String toString() {
    return tier.getName() + " closed";
  }
}
