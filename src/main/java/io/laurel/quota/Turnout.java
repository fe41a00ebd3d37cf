package io.laurel.quota;

import io.laurel.policy.Tier;
import java.util.OptionalLong;

/** How many entrants there are in the scope of a tier before anybody is ranked. */
public interface Turnout {

  /** All entrants; empty where not entrants, but organisations are ranked. */
  OptionalLong registered(Tier tier, String standings);

  /** Entrants who appeared in the round; empty where not a round is awarded. */
  OptionalLong started(Tier tier, String standings);
}
