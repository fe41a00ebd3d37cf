package io.laurel.scoring;

import io.laurel.arithmetic.Fraction;
import io.laurel.arithmetic.Ratio;
import io.laurel.policy.Adjustment;
import io.laurel.policy.Choices.PercentOf;
import io.laurel.policy.Choices.Rounding;
import io.laurel.policy.Score;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Scores most entrants of a round in numbers of 64 bits, by what their {@link Layout layouts} have
 * in common. It agrees with a {@link Sheet} to the last digit; what it does not give, a sheet does.
 * May be used by several threads.
 */
final class ScorePlan {

  private static final int MOST_KEPT = 10_000;

  private final RoundContext context;
  private final @Nullable Score score;
  private final @Nullable LayoutPlan[] plans;

  ScorePlan(RoundContext context) {
    this.context = context;
    this.score = context.rules().score().orElse(null);
    this.plans = new LayoutPlan[Math.min(MOST_KEPT, context.book().layouts().size())];
  }

  /** How the entrant at that position is scored. */
  LayoutPlan of(int entrant) {
    Layouts layouts = context.book().layouts();
    int layout = layouts.of(entrant);
    if (layout >= plans.length) {
      return new LayoutPlan(context, layouts.get(layout));
    }
    LayoutPlan plan = plans[layout];
    if (plan == null) {
      plan = new LayoutPlan(context, layouts.get(layout));
      plans[layout] = plan;
    }
    return plan;
  }

  /** The value of a component or part, or null where a sheet has to tell. */
  @Nullable Fraction value(int entrant, String name) {
    Planned plan = of(entrant).value(name);
    Ratio value = plan == null ? null : worked(plan, entrant);
    return value == null ? null : value.toFraction();
  }

  /** Whether the entrant has a value for each of its components, these names, and a total. */
  boolean isComplete(int entrant, Collection<String> names) {
    LayoutPlan plan = of(entrant);
    PlannedFormula total = plan.total();
    return isWorked(plan, plan.components(), entrant)
        && isWorked(plan, names, entrant)
        && (score == null || (total != null && worked(total::sum, entrant) != null));
  }

  private boolean isWorked(LayoutPlan plan, Collection<String> names, int entrant) {
    for (String name : names) {
      Planned value = plan.value(name);
      if (value == null || worked(value, entrant) == null) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Ratio worked(Planned plan, int entrant) {
    Ratio value = new Ratio();
    plan.into(value, context.book().layouts().start(entrant));
    return value.isLost() ? null : value;
  }

  /** The total, or null where a sheet has to tell. */
  @Nullable Total total(int entrant, List<Adjustment> adjustments) {
    PlannedFormula formula = of(entrant).total();
    Ratio sum = formula == null ? null : worked(formula::sum, entrant);
    if (score == null || formula == null || sum == null || !isAdjusted(sum, adjustments)) {
      return null;
    }
    formula.bound(sum);
    return total(score, sum);
  }

  private static @Nullable Total total(Score score, Ratio sum) {
    Rounding rounding = score.getRounding().orElse(null);
    int scale = rounding == null ? sum.decimals() : score.getDigits();
    long published =
        sum.rounded(scale, rounding == null ? RoundingMode.UNNECESSARY : rounding.mode());
    return sum.isLost() ? null : new Total(sum, published, scale);
  }

  private boolean isAdjusted(Ratio sum, List<Adjustment> adjustments) {
    if (adjustments.isEmpty()) {
      return true;
    }
    Ratio before = new Ratio();
    before.set(sum);
    for (Adjustment adjustment : adjustments) {
      if (adjustment.getShare().signum() == 0) {
        sum.add(adjustment.getPoints());
      } else if (adjustment.getOf().filter(o -> o == PercentOf.OWN_SCORE).isPresent()) {
        Ratio part = new Ratio();
        part.set(before);
        part.multiply(adjustment.getShare());
        sum.add(part);
      } else {
        return false;
      }
    }
    return !sum.isLost();
  }
}
