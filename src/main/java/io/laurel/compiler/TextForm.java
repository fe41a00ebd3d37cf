package io.laurel.compiler;

import io.laurel.PolicyProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks the text of a policy before it is read as rules: what is too large or too deep would keep
 * the compiler busy for ever, what can not be seen may hide something else.
 */
final class TextForm {

  private static final int LARGEST = 200_000;
  private static final int LONGEST_LINE = 4_000;
  private static final int DEEPEST = 8;
  private static final int MOST_RULES = 500;
  private static final int LONGEST_CHAIN = 100;
  private static final int MOST_ALTERNATIVES = 8;
  private static final int LONGEST_RULE = 8_000;
  private static final Pattern RULE = Pattern.compile("(?m)^[ \\t]*rule\\b");
  private static final Pattern CHAIN = Pattern.compile("&&|\\|\\||[-+*/%?:]");
  private static final Pattern ALTERNATIVE = Pattern.compile("\\bor\\b");
  private static final Pattern LAMBDA = Pattern.compile("->|::");
  private static final Pattern SIGNS = Pattern.compile("([!~+-]\\s*){4}");
  private static final Pattern CONSTANT = Pattern.compile("\\b(final|static)\\b(?! io\\.laurel)");

  private final SourceText source;
  private final CodeText code;
  private final List<PolicyProblem> problems = new ArrayList<>();

  private TextForm(SourceText source, CodeText code) {
    this.source = source;
    this.code = code;
  }

  /** What is wrong; empty when the text may be read. */
  static List<PolicyProblem> check(SourceText source, CodeText code) {
    TextForm form = new TextForm(source, code);
    if (source.text().length() > LARGEST) {
      form.problems.add(source.problem(1, 1, Problem.TOO_LARGE.with()));
    } else {
      form.checkCharacters();
      form.checkNesting();
      form.checkRules();
    }
    boolean quoted = code.unclosed() < 0 || form.problems.isEmpty();
    return quoted
        ? form.problems
        : List.of(source.problemAt(code.unclosed(), Problem.OPEN_QUOTE.with()));
  }

  private void problem(int at, Finding finding) {
    problems.add(source.problemAt(at, finding));
  }

  private void checkCharacters() {
    String text = source.text();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean lineEnd = c == '\n' || c == '\r' || c == '\t';
      boolean hidden =
          switch (Character.getType(c)) {
            case Character.CONTROL -> !lineEnd;
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
          };
      if (hidden || (c == '\r' && !text.startsWith("\n", i + 1))) {
        problem(i, Problem.HIDDEN_CHARACTER.with("U+%04X".formatted((int) c)));
        return;
      }
      if (c == '\\' && text.startsWith("u", i + 1)) {
        problem(i, Problem.ESCAPED_CHARACTER.with());
        return;
      }
    }
    for (int line = 1; line <= source.lines(); line++) {
      if (source.line(line).length() > LONGEST_LINE) {
        problem(source.offset(line), Problem.LONG_LINE.with());
        return;
      }
    }
  }

  private void checkNesting() {
    int depth = 0;
    String text = code.toString();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '[' || c == '{') {
        depth++;
      } else if (c == ')' || c == ']' || c == '}') {
        depth = Math.max(0, depth - 1);
      }
      if (depth > DEEPEST) {
        List<PolicyProblem> open = Brackets.check(source, code);
        problems.addAll(
            open.isEmpty() ? List.of(source.problemAt(i, Problem.DEEP_BRACKETS.with())) : open);
        return;
      }
    }
  }

  private void checkRules() {
    String text = code.toString();
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (Matcher rule = RULE.matcher(text); rule.find(); ) {
      starts.add(rule.start());
    }
    if (starts.size() - 1 > MOST_RULES) {
      problem(starts.get(MOST_RULES), Problem.TOO_MANY_RULES.with());
      return;
    }
    starts.add(text.length());
    for (int i = 0; i + 1 < starts.size(); i++) {
      checkRule(starts.get(i), text.substring(starts.get(i), starts.get(i + 1)));
    }
  }

  private void checkRule(int start, String rule) {
    if (rule.strip().length() > LONGEST_RULE) {
      problem(start, Problem.LONG_RULE.with());
    }
    checkCount(start, rule, CHAIN, LONGEST_CHAIN, Problem.MANY_OPERATORS);
    checkCount(start, rule, ALTERNATIVE, MOST_ALTERNATIVES, Problem.MANY_ALTERNATIVES);
    checkCount(start, rule, SIGNS, 0, Problem.MANY_SIGNS);
    checkCount(start, rule, CONSTANT, 0, Problem.FINAL_OR_STATIC);
    checkCount(start, rule, LAMBDA, 0, Problem.OWN_CODE);
  }

  private void checkCount(int start, String rule, Pattern sought, int most, Problem kind) {
    Matcher found = sought.matcher(rule);
    for (int i = 0; found.find(); i++) {
      if (i == most) {
        problem(start + found.start(), kind.with());
        return;
      }
    }
  }
}
