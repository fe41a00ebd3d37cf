package io.laurel.lint;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A variable that is bound and then not used. */
final class UnusedVariable implements LintRule {

  private static final Pattern BOUND =
      Pattern.compile("(?U)(?<=[\\s(,;])(?<name>\\$\\w+)\\s*:(?!:)");

  @Override
  public String id() {
    return "LR561";
  }

  @Override
  public void check(LintedPolicy policy, Report report) {
    for (LintedRule rule : policy.rules()) {
      String code = rule.code();
      Matcher bound = BOUND.matcher(code).region(rule.when(), rule.then());
      bound.useTransparentBounds(true);
      while (bound.find()) {
        String name = bound.group("name");
        Pattern use = Pattern.compile("(?U)(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])");
        if (use.matcher(code).region(rule.when(), rule.end()).results().count() == 1) {
          report.warn(id(), rule, bound.start("name"), name);
        }
      }
    }
  }
}
