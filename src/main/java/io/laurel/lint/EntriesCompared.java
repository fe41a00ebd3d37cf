package io.laurel.lint;

import java.util.Set;
import java.util.regex.Pattern;

/** A rule that looks at each two entries, which a large field makes slow. */
final class EntriesCompared implements LintRule {

  /** Facts there is one of for each entry. */
  private static final Set<String> PER_ENTRY = Set.of("Entry", "Standing");

  /** Leaves a few of the entries, or those that have something in common. */
  private static final Pattern FEW =
      Pattern.compile(
          "(?U)(==|\\bcontains\\b|\\bmemberOf\\b)\\s*\\$|\\$[\\w.()]+\\s*==|\\bisIn\\s*\\(");

  private static final Pattern ONE =
      Pattern.compile("(?<![\\w.$])(rank|id|name)\\s*(==|<=?)\\s*[\"\\d].*");

  @Override
  public String id() {
    return "LR560";
  }

  @Override
  public void check(LintedPolicy policy, Report report) {
    for (LintedRule rule : policy.rules()) {
      LintedRule.Condition before = null;
      for (LintedRule.Condition condition : rule.conditions()) {
        if (!PER_ENTRY.contains(condition.type()) || isOfFew(condition)) {
          continue;
        }
        if (before != null) {
          report.warn(id(), rule, rule.find(condition.type(), condition));
          break;
        }
        if (condition.joined()) {
          before = condition;
        }
      }
    }
  }

  private static boolean isOfFew(LintedRule.Condition condition) {
    return condition.pattern().getSource() != null
        || condition.constraints().stream()
            .anyMatch(c -> FEW.matcher(c).find() || ONE.matcher(c).find());
  }
}
