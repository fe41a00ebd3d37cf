package io.laurel.engine;

import io.laurel.Fault;
import io.laurel.JudgementException;
import io.laurel.compiler.PolicyRule;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drools.modelcompiler.constraints.ConstraintEvaluationException;
import org.kie.api.runtime.rule.ConsequenceException;

/** Tells which rule of a policy is behind an exception of the rule engine. */
final class Failures {

  private final Map<String, PolicyRule> rules;

  /**
   * @param rules of the policy, by title
   */
  Failures(Map<String, PolicyRule> rules) {
    this.rules = rules;
  }

  /** What to tell of an exception the rule engine met. */
  RuntimeException of(RuntimeException e) {
    if (e instanceof ConsequenceException action) {
      return of(action);
    }
    if (e instanceof DirectRule.Failure action) {
      return of(action);
    }
    return e instanceof ConstraintEvaluationException condition ? of(condition) : e;
  }

  /** An action failed. */
  private RuntimeException of(ConsequenceException e) {
    return failed(e.getMatch().getRule().getName(), e.getCause() == null ? e : e.getCause());
  }

  /** An action failed that was carried out without a session. */
  private RuntimeException of(DirectRule.Failure e) {
    return failed(e.rule(), Objects.requireNonNullElse(e.getCause(), e));
  }

  private JudgementException failed(String rule, Throwable cause) {
    PolicyRule known = rules.get(rule);
    if (known == null) {
      throw new IllegalStateException("The mechanism failed in rule `" + rule + "`.", cause);
    }
    return new JudgementException(
        List.of(
            new Fault(
                Faults.place(known.reference()),
                "Rule `" + rule + "` can not be carried out: " + cause.getMessage())));
  }

  /** A condition failed; the engine names the rules it belongs to in its message only. */
  private RuntimeException of(ConstraintEvaluationException e) {
    String message = String.valueOf(e.getMessage());
    List<Fault> faulty =
        rules.values().stream()
            .map(PolicyRule::reference)
            .filter(r -> message.contains("\"" + r.title() + "\""))
            .sorted()
            .map(
                r ->
                    new Fault(
                        Faults.place(r),
                        "Rule `" + r.title() + "`: a condition can not be tried: " + reason(e)))
            .toList();
    return faulty.isEmpty() ? e : new JudgementException(faulty);
  }

  private static String reason(Throwable failure) {
    Throwable deepest = failure;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return deepest.getClass().getSimpleName() + ": " + deepest.getMessage();
  }
}
