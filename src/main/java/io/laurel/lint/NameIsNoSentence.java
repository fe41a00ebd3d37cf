package io.laurel.lint;

import java.util.regex.Pattern;

/** A name of a rule that would be no reason for anything. */
final class NameIsNoSentence implements LintRule {

  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?iuU)(rule|test|clause|article|untitled|unnamed|new|todo|规则|测试|条款|条|新规则|未命名)?"
              + "[\\s_.#:：()（）第-]*[\\d一二三四五六七八九十]*[\\s_.条()（）]*");
  private static final Pattern LETTER = Pattern.compile("(?U)\\p{L}\\d*");
  private static final Pattern IDENTIFIER =
      Pattern.compile("[A-Za-z]\\w*_\\w+|[a-z]+\\d*([A-Z][a-z0-9]*)+|[A-Za-z]{1,8}\\d+");

  @Override
  public String id() {
    return "LR550";
  }

  @Override
  public void check(LintedPolicy policy, Report report) {
    for (LintedRule rule : policy.rules()) {
      String name = rule.title().strip();
      if (NUMBERED.matcher(name).matches()
          || LETTER.matcher(name).matches()
          || IDENTIFIER.matcher(name).matches()) {
        report.warn(id(), rule, rule.start(), name);
      }
    }
  }
}
