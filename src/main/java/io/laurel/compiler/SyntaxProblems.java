package io.laurel.compiler;

import io.laurel.PolicyProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.parser.DroolsError;
import org.jspecify.annotations.Nullable;

/** Says why a policy file can not be read as rules. */
final class SyntaxProblems {

  private static final Pattern PLACED =
      Pattern.compile("\\[ERR \\d+\\] Line (\\d+):(\\d+) (.*)", Pattern.DOTALL);
  private static final Pattern FOUND =
      Pattern.compile(
          "input '(.*?)'(?: in [a-z -]+)*(?: in (rule|function) \"?(.*?)\"?)?(?: expecting .*)?$");
  private static final Pattern RULE = Pattern.compile("(?m)^[ \\t]*rule\\b");
  private static final Pattern NAME = Pattern.compile("rule\\s+(?:\"([^\"\\n]*)\"|(\\S+))");
  private static final Pattern ESCAPE = Pattern.compile("\\\\[^btnfr\"'\\\\0-7u]");
  private static final Pattern BEYOND = Pattern.compile("\\bend\\b\\s*;?\\s*(?=\\S)");
  private static final String FULL_WIDTH = "（），；：“”‘’！＝＞＜【】。";
  private static final String ASCII = "(),;:\"\"''!=><[].";
  private static final List<String> BEGINNINGS = List.of("package", "import", "function", "rule");

  private final SourceText source;
  private final CodeText code;

  SyntaxProblems(SourceText source, CodeText code) {
    this.source = source;
    this.code = code;
  }

  /** The problems behind what the parser met: what is first in each rule, for one leads to more. */
  List<PolicyProblem> of(List<DroolsError> errors) {
    List<PolicyProblem> causes = misprints();
    if (!causes.isEmpty()) {
      return causes;
    }
    Map<Integer, PolicyProblem> first = new LinkedHashMap<>();
    List<String> unplaced = new ArrayList<>();
    for (DroolsError error : errors) {
      Matcher placed = PLACED.matcher(String.valueOf(error.getMessage()));
      if (placed.find()) {
        int at =
            source.offset(Integer.parseInt(placed.group(1)))
                + Math.max(0, Integer.parseInt(placed.group(2)));
        at = Math.min(at, source.text().length());
        first.putIfAbsent(ruleBefore(at), syntax(at, firstLine(placed.group(3))));
      } else {
        unplaced.add(String.valueOf(error.getMessage()));
      }
    }
    if (first.isEmpty() && !unplaced.isEmpty()) {
      first.put(0, source.problem(1, 1, Problem.UNREADABLE.with()));
    }
    return List.copyOf(first.values());
  }

  /** What is wrong with the text itself; the parser stumbles over it here and there. */
  private List<PolicyProblem> misprints() {
    List<PolicyProblem> found = new ArrayList<>();
    String text = code.toString();
    for (int i = 0; i < text.length(); i++) {
      int sign = FULL_WIDTH.indexOf(text.charAt(i));
      if (sign >= 0) {
        found.add(source.problemAt(i, Problem.FULL_WIDTH.with(text.charAt(i), ASCII.charAt(sign))));
      }
    }
    if (found.isEmpty() && code.unclosed() >= 0) {
      found.add(source.problemAt(code.unclosed(), Problem.OPEN_QUOTE.with()));
    }
    if (found.isEmpty() && code.openComment() >= 0) {
      found.add(source.problemAt(code.openComment(), Problem.OPEN_COMMENT.with()));
    }
    return found.isEmpty() ? Brackets.check(source, code) : found;
  }

  /** Where the last rule before a place begins; -1 when there is none. */
  private int ruleBefore(int at) {
    Matcher rule = RULE.matcher(code.toString());
    int before = -1;
    while (rule.find() && rule.end() <= at) {
      before = rule.end() - "rule".length();
    }
    return before;
  }

  private PolicyProblem syntax(int at, String message) {
    Matcher unexpected = FOUND.matcher(message);
    String line = source.text().substring(lineStart(at), at);
    if (line.strip().startsWith("package")) {
      return source.problemAt(at, Problem.ODD_PACKAGE.with());
    }
    Matcher escape = ESCAPE.matcher(source.text());
    if (escape.find(lineStart(at)) && source.text().indexOf('\n', at) > escape.start()) {
      return source.problemAt(escape.start(), Problem.ODD_ESCAPE.with(escape.group()));
    }
    if (!unexpected.find()) {
      return source.problemAt(at, Problem.UNREADABLE.with());
    }
    String found = unexpected.group(1);
    int start = ruleBefore(at);
    if (message.contains("expecting one of") || start < 0) {
      return outside(at, found);
    }
    String name = unexpected.group(3);
    int named = name == null ? -1 : source.find("rule \"" + name + "\"", 0, at);
    if (named >= 0 && named < start) {
      return unended(named, name, start, Problem.NO_END_BEFORE);
    }
    if (found.equals("<eof>")) {
      return unended(start, nameAt(start), source.text().length(), Problem.NO_END);
    }
    RuleSlips slips = new RuleSlips(source, code, start, at, found);
    return slips.problem(nameAt(start));
  }

  private int lineStart(int at) {
    return source.text().lastIndexOf('\n', Math.max(0, at - 1)) + 1;
  }

  private String nameAt(int start) {
    Matcher name = NAME.matcher(source.text());
    if (!name.find(start) || name.start() != start) {
      return "";
    }
    return name.group(1) == null ? name.group(2) : name.group(1);
  }

  private PolicyProblem outside(int at, String found) {
    if (found.isBlank()) {
      int start = lineStart(at);
      String line = source.text().substring(start).lines().findFirst().orElse("");
      String word = line.strip().split("\\s", 2)[0];
      return source.problemAt(
          start + Math.max(0, line.indexOf(word)), Problem.OUTSIDE_RULES.with(word));
    }
    Finding finding =
        Advice.nearest(found, BEGINNINGS)
            .map(meant -> Problem.MISSPELT_WORD.with(found, meant))
            .orElseGet(() -> Problem.OUTSIDE_RULES.with(found));
    if (found.startsWith("\"")) {
      finding = finding.advise(Advice.of("missing", "rule"));
    }
    return source.problemAt(at, finding);
  }

  /** A rule that goes on to the next one or to the end of the file. */
  private PolicyProblem unended(int start, String name, int next, Problem kind) {
    String text = code.toString().substring(start, next);
    Matcher beyond = BEYOND.matcher(text);
    if (beyond.find()) {
      String word = text.substring(beyond.end()).split("\\s", 2)[0];
      return source.problemAt(start + beyond.end(), Problem.OUTSIDE_RULES.with(word));
    }
    String said = text.stripTrailing();
    Matcher last = Pattern.compile("\\w+;?$").matcher(said);
    if (last.find() && Advice.nearest(last.group(), List.of("end")).isPresent()) {
      return source.problemAt(
          start + last.start(),
          Problem.inRule(name, Problem.MISSPELT_WORD.with(last.group(), "end")));
    }
    int at = kind == Problem.NO_END ? start + said.length() : next;
    return source.problemAt(at, kind.with(name));
  }

  static String firstLine(@Nullable String message) {
    return message == null ? "" : message.lines().findFirst().orElse("").strip();
  }
}
