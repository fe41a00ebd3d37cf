package io.laurel.lint;

import java.util.HashMap;
import java.util.Map;

/** Two prizes for the same candidates, and no word about which is the higher one. */
final class LevelLeftOpen implements LintRule {

  @Override
  public String id() {
    return "LR525";
  }

  @Override
  public void check(LintedPolicy policy, Report report) {
    Map<String, Declaration> first = new HashMap<>();
    policy
        .declarations("Tier")
        .filter(t -> !t.says("level") || t.number("level").isPresent())
        .forEach(
            tier -> {
              Declaration before = first.putIfAbsent(rank(tier), tier);
              if (before != null) {
                report.warn(
                    id(),
                    tier.rule(),
                    tier.offset(),
                    tier.text("named").orElse("…"),
                    before.text("named").orElse("…"),
                    before.rule().place());
              }
            });
  }

  /** The same for prizes that are on the same level for the same candidates. */
  private static String rank(Declaration tier) {
    return tier.rule().phase()
        + Tiers.scope(tier)
        + tier.rule().shape()
        + tier.number("level").map(n -> n.stripTrailingZeros().toPlainString()).orElse("");
  }
}
