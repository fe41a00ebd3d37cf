package io.laurel.compiler;

import io.laurel.PolicyProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.parser.DroolsError;
import org.jspecify.annotations.Nullable;

/** Says why a policy file can not be read as rules. */
final class SyntaxProblems {

  private static final Pattern PLACED =
      Pattern.compile("\\[ERR \\d+\\] Line (\\d+):(\\d+) (.*)", Pattern.DOTALL);
  private static final Pattern UNEXPECTED =
      Pattern.compile("input '(.*?)'(?: in rule \"?(.*?)\"?)?$");
  private static final Pattern RULE = Pattern.compile("(?m)^[ \\t]*rule\\b");
  private static final String FULL_WIDTH = "（），；：“”‘’！＝＞＜【】。";
  private static final Pattern ACTION = Pattern.compile("\\bthen\\b");

  private final SourceText source;
  private final CodeText code;

  SyntaxProblems(SourceText source, CodeText code) {
    this.source = source;
    this.code = code;
  }

  /** The problems behind what the parser met. */
  List<PolicyProblem> of(List<DroolsError> errors) {
    List<PolicyProblem> causes = misprints();
    return causes.isEmpty() ? errors.stream().map(this::syntax).toList() : causes;
  }

  /** What is wrong with the text itself; the parser stumbles over it here and there. */
  private List<PolicyProblem> misprints() {
    List<PolicyProblem> found = new ArrayList<>();
    String text = code.toString();
    for (int i = 0; i < text.length(); i++) {
      if (FULL_WIDTH.indexOf(text.charAt(i)) >= 0) {
        found.add(
            source.problemAt(
                i, "Full-width punctuation `" + text.charAt(i) + "`; rules need the ASCII sign."));
      }
    }
    if (found.isEmpty() && code.unclosed() >= 0) {
      found.add(
          source.problemAt(
              code.unclosed(), "A quoted text does not end on its line; is a quote missing?"));
    }
    return found;
  }

  private PolicyProblem syntax(DroolsError error) {
    Matcher placed = PLACED.matcher(error.getMessage());
    if (!placed.find()) {
      int line = error.getLines().length > 0 ? error.getLines()[0] : 1;
      return source.problem(line, 1, "Syntax: " + firstLine(error.getMessage()));
    }
    int line = Integer.parseInt(placed.group(1));
    int column = Integer.parseInt(placed.group(2)) + 1;
    Matcher unexpected = UNEXPECTED.matcher(firstLine(placed.group(3)));
    if (!unexpected.find()) {
      return source.problem(line, column, "Syntax: " + firstLine(placed.group(3)));
    }
    String found = unexpected.group(1);
    if (unexpected.group(2) == null) {
      return source.problem(line, column, "`" + found + "` is not expected here.");
    }
    String rule = unexpected.group(2);
    int start = source.find("rule \"" + rule + "\"", 0, source.text().length());
    if (start < 0) {
      return source.problem(
          line,
          column,
          "Rule `" + rule + "`: `" + found + "` is not expected here; is the name in quotes?");
    }
    int at = source.offset(line) + column - 1;
    String before = code.toString().substring(start, Math.min(at, source.text().length()));
    Matcher next = RULE.matcher(before);
    if (next.find(Math.min(4, before.length()))) {
      return source.problemAt(
          start + next.start(), "Rule `" + rule + "` does not end before this one: write `end`.");
    }
    if (found.equals("<eof>")) {
      return source.problemAt(
          start + before.stripTrailing().length(),
          "Rule `" + rule + "` does not end: write `end`.");
    }
    String hint =
        found.equals("=")
            ? "; to compare, write `==`."
            : found.equals("end") && !ACTION.matcher(before).find() ? "; is `then` missing?" : ".";
    return source.problem(
        line, column, "Rule `" + rule + "`: `" + found + "` is not expected here" + hint);
  }

  static String firstLine(@Nullable String message) {
    return message == null ? "unknown reason" : message.lines().findFirst().orElse("").strip();
  }
}
