package io.laurel.compiler;

import io.laurel.RuleReference;
import java.util.Map;

/**
 * One rule of a policy, as its parse tree tells.
 *
 * @param reference title, clause and place
 * @param phase when it fires
 * @param reads how often each kind of fact is matched in its conditions
 * @param gathering whether it needs all entries at once
 * @param comparing whether it matches entries with each other, which is slow in a large field
 * @param beyondCategory whether it looks at awards without tying them to a category
 */
public record PolicyRule(
    RuleReference reference,
    Phase phase,
    Map<String, Integer> reads,
    boolean gathering,
    boolean comparing,
    boolean beyondCategory) {

  public boolean reads(String fact) {
    return reads.containsKey(fact);
  }
}
