package io.laurel.lint;

import java.util.regex.Pattern;

/** A decimal literal in an action or a function; in conditions it is an error. */
final class BinaryDecimal implements LintRule {

  private static final Pattern DECIMAL =
      Pattern.compile("(?<![\\w.$])(\\d+\\.\\d+|\\d+(?=[dDfF]\\b))(?![\\dB.])([dDfF]\\b)?");

  @Override
  public String id() {
    return "LR510";
  }

  @Override
  public void check(LintedPolicy policy, Report report) {
    JavaCode.of(policy)
        .forEach(
            code ->
                code.find(DECIMAL, m -> code.warn(report, id(), m.start(), m.group(), m.group(1))));
  }
}
