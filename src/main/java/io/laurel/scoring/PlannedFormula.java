package io.laurel.scoring;

import io.laurel.arithmetic.Fraction;
import io.laurel.arithmetic.Ratio;
import io.laurel.policy.Choices.Begun;
import io.laurel.policy.Choices.Rounding;
import io.laurel.policy.Formula;
import io.laurel.policy.Term;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A formula whose summands are all planned. */
final class PlannedFormula implements Planned {

  private final Fraction base;
  private final Planned[] summands;
  private final @Nullable Fraction floor;
  private final @Nullable Fraction ceiling;
  private final int digits;
  private final @Nullable Rounding rounding;

  private PlannedFormula(Formula<?> formula, List<Planned> summands) {
    this.base = formula.getBase();
    this.summands = summands.toArray(Planned[]::new);
    this.floor = formula.getFloor().orElse(null);
    this.ceiling = formula.getCeiling().orElse(null);
    this.digits = formula.getDigits();
    this.rounding = formula.getRounding().orElse(null);
  }

  /**
   * The formula, or null where a value it is made of has no plan.
   *
   * @param plans the plan of a component or part, or null
   */
  static @Nullable PlannedFormula of(
      Formula<?> formula, Function<String, @Nullable Planned> plans) {
    List<Planned> summands = new ArrayList<>();
    for (Term term : formula.getTerms()) {
      List<Planned> values = new ArrayList<>();
      for (String name : term.names()) {
        Planned plan = plans.apply(name);
        if (plan == null) {
          return null;
        }
        values.add(plan);
      }
      Rounding each = formula.getEachRounding().orElse(null);
      Planned summand = summand(term, values);
      summands.add(each == null ? summand : rounded(summand, formula.getEachDigits(), each.mode()));
    }
    return new PlannedFormula(formula, summands);
  }

  /** A value rounded to so many decimals. */
  static Planned rounded(Planned exact, int digits, RoundingMode mode) {
    return (value, start) -> {
      exact.into(value, start);
      value.round(digits, mode);
    };
  }

  /** A value times a number. */
  static Planned times(Planned plan, Fraction factor) {
    return factor.equals(Fraction.ONE)
        ? plan
        : (value, start) -> {
          plan.into(value, start);
          value.multiply(factor);
        };
  }

  private static Planned summand(Term term, List<Planned> values) {
    Planned first = values.get(0);
    if (term instanceof Term.Weighted weighted) {
      return times(first, weighted.factor());
    }
    if (term instanceof Term.Rescaled scale) {
      return times(first, scale.to().dividedBy(scale.from()).times(scale.weight()));
    }
    if (term instanceof Term.Product product) {
      return times(product(first, values.get(1)), product.factor());
    }
    return steps((Term.Steps) term, first);
  }

  private static Planned product(Planned one, Planned other) {
    return (value, start) -> {
      Ratio second = new Ratio();
      other.into(second, start);
      one.into(value, start);
      value.multiply(second);
    };
  }

  private static Planned steps(Term.Steps steps, Planned plan) {
    RoundingMode mode = steps.begun() == Begun.STARTED ? RoundingMode.CEILING : RoundingMode.FLOOR;
    Fraction free = steps.over().negated();
    Fraction cost = steps.cost().negated();
    return (value, start) -> {
      plan.into(value, start);
      value.add(free);
      value.raise(Fraction.ZERO);
      value.divide(steps.step());
      value.round(0, mode);
      value.multiply(cost);
    };
  }

  @Override
  public void into(Ratio value, int start) {
    sum(value, start);
    bound(value);
    if (rounding != null) {
      value.round(digits, rounding.mode());
    }
  }

  /** The sum, before bounds and rounding. */
  void sum(Ratio sum, int start) {
    if (summands.length == 0) {
      sum.set(base);
      return;
    }
    summands[0].into(sum, start);
    sum.add(base);
    if (summands.length > 1) {
      Ratio summand = new Ratio();
      for (int i = 1; i < summands.length; i++) {
        summands[i].into(summand, start);
        sum.add(summand);
      }
    }
  }

  /** Brings a sum inside the bounds. */
  void bound(Ratio sum) {
    if (floor != null) {
      sum.raise(floor);
    }
    if (ceiling != null) {
      sum.limit(ceiling);
    }
  }
}
