package io.laurel.io.hostile;

import java.io.IOException;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * One way to spoil, or only to rewrite, the files of a contest.
 *
 * @param sameContest whether the contest must still be the same
 * @param change changes the files, which are kept by name
 */
record Mutation(String name, boolean sameContest, Change change) {

  @FunctionalInterface
  interface Change {
    void apply(Map<String, byte[]> files, SplittableRandom random) throws IOException;
  }

  static Mutation spoils(String name, Change change) {
    return new Mutation(name, false, change);
  }

  static Mutation keeps(String name, Change change) {
    return new Mutation(name, true, change);
  }
}
