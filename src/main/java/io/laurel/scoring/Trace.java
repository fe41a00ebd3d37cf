package io.laurel.scoring;

import io.laurel.Explanation.MarkLine;
import io.laurel.Explanation.Rounded;
import io.laurel.Explanation.Step;
import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Choices.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Notes how a score was made while it is made again. */
public final class Trace {

  private final List<MarkLine> marks = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();

  void mark(MarkLine line) {
    marks.add(line);
  }

  void step(String name, String expression, Fraction result) {
    steps.add(new Step(name, expression, result.toText(), null));
  }

  void rounding(String name, Fraction exact, int digits, Rounding mode, BigDecimal result) {
    rounding(name, exact.toText(), digits, mode, result);
  }

  void rounding(String name, String expression, int digits, Rounding mode, BigDecimal result) {
    steps.add(new Step(name, expression, result.toPlainString(), new Rounded(digits, mode.name())));
  }

  /** Every mark and what became of it. */
  public List<MarkLine> marks() {
    return marks;
  }

  /** The arithmetic, in order. */
  public List<Step> steps() {
    return steps;
  }
}
