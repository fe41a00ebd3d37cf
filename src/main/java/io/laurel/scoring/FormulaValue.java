package io.laurel.scoring;

import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Adjustment;
import io.laurel.policy.Choices.Rounding;
import io.laurel.policy.Formula;
import io.laurel.policy.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
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

  /** The value of a part, or null when a fault was told. */
  @Nullable Fraction of() {
    Fraction exact = sum(List.of());
    Rounding rounding = formula.getRounding().orElse(null);
    return exact == null || rounding == null ? exact : Fraction.of(rounded(exact, rounding));
  }

  /** The total with adjustments, or null when a fault was told. */
  @Nullable Total total(List<Adjustment> adjustments) {
    Fraction exact = sum(adjustments);
    if (exact == null) {
      return null;
    }
    Rounding rounding = formula.getRounding().orElse(null);
    if (rounding != null) {
      return new Total(exact, rounded(exact, rounding));
    }
    if (!exact.isDecimal()) {
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
    return new Total(exact, exact.toDecimal());
  }

  private BigDecimal rounded(Fraction exact, Rounding rounding) {
    BigDecimal rounded = exact.rounded(formula.getDigits(), rounding.mode());
    sheet.trace().ifPresent(t -> t.rounding(name, exact, formula.getDigits(), rounding, rounded));
    return rounded;
  }

  private @Nullable Fraction sum(List<Adjustment> adjustments) {
    List<String> shown = new ArrayList<>();
    Fraction sum = formula.getBase();
    if (sum.signum() != 0) {
      shown.add(sum.toText());
    }
    boolean complete = true;
    for (Term term : formula.getTerms()) {
      Fraction summand = new Summand(sheet, formula, shown).of(term);
      if (summand == null) {
        complete = false;
      } else {
        sum = sum.plus(summand);
      }
    }
    if (!complete) {
      return null;
    }
    for (Adjustment adjustment : adjustments) {
      sum = sum.plus(adjustment.getPoints());
      shown.add(
          Summand.signed(adjustment.getPoints().toText(), adjustment.getPoints())
              + " ("
              + adjustment.getReason()
              + ")");
    }
    return bounded(sum, String.join(" ", shown).replaceFirst("^\\+ ", ""));
  }

  private Fraction bounded(Fraction sum, String expression) {
    Fraction raised = formula.getFloor().map(sum::max).orElse(sum);
    Fraction bounded = formula.getCeiling().map(raised::min).orElse(raised);
    Trace trace = sheet.trace().orElse(null);
    if (trace != null) {
      trace.step(name, expression, sum);
      if (!bounded.equals(sum)) {
        trace.step(name, (bounded.compareTo(sum) > 0 ? "≥ " : "≤ ") + bounded.toText(), bounded);
      }
    }
    return bounded;
  }
}
