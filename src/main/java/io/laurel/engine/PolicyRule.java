package io.laurel.engine;

import io.laurel.RuleReference;
import java.util.Map;

/**
 * One rule of a policy, as its parse tree tells.
 *
 * @param reference title, clause and place
 * @param phase when it fires
 * @param reads how often each kind of fact is matched in its conditions
 * @param limits whether it sets a limit that counts awards
 * @param comparing whether it looks at more than one entry at a time
 * @param beyondCategory whether it looks at awards without tying them to a category
 */
record PolicyRule(
    RuleReference reference,
    Phase phase,
    Map<String, Integer> reads,
    boolean limits,
    boolean comparing,
    boolean beyondCategory) {

  boolean reads(String fact) {
    return reads.containsKey(fact);
  }
}
