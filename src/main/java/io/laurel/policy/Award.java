package io.laurel.policy;

/** A place that was granted. */
public final class Award {

  private final Standing standing;
  private final Tier tier;

  /** Made by the mechanism. */
  public Award(Standing standing, Tier tier) {
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
    return tier.getName() + " to " + standing.getEntry();
  }
}
