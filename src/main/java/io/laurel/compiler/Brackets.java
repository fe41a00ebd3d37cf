package io.laurel.compiler;

import io.laurel.PolicyProblem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds brackets that do not match, rule by rule. */
final class Brackets {

  private static final Pattern SIGN =
      Pattern.compile("[(\\[{)\\]}]|\\bthen\\b|\\bend\\b|(?m:^[ \\t]*)(?:rule|function)\\b");
  private static final String OPENING = "([{";
  private static final String CLOSING = ")]}";

  private final SourceText source;
  private final Deque<Integer> open = new ArrayDeque<>();
  private final List<PolicyProblem> problems = new ArrayList<>();

  private Brackets(SourceText source) {
    this.source = source;
  }

  /** The first bracket of each rule, or part of one, that has no other. */
  static List<PolicyProblem> check(SourceText source, CodeText code) {
    Brackets brackets = new Brackets(source);
    Matcher sign = SIGN.matcher(code.toString());
    boolean skipping = false;
    while (sign.find()) {
      char c = sign.group().charAt(0);
      if (OPENING.indexOf(c) >= 0) {
        brackets.open.push(sign.start());
      } else if (CLOSING.indexOf(c) < 0) {
        brackets.allClosed(skipping);
        skipping = false;
      } else if (!skipping) {
        skipping = !brackets.closes(c, sign.start());
      }
    }
    brackets.allClosed(skipping);
    return brackets.problems;
  }

  private boolean closes(char closing, int at) {
    if (open.isEmpty()) {
      problems.add(source.problemAt(at, Problem.EXTRA_BRACKET.with(closing)));
      return false;
    }
    int opened = open.pop();
    if (CLOSING.indexOf(closing) != OPENING.indexOf(source.text().charAt(opened))) {
      missing(opened);
      return false;
    }
    return true;
  }

  private void allClosed(boolean told) {
    if (!open.isEmpty() && !told) {
      missing(open.getFirst());
    }
    open.clear();
  }

  private void missing(int opened) {
    char bracket = source.text().charAt(opened);
    problems.add(
        source.problemAt(
            opened, Problem.OPEN_BRACKET.with(bracket, CLOSING.charAt(OPENING.indexOf(bracket)))));
  }
}
