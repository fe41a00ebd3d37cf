package io.laurel.lint;

import java.util.HashSet;
import java.util.Set;

/** A number that need not be whole, or has no end, and no word about how it is rounded. */
final class RoundingLeftOpen implements LintRule {

  @Override
  public String id() {
    return "LR522";
  }

  @Override
  public void check(LintedPolicy policy, Report report) {
    policy
        .declarations("Tier")
        .filter(t -> t.says("share", "plusShare"))
        .filter(t -> !t.says("rounded", "roundedByRuling", "fewest", "most"))
        .forEach(t -> warn(report, "LR522.places", t));
    policy
        .declarations("Tier")
        .filter(t -> t.says("atLeastOfBest") && !t.says("lineRounded", "lineExact"))
        .forEach(t -> warn(report, "LR522.line", t));
    policy
        .declarations("PrizeLimit")
        .filter(l -> l.says("share") && !l.says("rounded"))
        .forEach(l -> warn(report, "LR522.limit", l));
    policy
        .declarations("Panel")
        .filter(p -> p.says("carriedBy") && !p.says("votesRounded"))
        .forEach(p -> warn(report, "LR522.votes", p));
    policy
        .declarations("Apportionment")
        .filter(a -> !a.says("by", "eachRounded"))
        .forEach(a -> warn(report, "LR522.shares", a));
    checkTotals(policy, report);
  }

  private static void warn(Report report, String key, Declaration about) {
    report.warn(key, about.rule(), about.offset());
  }

  /** A mean of three marks has no last decimal. */
  private static void checkTotals(LintedPolicy policy, Report report) {
    Set<String> means = new HashSet<>();
    policy
        .declarations("Panel")
        .filter(p -> p.says("mean", "asFor") && !p.says("rounded"))
        .forEach(p -> p.texts("of").ifPresent(means::addAll));
    policy
        .declarations("Score")
        .filter(s -> !s.says("rounded", "eachRounded"))
        .filter(s -> s.calls().stream().anyMatch(c -> takes(c, means)))
        .forEach(s -> warn(report, "LR522.total", s));
  }

  private static boolean takes(Declaration.Call call, Set<String> means) {
    return call.name().matches("plus|minus|plusProduct|rescaled")
        && call.arguments().stream().anyMatch(a -> means.contains(a.replace("\"", "")));
  }
}
