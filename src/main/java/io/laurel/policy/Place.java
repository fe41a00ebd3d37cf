package io.laurel.policy;

import java.math.BigDecimal;

/** A place of a tier and the entry it is for: proposed or granted. */
public abstract sealed class Place permits Proposal, Award {

  private final Standing standing;
  private final Tier tier;

  Place(Standing standing, Tier tier) {
    this.standing = standing;
    this.tier = tier;
  }

  public Entry getEntry() {
    return standing.getEntry();
  }

  public Standing getStanding() {
    return standing;
  }

  public Organisation getOrganisation() {
    return standing.getOrganisation();
  }

  /** The entry's category, or an empty text. */
  public String getCategory() {
    return standing.getCategory();
  }

  public int getRank() {
    return standing.getRank();
  }

  /** The score as published. */
  public BigDecimal getScore() {
    return standing.getScore();
  }

  /** The tier's name. */
  public String getTier() {
    return tier.getName();
  }

  /** The tier itself. */
  public Tier getOffer() {
    return tier;
  }

  @Override
  public String toString() {
    return tier.getName() + " for " + standing;
  }
}
