package io.laurel.lint;

/** A prize with places and a line, and no word about places nobody reaches the line for. */
final class VacancyLeftOpen implements LintRule {

  @Override
  public String id() {
    return "LR524";
  }

  @Override
  public void check(LintedPolicy policy, Report report) {
    policy
        .declarations("Tier")
        .filter(t -> t.says("places", "share") && t.says("atLeast", "atLeastOfBest"))
        .filter(t -> !t.says("vacant", "vacantTo", "byRuling"))
        .forEach(t -> report.warn(id(), t.rule(), t.offset(), t.text("named").orElse("…")));
  }
}
