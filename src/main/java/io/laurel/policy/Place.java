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

  /** The entry that takes it. */
  public Entry getEntry() {
    return standing.getEntry();
  }

  /** The rank it is taken by. */
  public Standing getStanding() {
    return standing;
  }

  /** The entry's organisation, or {@code Organisation.NONE}. */
  public Organisation getOrganisation() {
    return standing.getOrganisation();
  }

  /** The entry's category, or an empty text. */
  public String getCategory() {
    return standing.getCategory();
  }

  /** The rank of the entry; 1 for the best. */
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
