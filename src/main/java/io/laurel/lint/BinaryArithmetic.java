package io.laurel.lint;

import java.util.regex.Pattern;

/** Binary floating point in an action or a function. */
final class BinaryArithmetic implements LintRule {

  private static final Pattern BINARY =
      Pattern.compile(
          "\\b(double|float|Double|Float|doubleValue|floatValue|parseDouble|parseFloat|Math\\s*\\.\\s*(round|floor|ceil|rint|sqrt|pow))\\b");

  @Override
  public String id() {
    return "LR511";
  }

  @Override
  public void check(LintedPolicy policy, Report report) {
    JavaCode.of(policy)
        .forEach(code -> code.find(BINARY, m -> code.warn(report, id(), m.start(), m.group())));
  }
}
