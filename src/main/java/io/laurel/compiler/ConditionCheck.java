package io.laurel.compiler;

import io.laurel.PolicyProblem;
import io.laurel.Words;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;

/** Finds conditions that compile and would not do what they say. */
final class ConditionCheck {

  private static final Pattern BINARY_DECIMAL =
      Pattern.compile("(?<![\\w.])(\\d+\\.\\d+|\\d+(?=[dDfF]\\b))(?![\\dB])[dDfF]?");
  private static final Pattern BINDING =
      Pattern.compile(
          "(?U)^\\s*(?<name>\\$\\w+)\\s*:(?<value>.*?)(?:[=!<>]=|[<>]|&&|\\|\\||\\b(?:in|not|matches|contains|memberOf)\\b|$)",
          Pattern.DOTALL);
  private static final Pattern VARIABLE = Pattern.compile("(?U)\\$\\w+");
  private static final Pattern LOOKED_UP =
      Pattern.compile("\\b(text|number|date|flag|has|score)\\s*\\[\\s*(\\$[^]]*?)\\s*]");

  private final SourceText source;
  private final CodeText code;
  private final Consumer<PolicyProblem> problems;

  ConditionCheck(SourceText source, CodeText code, Consumer<PolicyProblem> problems) {
    this.source = source;
    this.code = code;
    this.problems = problems;
  }

  /** Checks the conditions of a rule, which stand between these two places. */
  void check(RuleDescr rule, int from, int to) {
    checkDecimals(rule, from, to);
    checkBindings(rule, rule.getLhs(), from, to);
  }

  /** A decimal without B is a binary number: 89.95 would miss exactly 89.95. */
  private void checkDecimals(RuleDescr rule, int from, int to) {
    Matcher decimal = BINARY_DECIMAL.matcher(code.toString());
    decimal.region(from, to);
    while (decimal.find()) {
      problems.accept(
          source.problemAt(
              decimal.start(),
              Problem.BINARY_DECIMAL.in(rule.getName(), decimal.group(), decimal.group(1))));
    }
  }

  /**
   * A value that is bound is worked out from its own fact alone: other variables are lost on the
   * way. Within {@code accumulate} it is worked out in another way.
   */
  private void checkBindings(RuleDescr rule, @Nullable Object node, int from, int to) {
    if (node instanceof PatternDescr pattern) {
      pattern.getConstraint().getDescrs().forEach(each -> checkBinding(rule, each, from, to));
    } else if (node instanceof ConditionalElementDescr group
        && !(node instanceof AccumulateDescr)) {
      group.getDescrs().forEach(each -> checkBindings(rule, each, from, to));
    }
  }

  private void checkBinding(RuleDescr rule, BaseDescr constraint, int from, int to) {
    Matcher binding = BINDING.matcher(String.valueOf(constraint.getText()));
    if (!binding.find()) {
      return;
    }
    String value = binding.group("value").strip();
    Matcher variable = VARIABLE.matcher(new CodeText(value).toString());
    if (!variable.find()) {
      return;
    }
    Matcher lookup = LOOKED_UP.matcher(value);
    Words example =
        lookup.find()
            ? Problem.text("bound.call", capital(lookup.group(1)), lookup.group(2))
            : Problem.text("bound.then");
    int start = source.find(binding.group("name") + ":" + value, from, to);
    problems.accept(
        source.problemAt(
            start < 0 ? from : source.text().indexOf(value.charAt(0), colon(start) + 1),
            Problem.BOUND_VALUE.in(rule.getName(), value, variable.group(), example)));
  }

  private int colon(int from) {
    return source.text().indexOf(':', from);
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
