package io.laurel.lint;

import io.laurel.PolicyProblem;
import io.laurel.Severity;
import io.laurel.Words;
import io.laurel.compiler.Finding;
import io.laurel.compiler.PolicyParser;
import io.laurel.text.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the warnings. A key of a text is the id, and a word after a dot where it has several. */
final class Report {

  private static final Texts TEXTS = new Texts(Lint.class, "lint");
  private static final int ID = "LR000".length();

  /**
   * A warning.
   *
   * @param silencer the rule whose {@code @lint} silences it; null where nothing does
   */
  record Warning(@Nullable LintedRule silencer, PolicyProblem problem) {}

  private final List<Warning> warnings = new ArrayList<>();

  List<Warning> warnings() {
    return warnings;
  }

  /** Warns of something in a rule. */
  void warn(String key, LintedRule rule, int offset, Object... values) {
    warnings.add(new Warning(rule, problem(key, rule, offset, values)));
  }

  /** Warns of something outside the rules; the first rule of the file silences it. */
  void warn(String key, PolicyParser file, @Nullable LintedRule first, int offset, Object... with) {
    Finding finding = finding(key, TEXTS.words(key, with), with);
    warnings.add(new Warning(first, file.source().problemAt(offset, finding)));
  }

  /** A warning that nothing silences. */
  static PolicyProblem problem(String key, LintedRule rule, int offset, Object... values) {
    Words message = TEXTS.words("rule", rule.title(), TEXTS.words(key, values));
    return rule.file().source().problemAt(offset, finding(key, message, values));
  }

  private static Finding finding(String key, Words message, Object... values) {
    String advice = key + ".advice";
    return new Finding(
        key.substring(0, ID),
        Severity.WARNING,
        message,
        TEXTS.has(advice) ? TEXTS.words(advice, values) : null);
  }
}
