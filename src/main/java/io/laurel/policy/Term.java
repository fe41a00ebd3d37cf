package io.laurel.policy;

import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Choices.Begun;

/** One summand of a {@link Score} or {@link Part}. */
public sealed interface Term {

  /**
   * A component or part times a factor.
   *
   * @param component its name
   * @param factor negative when it is taken off
   */
  record Weighted(String component, Fraction factor) implements Term {}

  /**
   * A cost for every step over a limit: half a point for each started 30 seconds over ten minutes.
   * Catalogue 2.33.
   *
   * @param component the measured component
   * @param over what costs nothing, itself included
   * @param step the length of a step, above 0
   * @param begun whether a begun step counts
   * @param cost what one step costs
   */
  record Steps(String component, Fraction over, Fraction step, Begun begun, Fraction cost)
      implements Term {}
}
