package io.laurel.lint;

/** A panel that does not say what a missing mark does. */
final class MissingMarkLeftOpen implements LintRule {

  @Override
  public String id() {
    return "LR521";
  }

  @Override
  public void check(LintedPolicy policy, Report report) {
    policy
        .declarations("Panel")
        .filter(p -> !p.says("missing"))
        .forEach(p -> report.warn(id(), p.rule(), p.offset(), p.text("of").orElse("…")));
  }
}
