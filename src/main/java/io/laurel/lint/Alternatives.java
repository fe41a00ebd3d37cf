package io.laurel.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Rules that draw the same kind of conclusion about the same and differ in the values of one
 * property they are for.
 *
 * @param about what they conclude
 * @param property they differ in
 * @param all from the lowest values to the highest
 */
record Alternatives(String about, String property, List<Alternative> all) {

  /** Of these, one rule is meant for each case. */
  private static final Set<String> DECLARED =
      Set.of(
          "Apportionment",
          "Normalisation",
          "Panel",
          "Part",
          "Ranking",
          "Score",
          "Series",
          "TeamScore",
          "Tier");

  private static final Set<String> EXCLUSIVE_IN_PART = Set.of("Adjustment");
  private static final Set<String> SCOPE =
      Set.of(
          "on",
          "in",
          "within",
          "where",
          "only",
          "of",
          "ladder",
          "from",
          "forMarks",
          "forMarksFrom");

  /**
   * @param values for which the rule holds
   * @param perhapsWhole whether they may be whole numbers
   * @param offset where the condition stands
   */
  record Alternative(LintedRule rule, Interval values, boolean perhapsWhole, int offset) {}

  /** Whether one of the rules is meant for each case, so that none may lie between. */
  boolean isDeclared() {
    return DECLARED.contains(about.substring(0, about.indexOf('.')));
  }

  static List<Alternatives> in(LintedPolicy policy) {
    Map<String, Alternatives> found = new LinkedHashMap<>();
    for (LintedRule rule : policy.rules()) {
      String about = about(rule);
      if (!about.isEmpty()) {
        for (LintedRule.Condition condition : rule.conditions()) {
          Threshold.in(condition).forEach(t -> add(found, rule, about, condition, t));
        }
      }
    }
    List<Alternatives> several = new ArrayList<>();
    for (Alternatives each : found.values()) {
      if (each.all().size() > 1) {
        each.all().sort(Comparator.comparing(Alternative::values, Alternatives::inOrder));
        several.add(each);
      }
    }
    return several;
  }

  private static int inOrder(Interval one, Interval other) {
    return one.beginsBefore(other) ? -1 : other.beginsBefore(one) ? 1 : 0;
  }

  private static void add(
      Map<String, Alternatives> found,
      LintedRule rule,
      String about,
      LintedRule.Condition condition,
      Threshold threshold) {
    if (threshold.values().isEmpty()) {
      return;
    }
    String shape =
        Shape.of(rule.tree(), (p, asked) -> p == condition.pattern() && threshold.isMadeOf(asked));
    String key =
        String.join(
            "\n",
            rule.phase().id(),
            about,
            shape,
            rule.conditions().indexOf(condition) + " " + threshold.property());
    found
        .computeIfAbsent(key, k -> new Alternatives(about, threshold.property(), new ArrayList<>()))
        .all()
        .add(
            new Alternative(
                rule,
                threshold.values(),
                threshold.perhapsWhole(),
                rule.find(threshold.text().strip(), condition)));
  }

  /** What a rule concludes, if it is one thing of which there should be one; otherwise empty. */
  static String about(LintedRule rule) {
    if (rule.declarations().size() != 1) {
      return "";
    }
    Declaration only = rule.declarations().get(0);
    if (!DECLARED.contains(only.type()) && !EXCLUSIVE_IN_PART.contains(only.type())) {
      return "";
    }
    Declaration.Call made = only.calls().get(0);
    String name = DECLARED.contains(only.type()) ? String.join(",", made.arguments()) : "";
    return only.type() + "." + made.name() + "(" + name + ")" + only.said(SCOPE);
  }

  /** Other rules that conclude the same on other conditions. */
  Stream<LintedRule> others(LintedPolicy policy) {
    return policy.rules().stream()
        .filter(r -> all.stream().noneMatch(a -> a.rule() == r))
        .filter(r -> about(r).equals(about));
  }
}
