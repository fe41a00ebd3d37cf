package io.laurel.compiler;

import io.laurel.PolicyProblem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Guesses what the author of a rule meant where the parser met something unexpected. */
final class RuleSlips {

  private static final Pattern WORD = Pattern.compile("(?U)[$\\w]+");
  private static final Pattern LAST_WORD = Pattern.compile("(?U)([$@\\w]+)\\s*$");
  private static final List<String> CONNECTING =
      List.of("not", "exists", "forall", "accumulate", "eval");
  private static final Set<String> OWN_WORDS =
      Set.of("rule", "when", "then", "end", "not", "exists", "and", "or", "from", "eval");

  private static final String[][] COMPARISONS = {
    {"===", "=="},
    {"!==", "!="},
    {"=>", ">="},
    {"=<", "<="},
    {"<>", "!="},
    {"! =", "!="},
    {"> =", ">="},
    {"< =", "<="},
    {"= =", "=="},
    {"=", "=="}
  };

  private static final String[][] WORDS = {
    {"is", "=="},
    {"equals", "=="},
    {"like", "matches"},
    {"between", ">= …, … <="},
    {"startsWith", "str[startsWith]"},
    {"endsWith", "str[endsWith]"}
  };

  private final SourceText source;
  private final int start;
  private final int at;
  private final String found;
  private final String before;

  /**
   * @param start where the rule begins
   * @param at where the parser stopped
   * @param found what it found there
   */
  RuleSlips(SourceText source, CodeText code, int start, int at, String found) {
    this.source = source;
    this.start = start;
    this.at = at;
    this.found = found;
    String text = code.toString();
    this.before = text.substring(start, at);
  }

  PolicyProblem problem(String name) {
    String nothing = before.substring("rule".length()).strip();
    if (nothing.isEmpty()) {
      Finding finding =
          found.equals("@")
              ? Problem.NO_NAME.with()
              : Problem.UNEXPECTED.with(found).advise(Advice.of("leave"));
      return source.problemAt(at, finding);
    }
    Matcher unquoted = Pattern.compile("rule\\s+[^\"'\\s]+\\s+").matcher(before);
    if (unquoted.matches()) {
      return source.problemAt(at, Problem.UNQUOTED_NAME.in(name, found));
    }
    Slip slip = slip();
    return source.problemAt(slip.at(), Problem.inRule(name, slip.finding()));
  }

  private record Slip(int at, Finding finding) {}

  private Slip slip() {
    for (String keyword : List.of("when", "then")) {
      Slip misspelt = misspelt(keyword);
      if (misspelt != null) {
        return misspelt;
      }
    }
    Matcher word = LAST_WORD.matcher(before);
    String last = word.find() ? word.group(1) : "";
    int lastAt = last.isEmpty() ? at : start + word.start();
    boolean inBrackets = depth() > 0;
    if (found.equals("end") && !says("then")) {
      return new Slip(at, Problem.NO_THEN.with());
    }
    if (last.equals("then") || last.equals("when")) {
      boolean twice = before.indexOf(last) < before.lastIndexOf(last);
      if (twice) {
        return new Slip(lastAt, Problem.UNEXPECTED.with(last).advise(Advice.of("leave")));
      }
    }
    if (!says("when") && !says("then") && isWord(found)) {
      if (found.equals("extends")) {
        return new Slip(at, Problem.EXTENDS.with());
      }
      return found.equals("phase") || found.equals("clause")
          ? new Slip(at, Problem.MISSPELT_WORD.with(found, "@" + found))
          : new Slip(at, Problem.NO_WHEN.with(found));
    }
    return inBrackets ? inBrackets(last, lastAt) : betweenFacts(last, lastAt);
  }

  private Slip betweenFacts(String last, int lastAt) {
    if (found.equals("=") && last.startsWith("$")) {
      return new Slip(at, Problem.MISSPELT_WORD.with(found, ":"));
    }
    if (found.equals(",") || found.equals(";")) {
      return new Slip(at, Problem.UNEXPECTED.with(found).advise(Advice.of("leave")));
    }
    if (found.equals("[")) {
      return new Slip(at, Problem.MISSPELT_WORD.with(found, "("));
    }
    if (found.equals("then") && isWord(last) && !OWN_WORDS.contains(last)) {
      return new Slip(lastAt, Problem.MISSPELT_WORD.with(last, last + "()"));
    }
    if (isWord(found) && isWord(last)) {
      if (last.startsWith("$")) {
        return missing(":");
      }
      Optional<String> meant = Advice.nearest(last, CONNECTING);
      if (meant.isPresent() && !OWN_WORDS.contains(last)) {
        return new Slip(lastAt, Problem.MISSPELT_WORD.with(last, meant.get()));
      }
      if (Character.isUpperCase(last.charAt(0))) {
        return missing("(");
      }
      if (!OWN_WORDS.contains(last)) {
        return new Slip(lastAt, Problem.UNEXPECTED.with(last));
      }
    }
    return new Slip(at, Problem.UNEXPECTED.with(found));
  }

  private Slip inBrackets(String last, int lastAt) {
    String text = source.text();
    for (String[] pair : COMPARISONS) {
      for (int from = Math.max(start, at - 2); from <= at; from++) {
        if (text.startsWith(pair[0], from) && from + pair[0].length() > at) {
          return new Slip(from, Problem.NO_COMPARISON.with(pair[0], pair[1]));
        }
      }
    }
    for (String[] pair : WORDS) {
      if (found.equals(pair[0])) {
        return new Slip(at, Problem.NO_COMPARISON.with(pair[0], pair[1]));
      }
    }
    if (last.equals("not") && isWord(found)) {
      return new Slip(lastAt, Problem.NO_COMPARISON.with("not", "!="));
    }
    char previous = before.isEmpty() ? ' ' : before.charAt(before.length() - 1);
    if (found.equals("b") && Character.isDigit(previous)) {
      return new Slip(lastAt, Problem.MISSPELT_WORD.with(last + "b", last + "B"));
    }
    String done = before.stripTrailing();
    boolean complete =
        !done.isEmpty()
            && (Character.isLetterOrDigit(done.charAt(done.length() - 1))
                || "\"')]".indexOf(done.charAt(done.length() - 1)) >= 0);
    if (isWord(found) && complete && Character.isWhitespace(previous)) {
      return new Slip(at, Problem.NO_COMMA.with(found));
    }
    return new Slip(at, Problem.UNEXPECTED.with(found));
  }

  private Slip missing(String sign) {
    return new Slip(at, Problem.UNEXPECTED.with(found).advise(Advice.of("missing", sign)));
  }

  /** A word that stands for a keyword the rule lacks, outside brackets. */
  private @Nullable Slip misspelt(String keyword) {
    String text = before + (isWord(found) ? found : "");
    if (says(keyword) || found.equals(keyword)) {
      return null;
    }
    int depth = 0;
    int from = 0;
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      for (int i = from; i < word.start(); i++) {
        depth +=
            "([{".indexOf(text.charAt(i)) >= 0 ? 1 : ")]}".indexOf(text.charAt(i)) >= 0 ? -1 : 0;
      }
      from = word.end();
      boolean own = OWN_WORDS.contains(word.group());
      if (depth == 0 && !own && Advice.nearest(word.group(), List.of(keyword)).isPresent()) {
        return new Slip(start + word.start(), Problem.MISSPELT_WORD.with(word.group(), keyword));
      }
    }
    return null;
  }

  private boolean says(String keyword) {
    return Pattern.compile("\\b" + keyword + "\\b").matcher(before).find();
  }

  private int depth() {
    int depth = 0;
    for (int i = 0; i < before.length(); i++) {
      depth += before.charAt(i) == '(' ? 1 : before.charAt(i) == ')' ? -1 : 0;
    }
    return depth;
  }

  private static boolean isWord(String text) {
    return WORD.matcher(text).matches();
  }
}
