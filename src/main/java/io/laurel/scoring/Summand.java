package io.laurel.scoring;

import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Choices.Begun;
import io.laurel.policy.Choices.Rounding;
import io.laurel.policy.Formula;
import io.laurel.policy.Term;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the terms of a formula come to, one by one, and how they are written. */
final class Summand {

  private final Sheet sheet;
  private final Formula<?> formula;
  private final List<String> shown;

  /**
   * @param shown gets the text of each summand
   */
  Summand(Sheet sheet, Formula<?> formula, List<String> shown) {
    this.sheet = sheet;
    this.formula = formula;
    this.shown = shown;
  }

  /** The summand, or null when a fault was told. */
  @Nullable Fraction of(Term term) {
    String component =
        term instanceof Term.Weighted w ? w.component() : ((Term.Steps) term).component();
    Fraction value = value(component);
    if (value == null) {
      return null;
    }
    if (term instanceof Term.Weighted weighted) {
      String factor = weighted.factor().max(weighted.factor().negated()).toText();
      String text = value.toText() + (factor.equals("1") ? "" : " × " + factor);
      return shown(value.times(weighted.factor()), signed(text, weighted.factor()));
    }
    Term.Steps steps = (Term.Steps) term;
    Fraction over = value.minus(steps.over()).max(Fraction.ZERO);
    RoundingMode mode = steps.begun() == Begun.STARTED ? RoundingMode.CEILING : RoundingMode.FLOOR;
    Fraction count = Fraction.of(over.dividedBy(steps.step()).rounded(0, mode));
    return shown(
        count.times(steps.cost()).negated(), "- " + count.toText() + " × " + steps.cost().toText());
  }

  /** The value of a component or part; a missing one is a fault, told once. */
  private @Nullable Fraction value(String component) {
    Fraction value = sheet.value(component);
    if (value == null && !sheet.isTroubled(component)) {
      sheet.fault(
          sheet.who()
              + " has no value for `"
              + component
              + "` in round `"
              + sheet.context().round()
              + "`, and "
              + formula
              + " is made of it.",
          formula);
    }
    return value;
  }

  private Fraction shown(Fraction exact, String text) {
    Rounding each = formula.getEachRounding().orElse(null);
    if (each == null) {
      shown.add(text);
      return exact;
    }
    BigDecimal rounded = exact.rounded(formula.getEachDigits(), each.mode());
    shown.add(text + " → " + rounded.abs().toPlainString());
    return Fraction.of(rounded);
  }

  static String signed(String text, Fraction sign) {
    return (sign.signum() < 0 ? "- " : "+ ") + (text.startsWith("-") ? text.substring(1) : text);
  }
}
