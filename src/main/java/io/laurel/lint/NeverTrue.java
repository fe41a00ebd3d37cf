package io.laurel.lint;

/** Conditions on one property that no value meets. */
final class NeverTrue implements LintRule {

  @Override
  public String id() {
    return "LR533";
  }

  @Override
  public void check(LintedPolicy policy, Report report) {
    for (LintedRule rule : policy.rules()) {
      for (LintedRule.Condition condition : rule.conditions()) {
        Threshold.in(condition)
            .filter(t -> t.values().isEmpty())
            .forEach(
                t ->
                    report.warn(
                        id(), rule, rule.find(t.text(), condition), String.join(", ", t.texts())));
      }
    }
  }
}
