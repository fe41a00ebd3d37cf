package io.laurel.engine;

import java.util.List;
import org.drools.base.util.IndexedValueReader;
import org.drools.modelcompiler.constraints.LambdaConstraint;

/**
 * One step in matching entries with each other: what has been matched so far is matched with a
 * further entry.
 *
 * @param kind what is asked of the further entry
 * @param number tells the steps of a phase apart
 * @param depth how many conditions come before
 * @param keys what has to be equal, and is looked up
 * @param conditions what is tried
 * @param rules those that have no further condition
 * @param further what follows in other rules
 */
record MatchStep(
    Kind kind,
    int number,
    int depth,
    List<IndexedValueReader> keys,
    List<LambdaConstraint> conditions,
    List<DirectRule> rules,
    List<MatchStep> further) {

  /** What is asked of the further entry. */
  enum Kind {
    EACH,
    EXISTS,
    ABSENT
  }
}
