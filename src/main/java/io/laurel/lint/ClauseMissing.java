package io.laurel.lint;

import java.util.List;

/** A rule without a clause in a policy that cites them. */
final class ClauseMissing implements LintRule {

  @Override
  public String id() {
    return "LR551";
  }

  @Override
  public void check(LintedPolicy policy, Report report) {
    List<LintedRule> without =
        policy.rules().stream().filter(r -> r.clause() == null || r.clause().isBlank()).toList();
    int all = policy.rules().size();
    int citing = all - without.size();
    if (citing > without.size()) {
      without.forEach(
          r -> report.warn(id(), r, r.start(), Integer.toString(citing), Integer.toString(all)));
    }
  }
}
