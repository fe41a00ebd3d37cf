package io.laurel.lint;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A prize nobody can win. */
final class UnreachableTier implements LintRule {

  @Override
  public String id() {
    return "LR540";
  }

  /**
   * A prize with what decides who is left for it.
   *
   * @param candidates the same for prizes with the same candidates
   */
  private record Open(
      Declaration tier,
      String candidates,
      BigDecimal level,
      Optional<BigDecimal> from,
      Optional<BigDecimal> upTo) {

    static Optional<Open> of(Declaration tier) {
      boolean known = NUMBERS.stream().allMatch(n -> !tier.says(n) || tier.number(n).isPresent());
      return tier.says("level") && known && !tier.says(UNLIKE)
          ? Optional.of(
              new Open(
                  tier,
                  tier.rule().phase() + Tiers.scope(tier) + tier.rule().shape(),
                  tier.number("level").orElseThrow(),
                  tier.number("atLeast"),
                  tier.number("upTo")))
          : Optional.empty();
    }

    /** Whether everybody who could win that prize wins this one before. */
    boolean takesAllOf(Open lower) {
      return level.compareTo(lower.level) < 0
          && (from.isEmpty()
              || (lower.from.isPresent() && from.get().compareTo(lower.from.get()) <= 0))
          && (upTo.isEmpty()
              || (lower.upTo.isPresent() && upTo.get().compareTo(lower.upTo.get()) >= 0));
    }
  }

  private static final List<String> NUMBERS = List.of("level", "atLeast", "upTo");
  private static final String[] UNLIKE = {
    "byRuling", "advancesTo", "atLeastOfBest", "lineMayDropTo"
  };

  @Override
  public void check(LintedPolicy policy, Report report) {
    policy.declarations("Tier").forEach(t -> checkAlone(report, t));
    if (policy.mentions("Objection", "Cap", "PrizeLimit", "Composition")) {
      return;
    }
    policy
        .declarations("Tier")
        .flatMap(t -> Open.of(t).stream())
        .collect(Collectors.groupingBy(Open::candidates, LinkedHashMap::new, Collectors.toList()))
        .values()
        .forEach(same -> checkTogether(report, same));
  }

  private static void checkTogether(Report report, List<Open> same) {
    List<Open> taking =
        same.stream().filter(t -> t.tier().says("everyone") && !Tiers.isCounted(t.tier())).toList();
    for (Open lower : same) {
      taking.stream()
          .filter(higher -> higher.takesAllOf(lower))
          .findFirst()
          .ifPresent(
              higher ->
                  report.warn(
                      "LR540.taken",
                      lower.tier().rule(),
                      lower.tier().offset(),
                      name(lower.tier()),
                      name(higher.tier()),
                      higher.tier().rule().place()));
    }
  }

  private static String name(Declaration tier) {
    return tier.text("named").orElse("…");
  }

  private static void checkAlone(Report report, Declaration tier) {
    boolean none =
        List.of("places", "most").stream()
            .anyMatch(call -> tier.number(call).filter(n -> n.signum() == 0).isPresent());
    boolean noPart = tier.text("share").filter(s -> s.matches("0+(\\.0+)?\\s*%?")).isPresent();
    if ((none || noPart) && !tier.says("plusShare", "fewest")) {
      report.warn("LR540.none", tier.rule(), tier.offset(), name(tier));
    }
    Optional<BigDecimal> from = tier.number("atLeast");
    Optional<BigDecimal> upTo = tier.number("upTo");
    if (from.isPresent() && upTo.isPresent() && from.get().compareTo(upTo.get()) > 0) {
      report.warn(
          "LR540.line",
          tier.rule(),
          tier.offset(),
          name(tier),
          from.get().toPlainString(),
          upTo.get().toPlainString());
    }
  }
}
