package io.laurel.engine;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.laurel.compiler.Phase;
import io.laurel.compiler.PolicyRule;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What the rules of one phase look at.
 *
 * @param reads the kinds of facts
 * @param gathering whether a rule needs all entries at once
 * @param together whether a rule that looks at entries does
 * @param entries tells which entries concern a rule
 * @param proposals tells which proposals concern a rule
 * @param comparing those that match entries with each other, where that takes no session
 */
record PhaseRules(
    Set<String> reads,
    boolean gathering,
    boolean together,
    Sieve entries,
    Sieve proposals,
    Optional<ComparingRules> comparing) {

  static PhaseRules of(
      Phase phase,
      Collection<PolicyRule> rules,
      Sieve entries,
      Sieve proposals,
      Function<Phase, Optional<ComparingRules>> comparing) {
    List<PolicyRule> own = rules.stream().filter(r -> r.phase() == phase).toList();
    boolean together = own.stream().anyMatch(r -> r.reads("Entry") && r.gathering());
    return new PhaseRules(
        own.stream().flatMap(r -> r.reads().keySet().stream()).collect(toUnmodifiableSet()),
        own.stream().anyMatch(PolicyRule::gathering),
        together,
        entries.in(phase.entries()),
        proposals.of(phase),
        together ? comparing.apply(phase) : Optional.empty());
  }
}
