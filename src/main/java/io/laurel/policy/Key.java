package io.laurel.policy;

/**
 * One step of a ranking.
 *
 * @param source where its value comes from
 * @param name the component's or attribute's name; empty for the total
 * @param lowestFirst whether less is better
 */
public record Key(Source source, String name, boolean lowestFirst) {

  /** Where a value comes from. */
  public enum Source {
    /** The total as published. */
    SCORE,
    /** The total before its rounding. */
    EXACT_SCORE,
    /** A component or part of the round. */
    COMPONENT,
    /** A number among the entrant's attributes. */
    ATTRIBUTE,
    /** The best single result of a unit. */
    BEST_SINGLE
  }
}
