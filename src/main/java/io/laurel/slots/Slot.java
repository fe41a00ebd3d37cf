package io.laurel.slots;

import io.laurel.policy.Tier;
import io.laurel.ranking.Contender;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Places of one tier that are awarded together.
 *
 * @param kind whom they are for
 * @param reserve what they are reserved for, or null
 * @param places how many
 * @param candidates for them, in order of the standings
 */
public record Slot(
    Kind kind, Tier.@Nullable Reserve reserve, int places, List<Contender> candidates) {

  /** Whom places are for. */
  public enum Kind {
    /** For those who have a place whatever their rank. */
    DIRECT,
    /** As {@link #DIRECT}, on top of the places. */
    EXTRA,
    /** For some of the candidates. */
    RESERVED,
    /** For all candidates. */
    OPEN
  }

  Slot with(int morePlaces) {
    return new Slot(kind, reserve, places + morePlaces, candidates);
  }
}
