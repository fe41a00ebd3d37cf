package io.laurel.lint;

import java.util.List;

/** Two rules for one thing that both hold for some values. */
final class OverlappingAlternatives implements LintRule {

  @Override
  public String id() {
    return "LR531";
  }

  @Override
  public void check(LintedPolicy policy, Report report) {
    for (Alternatives each : Alternatives.in(policy)) {
      List<Alternatives.Alternative> all = each.all();
      for (int i = 0; i < all.size(); i++) {
        for (int j = i + 1; j < all.size(); j++) {
          check(report, each.property(), all.get(i), all.get(j));
        }
      }
    }
  }

  private void check(
      Report report,
      String property,
      Alternatives.Alternative one,
      Alternatives.Alternative other) {
    Interval both = one.values().and(other.values());
    if (!both.isEmpty() && one.rule() != other.rule()) {
      boolean inOrder = isBefore(one, other);
      Alternatives.Alternative first = inOrder ? one : other;
      Alternatives.Alternative second = inOrder ? other : one;
      report.warn(
          id(),
          second.rule(),
          second.offset(),
          both.of(property),
          first.rule().title(),
          first.rule().place());
    }
  }

  private static boolean isBefore(Alternatives.Alternative one, Alternatives.Alternative other) {
    int files = one.rule().file().source().file().compareTo(other.rule().file().source().file());
    return files < 0 || (files == 0 && one.rule().start() < other.rule().start());
  }
}
