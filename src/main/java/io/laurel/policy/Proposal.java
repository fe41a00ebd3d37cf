package io.laurel.policy;

import java.math.BigDecimal;

/**
 * The question to the policy: may this entry take the next place of this tier? Any rule may answer
 * with an {@link Objection}; without one the place is granted.
 */
public final class Proposal {

  private final Standing standing;
  private final Tier tier;

  /** Made by the mechanism. */
  public Proposal(Standing standing, Tier tier) {
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
