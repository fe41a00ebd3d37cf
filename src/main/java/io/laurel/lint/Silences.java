package io.laurel.lint;

import io.laurel.PolicyProblem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes out the warnings a rule silences by {@code @lint("LR531: reason")}. */
final class Silences {

  /** The annotation. */
  static final String ANNOTATION = "lint";

  private static final Pattern FORM =
      Pattern.compile("(?U)\\s*(?<ids>LR\\d{3}([\\s,，、]+LR\\d{3})*)\\s*[:：]\\s*\\w.*");
  private static final Pattern ID = Pattern.compile("LR\\d{3}");
  private static final Set<String> KNOWN =
      Lint.RULES.stream().map(LintRule::id).collect(Collectors.toUnmodifiableSet());

  private final List<PolicyProblem> left = new ArrayList<>();

  private Silences() {}

  /** The warnings that are not silenced, and those about silencing itself. */
  static List<PolicyProblem> apply(LintedPolicy policy, Report report) {
    Silences silences = new Silences();
    for (Report.Warning warning : report.warnings()) {
      if (warning.silencer() == null) {
        silences.left.add(warning.problem());
      }
    }
    for (LintedRule rule : policy.rules()) {
      silences.apply(
          rule,
          report.warnings().stream()
              .filter(w -> w.silencer() == rule)
              .map(Report.Warning::problem)
              .toList());
    }
    return silences.left;
  }

  private void apply(LintedRule rule, List<PolicyProblem> warnings) {
    Set<String> silenced = rule.annotation(ANNOTATION).map(a -> ids(rule, a)).orElse(Set.of());
    Set<String> needed = new LinkedHashSet<>();
    for (PolicyProblem warning : warnings) {
      if (silenced.contains(warning.id())) {
        needed.add(warning.id());
      } else {
        left.add(warning);
      }
    }
    silenced.stream()
        .filter(id -> !needed.contains(id))
        .forEach(id -> left.add(Report.problem("LR501", rule, place(rule), id)));
  }

  /** The ids of an annotation that is as it should be. */
  private Set<String> ids(LintedRule rule, String annotation) {
    Matcher form = FORM.matcher(annotation);
    if (!form.matches()) {
      left.add(Report.problem("LR500.form", rule, place(rule), annotation));
      return Set.of();
    }
    Set<String> ids =
        ID.matcher(form.group("ids"))
            .results()
            .map(r -> r.group())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<String> unknown = ids.stream().filter(id -> !KNOWN.contains(id)).toList();
    for (String id : unknown) {
      String all = KNOWN.stream().sorted().collect(Collectors.joining(", "));
      left.add(Report.problem("LR500.unknown", rule, place(rule), id, all));
    }
    ids.removeAll(unknown);
    return ids;
  }

  private static int place(LintedRule rule) {
    return rule.annotationAt(ANNOTATION);
  }
}
