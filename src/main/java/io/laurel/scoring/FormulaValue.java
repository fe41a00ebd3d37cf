package io.laurel.scoring;

import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Adjustment;
import io.laurel.policy.Choices.Rounding;
import io.laurel.policy.Formula;
import io.laurel.policy.Score;
import io.laurel.policy.Term;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The value of a formula: base, summands, adjustments, bounds, rounding. */
final class FormulaValue {

  private final Sheet sheet;
  private final String name;
  private final Formula<?> formula;

  FormulaValue(Sheet sheet, String name, Formula<?> formula) {
    this.sheet = sheet;
    this.name = name;
    this.formula = formula;
  }

  /** The value of a part. */
  Value value() {
    Value exact = sum(List.of());
    Rounding rounding = formula.getRounding().orElse(null);
    return exact.number() == null || rounding == null
        ? exact
        : Value.of(Fraction.of(rounded(exact.number(), rounding)));
  }

  /** The total with adjustments, or null when there is none. */
  @Nullable Total total(List<Adjustment> adjustments) {
    Fraction exact = sum(adjustments).number();
    if (exact == null) {
      return null;
    }
    Rounding rounding = formula.getRounding().orElse(null);
    if (rounding == null && !exact.isDecimal()) {
      sheet.fault(
          sheet.who()
              + " has the total "
              + exact.toText()
              + " in round `"
              + sheet.context().round()
              + "`, which has no end: say how it is published with `rounded(digits, …)`.",
          formula);
      return null;
    }
    Total total = new Total(exact, rounding == null ? exact.toDecimal() : rounded(exact, rounding));
    sheet.trace().ifPresent(t -> t.total(total.published()));
    return total;
  }

  /** Why the total has no number, if it has none; adjustments do not matter. */
  Value withoutAdjustments() {
    return sum(List.of());
  }

  private BigDecimal rounded(Fraction exact, Rounding rounding) {
    BigDecimal rounded = exact.rounded(formula.getDigits(), rounding.mode());
    sheet.trace().ifPresent(t -> t.rounding(name, exact, formula.getDigits(), rounding, rounded));
    return rounded;
  }

  private Value sum(List<Adjustment> adjustments) {
    Expression shown = new Expression(sheet.trace().isPresent());
    Fraction sum = formula.getBase();
    if (sum.signum() != 0) {
      shown.add(sum::toText);
    }
    Value obstacle = Value.of(Fraction.ZERO);
    for (Term term : formula.getTerms()) {
      Value summand = new Summand(sheet, formula, shown).of(term);
      obstacle = obstacle.or(summand);
      sum = summand.number() == null ? sum : sum.plus(summand.number());
    }
    if (obstacle.absence() != null) {
      return obstacle;
    }
    Adjusting adjusting = new Adjusting(sheet, formula instanceof Score s ? s : null, sum, shown);
    for (Adjustment adjustment : adjustments) {
      obstacle = obstacle.or(adjusting.with(adjustment));
    }
    return obstacle.absence() != null ? obstacle : Value.of(bounded(adjusting.sum(), shown));
  }

  private Fraction bounded(Fraction sum, Expression expression) {
    Fraction raised = formula.getFloor().map(sum::max).orElse(sum);
    Fraction bounded = formula.getCeiling().map(raised::min).orElse(raised);
    Trace trace = sheet.trace().orElse(null);
    if (trace != null) {
      trace.step(name, expression.text(), sum);
      if (!bounded.equals(sum)) {
        trace.step(name, (bounded.compareTo(sum) > 0 ? "≥ " : "≤ ") + bounded.toText(), bounded);
      }
    }
    return bounded;
  }
}
