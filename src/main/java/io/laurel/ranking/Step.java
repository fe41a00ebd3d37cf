package io.laurel.ranking;

import java.util.List;

/** One step of a chain that looks at tied contenders together. */
public interface Step {

  /**
   * The tied ones in parts, the best part first; a single part when the step does not decide. Does
   * not depend on the order they are given in.
   */
  List<Part> split(List<Contender> tied);
}
