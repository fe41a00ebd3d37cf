package io.laurel.policy;

/**
 * The question to the policy: may this entry take the next place of this tier? Any rule may answer
 * with an {@link Objection}; without one the place is granted.
 */
public final class Proposal extends Place {

  /** Made by the mechanism. */
  public Proposal(Standing standing, Tier tier) {
    super(standing, tier);
  }
}
