package io.laurel.scoring;

import io.laurel.arithmetic.Ratio;

/** A value that is worked out in one way for all entrants of a {@link Layout}. */
@FunctionalInterface
interface Planned {

  /**
   * Works the value out; it is lost when something is unusual, and then a {@link Sheet} tells what.
   *
   * @param start position of the entrant's first cell among the marks
   */
  void into(Ratio value, int start);
}
