package io.laurel.lint;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** A limit on prizes that there are not enough prizes for. */
final class IdleLimit implements LintRule {

  private static final Set<String> EXACT = Set.of("DECISION", "ALL_OUT");
  private static final Set<String> GIVEN_ONCE = Set.of("Contest", "Round");

  @Override
  public String id() {
    return "LR541";
  }

  @Override
  public void check(LintedPolicy policy, Report report) {
    if (!policy.knowsEvery("Tier")) {
      return;
    }
    List<Declaration> tiers = policy.declarations("Tier").toList();
    Set<String> names = new TreeSet<>();
    for (Declaration tier : tiers) {
      if (tier.text("named").isEmpty()) {
        return;
      }
      names.add(tier.text("named").get());
    }
    boolean fixed = !policy.mentions("DirectPlace", "ROLLS_DOWN", "vacantTo");
    for (String kind : List.of("Cap", "PrizeLimit")) {
      policy
          .declarations(kind)
          .forEach(limit -> check(report, fixed ? tiers : List.of(), names, limit));
    }
  }

  private void check(Report report, List<Declaration> tiers, Set<String> names, Declaration limit) {
    if (limit.says("among") && limit.texts("among").isEmpty()) {
      return;
    }
    List<String> among = limit.texts("among").orElse(List.of());
    for (String name : among) {
      if (!names.contains(name)) {
        report.warn("LR541.name", limit.rule(), limit.offset(), name, String.join("`, `", names));
      }
    }
    Predicate<Declaration> concerned =
        t -> !limit.says("among") || among.contains(t.text("named").orElse(""));
    Optional<BigDecimal> most = limit.number("of");
    Optional<BigDecimal> places = places(tiers.stream().filter(concerned).toList());
    if (most.isPresent()
        && places.isPresent()
        && names.containsAll(among)
        && most.get().compareTo(places.get()) >= 0) {
      report.warn(
          "LR541.places",
          limit.rule(),
          limit.offset(),
          most.get().toPlainString(),
          places.get().toPlainString());
    }
  }

  /** How many prizes there are at most; empty when the text does not tell. */
  private static Optional<BigDecimal> places(List<Declaration> tiers) {
    if (tiers.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (Declaration tier : tiers) {
      Optional<BigDecimal> places = tier.number("places");
      boolean exact =
          tier.call("onTie")
              .filter(c -> EXACT.contains(String.join("", c.arguments())))
              .isPresent();
      if (places.isEmpty() || !exact || !isGivenOnce(tier)) {
        return Optional.empty();
      }
      sum = sum.add(places.get());
    }
    return Optional.of(sum);
  }

  /** Whether the rule fires once: it asks for nothing there are several of. */
  private static boolean isGivenOnce(Declaration tier) {
    return !tier.says("in", "within", "plusShare", "fewest", "advancesTo")
        && tier.rule().conditions().size() == 1
        && tier.rule().conditions().stream()
            .allMatch(
                c ->
                    GIVEN_ONCE.contains(c.type())
                        && (c.type().equals("Contest")
                            || c.constraints().stream()
                                .anyMatch(a -> a.matches("\\s*name\\s*==\\s*\"[^\"]*\"\\s*"))));
  }
}
