package io.laurel.engine;

import io.laurel.policy.Conclusion;
import io.laurel.policy.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.drools.base.base.ValueResolver;
import org.drools.base.util.IndexedValueReader;
import org.drools.modelcompiler.constraints.LambdaConstraint;
import org.drools.modelcompiler.constraints.LambdaConstraint.LambdaContextEntry;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Entries of one phase matched with each other without a session. What rules conclude is kept until
 * it is sure that no session is needed.
 */
final class Comparison {

  private final ComparingRules rules;
  private final ValueResolver resolver;
  private final Predicate<Conclusion<?>> read;
  private final Candidates[] candidates;
  private final Object[][] keys;
  private final @Nullable MatchStep[] orders;
  private final LambdaContextEntry context = new LambdaContextEntry();
  private final Combination combination;
  private final Combination alone;
  private final List<DirectRule.Drawn> drawn = new ArrayList<>();
  private @Nullable Class<?> unread;

  /**
   * @param read whether a rule looks at a conclusion
   */
  Comparison(ComparingRules rules, ValueResolver resolver, Predicate<Conclusion<?>> read) {
    this.rules = rules;
    this.resolver = resolver;
    this.read = read;
    int steps = rules.steps().size();
    this.candidates = new Candidates[steps];
    this.keys = new Object[steps][];
    this.orders = new MatchStep[steps];
    int deepest = rules.steps().stream().mapToInt(MatchStep::depth).max().orElse(0);
    this.combination = new Combination(deepest + 1);
    this.alone = new Combination(deepest + 1);
    for (MatchStep step : rules.steps()) {
      int number = step.number();
      candidates[number] = new Candidates(step.keys().size());
      keys[number] = new Object[step.keys().size()];
    }
    for (MatchStep start : rules.starts()) {
      if (start.keys().isEmpty() && !start.further().isEmpty()) {
        orders[start.number()] = start.further().get(0);
      }
    }
    context.updateFromTuple(resolver, combination);
  }

  /** Takes an entry into account. */
  void take(Entry entry) {
    FactHandle taken = new Sieve.Tried(entry);
    rules.takers(
        taken,
        resolver,
        number -> {
          MatchStep step = rules.steps().get(number);
          alone.put(step.depth(), taken);
          Object[] key = key(step, alone, false);
          MatchStep order = orders[number];
          int hash = Candidates.hash(order == null ? key : key(order, alone, true));
          candidates[number].add(taken, key, hash);
        });
  }

  /** Matches the entries; false when a session has to. */
  boolean carryOut() {
    for (Candidates each : candidates) {
      each.arrange();
    }
    for (MatchStep start : rules.starts()) {
      if (!follow(start)) {
        return false;
      }
    }
    return true;
  }

  /** What was concluded, and by which rule. */
  List<DirectRule.Drawn> drawn() {
    return drawn;
  }

  private Object[] key(MatchStep step, Combination of, boolean before) {
    Object[] key = keys[step.number()];
    for (int i = 0; i < key.length; i++) {
      IndexedValueReader reader = step.keys().get(i);
      key[i] = reader.indexedValueOf(of, before);
    }
    return key;
  }

  private boolean follow(MatchStep step) {
    int depth = step.depth();
    combination.cut(depth);
    Candidates among = candidates[step.number()];
    Object[] key = key(step, combination, true);
    int hash = Candidates.hash(key);
    int from = among.from(hash);
    int to = among.to(hash);
    for (int at = from; at < to; at++) {
      combination.cut(depth);
      if (among.has(at, key) && holds(step, among.entry(at))) {
        if (step.kind() != MatchStep.Kind.EACH) {
          among.exchange(at, from);
          return step.kind() == MatchStep.Kind.ABSENT || proceed(step, null);
        }
        if (!proceed(step, among.entry(at))) {
          return false;
        }
      }
    }
    return step.kind() != MatchStep.Kind.ABSENT || proceed(step, null);
  }

  private boolean holds(MatchStep step, FactHandle entry) {
    for (int i = 0; i < step.conditions().size(); i++) {
      LambdaConstraint condition = step.conditions().get(i);
      if (!condition.isAllowedCachedLeft(context, entry)) {
        return false;
      }
    }
    return true;
  }

  private boolean proceed(MatchStep step, @Nullable FactHandle matched) {
    for (int i = 0; i < step.rules().size(); i++) {
      combination.put(step.depth(), matched);
      if (!fire(step.rules().get(i))) {
        return false;
      }
    }
    for (int i = 0; i < step.further().size(); i++) {
      combination.put(step.depth(), matched);
      if (!follow(step.further().get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean fire(DirectRule rule) {
    int before = drawn.size();
    if (!rule.fire(combination, resolver, drawn)) {
      return false;
    }
    for (int i = before; i < drawn.size(); i++) {
      Conclusion<?> conclusion = drawn.get(i).conclusion();
      if (conclusion.getClass() != unread) {
        if (read.test(conclusion)) {
          return false;
        }
        unread = conclusion.getClass();
      }
    }
    return true;
  }
}
