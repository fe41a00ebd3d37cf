package io.laurel.lint;

/** Rules for one thing that leave out some values between them. */
final class GapBetweenAlternatives implements LintRule {

  @Override
  public String id() {
    return "LR532";
  }

  @Override
  public void check(LintedPolicy policy, Report report) {
    for (Alternatives each : Alternatives.in(policy)) {
      if (each.others(policy).findAny().isEmpty()) {
        check(report, each);
      }
    }
  }

  private void check(Report report, Alternatives alternatives) {
    boolean whole = alternatives.all().stream().allMatch(a -> a.perhapsWhole());
    Alternatives.Alternative reached = alternatives.all().get(0);
    for (Alternatives.Alternative next : alternatives.all()) {
      Interval between = values(reached, whole).upTo(values(next, whole));
      boolean open = reached.values().high() != null && next.values().low() != null;
      if (open && !between.isEmpty() && (alternatives.isDeclared() || between.isNarrow())) {
        report.warn(
            id(),
            next.rule(),
            next.offset(),
            between.of(alternatives.property()),
            reached.rule().title(),
            reached.rule().place());
      }
      if (next.values().endsWithOrAfter(reached.values())) {
        reached = next;
      }
    }
  }

  private static Interval values(Alternatives.Alternative alternative, boolean whole) {
    return whole ? alternative.values().ofWhole() : alternative.values();
  }
}
