package io.laurel.policy;

import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Choices.Begun;
import java.util.List;

/** One summand of a {@link Score} or {@link Part}. */
public sealed interface Term {

  /** The components, parts or series it is made of. */
  List<String> names();

  /**
   * A component or part times a factor.
   *
   * @param component its name
   * @param factor negative when it is taken off
   */
  record Weighted(String component, Fraction factor) implements Term {

    @Override
    public List<String> names() {
      return List.of(component);
    }
  }

  /**
   * A component or part converted from one scale to another, times a weight. Catalogue 2.06.
   *
   * @param component its name
   * @param from the full marks of its own scale
   * @param to the full marks of the scale it is converted to
   * @param weight what the converted value is multiplied with
   */
  record Rescaled(String component, Fraction from, Fraction to, Fraction weight) implements Term {

    @Override
    public List<String> names() {
      return List.of(component);
    }
  }

  /**
   * The product of two components or parts, times a factor. Catalogue 2.16, 2.18.
   *
   * @param first the name of one
   * @param second the name of the other
   * @param factor what the product is multiplied with
   */
  record Product(String first, String second, Fraction factor) implements Term {

    @Override
    public List<String> names() {
      return List.of(first, second);
    }
  }

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
      implements Term {

    @Override
    public List<String> names() {
      return List.of(component);
    }
  }
}
