package io.laurel.policy;

/** A place that was granted. */
public final class Award extends Place {

  /** Made by the mechanism. */
  public Award(Standing standing, Tier tier) {
    super(standing, tier);
  }
}
