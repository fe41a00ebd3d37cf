package io.laurel.lint;

/** A tie the policy does not settle: at the line of a prize, or in the numbering of ranks. */
final class TieLeftOpen implements LintRule {

  @Override
  public String id() {
    return "LR520";
  }

  @Override
  public void check(LintedPolicy policy, Report report) {
    boolean possible = !policy.mentions("byLot", "SEQUENTIAL");
    policy
        .declarations("Tier")
        .filter(t -> possible && Tiers.isCounted(t) && !t.says("onTie", "byRuling"))
        .forEach(
            t -> report.warn("LR520.prize", t.rule(), t.offset(), t.text("named").orElse("…")));
    policy
        .declarations("Ranking")
        .filter(r -> !r.says("numbered", "byLot", "byHighestAttribute", "byLowestAttribute"))
        .forEach(r -> report.warn("LR520.ranks", r.rule(), r.offset()));
    policy
        .declarations("TeamScore")
        .filter(r -> !r.says("numbered"))
        .forEach(r -> report.warn("LR520.ranks", r.rule(), r.offset()));
  }
}
