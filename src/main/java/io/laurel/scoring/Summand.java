package io.laurel.scoring;

import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Choices.Begun;
import io.laurel.policy.Choices.Rounding;
import io.laurel.policy.Formula;
import io.laurel.policy.Term;
import io.laurel.scoring.Value.Absence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What the terms of a formula come to, one by one, and how they are written. */
final class Summand {

  private final Sheet sheet;
  private final Formula<?> formula;
  private final Expression shown;

  /**
   * @param shown gets the text of each summand
   */
  Summand(Sheet sheet, Formula<?> formula, Expression shown) {
    this.sheet = sheet;
    this.formula = formula;
    this.shown = shown;
  }

  /** The summand, or why there is none. */
  Value of(Term term) {
    Value obstacle = Value.of(Fraction.ZERO);
    List<Fraction> values = new ArrayList<>();
    for (String name : term.names()) {
      Value value = value(name);
      if (value.number() == null) {
        obstacle = obstacle.or(value);
      } else {
        values.add(value.number());
      }
    }
    if (obstacle.absence() != null) {
      return obstacle;
    }
    Fraction first = values.get(0);
    if (term instanceof Term.Weighted weighted) {
      return product(first::toText, first, weighted.factor());
    }
    if (term instanceof Term.Product product) {
      Fraction second = values.get(1);
      return product(
          () -> first.toText() + " × " + second.toText(), first.times(second), product.factor());
    }
    if (term instanceof Term.Rescaled scale) {
      return product(
          () -> first.toText() + " ÷ " + scale.from().toText() + " × " + scale.to().toText(),
          first.times(scale.to()).dividedBy(scale.from()),
          scale.weight());
    }
    return steps((Term.Steps) term, first);
  }

  private Value product(Supplier<String> text, Fraction value, Fraction factor) {
    return shown(
        value.times(factor),
        () -> {
          Fraction size = factor.max(factor.negated());
          String times = size.equals(Fraction.ONE) ? "" : " × " + size.toText();
          return signed(text.get() + times, factor);
        });
  }

  private Value steps(Term.Steps steps, Fraction value) {
    Fraction over = value.minus(steps.over()).max(Fraction.ZERO);
    RoundingMode mode = steps.begun() == Begun.STARTED ? RoundingMode.CEILING : RoundingMode.FLOOR;
    Fraction count = Fraction.of(over.dividedBy(steps.step()).rounded(0, mode));
    return shown(
        count.times(steps.cost()).negated(),
        () -> "- " + count.toText() + " × " + steps.cost().toText());
  }

  /** The value of a component or part; a missing one is a fault, told once. */
  private Value value(String component) {
    Value value = sheet.value(component);
    if (value.absence() != Absence.NONE && value.absence() != Absence.LEFT_OUT) {
      return value;
    }
    return sheet.fault(
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

  private Value shown(Fraction exact, Supplier<String> text) {
    Rounding each = formula.getEachRounding().orElse(null);
    if (each == null) {
      shown.add(text);
      return Value.of(exact);
    }
    BigDecimal rounded = exact.rounded(formula.getEachDigits(), each.mode());
    shown.add(() -> text.get() + " → " + rounded.abs().toPlainString());
    return Value.of(Fraction.of(rounded));
  }

  static String signed(String text, Fraction sign) {
    return (sign.signum() < 0 ? "- " : "+ ") + (text.startsWith("-") ? text.substring(1) : text);
  }
}
