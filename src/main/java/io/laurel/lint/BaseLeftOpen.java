package io.laurel.lint;

/** A percentage of nobody knows what. */
final class BaseLeftOpen implements LintRule {

  @Override
  public String id() {
    return "LR523";
  }

  @Override
  public void check(LintedPolicy policy, Report report) {
    policy
        .declarations("Tier")
        .filter(t -> !t.says("of") && t.calls().stream().anyMatch(BaseLeftOpen::isOfABase))
        .forEach(t -> warn(report, "LR523.places", t));
    policy
        .declarations("PrizeLimit")
        .filter(l -> l.says("share") && !l.says("of"))
        .forEach(l -> warn(report, "LR523.places", l));
    policy
        .declarations("Adjustment")
        .filter(a -> a.says("percentageOn", "percentageOff") && !a.says("of"))
        .forEach(a -> warn(report, "LR523.score", a));
  }

  private static boolean isOfABase(Declaration.Call call) {
    return switch (call.name()) {
      case "share", "plusShare", "allBut", "lineMayDropTo" -> true;
      case "fewest", "most" -> call.arguments().stream().anyMatch(a -> a.startsWith("\""));
      default -> false;
    };
  }

  private static void warn(Report report, String key, Declaration about) {
    report.warn(key, about.rule(), about.offset());
  }
}
