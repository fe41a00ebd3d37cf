package io.laurel.scoring;

import io.laurel.Explanation.MarkLine;
import io.laurel.Explanation.Rounded;
import io.laurel.Explanation.Step;
import io.laurel.Ruling;
import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Choices.Rounding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Notes how a score was made while it is made again. */
public final class Trace {

  private record Counting(Supplier<List<Fraction>> counting, Supplier<List<Fraction>> discarded) {}

  private static final Counting NOTHING = new Counting(List::of, List::of);

  private final List<MarkLine> marks = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final Map<String, Counting> counted = new HashMap<>();
  private @Nullable BigDecimal published;

  void mark(MarkLine line) {
    marks.add(line);
  }

  void step(String name, String expression, Fraction result) {
    steps.add(new Step(name, expression, result.toText(), null));
  }

  /** A step that ends in a code instead of a number. */
  void coded(String name, String expression, String code) {
    steps.add(new Step(name, expression, code, null));
  }

  void rounding(String name, Fraction exact, int digits, Rounding mode, BigDecimal result) {
    rounding(name, exact.toText(), digits, mode, result);
  }

  void rounding(String name, String expression, int digits, Rounding mode, BigDecimal result) {
    steps.add(new Step(name, expression, result.toPlainString(), new Rounded(digits, mode.name())));
  }

  /** A value that people decided. */
  void ruled(String name, BigDecimal value, Ruling ruling) {
    String text = value.toPlainString();
    steps.add(new Step(name, text, text, null, ruling));
  }

  /**
   * Which marks or results of a name count and which were dropped, the best first; asked where
   * somebody wants to know.
   */
  void counting(
      String name, Supplier<List<Fraction>> counting, Supplier<List<Fraction>> discarded) {
    counted.put(name, new Counting(counting, discarded));
  }

  void total(BigDecimal newPublished) {
    published = newPublished;
  }

  /** Every mark and what became of it. */
  public List<MarkLine> marks() {
    return marks;
  }

  /** The arithmetic, in order. */
  public List<Step> steps() {
    return steps;
  }

  /** The total as published, or null when there is none. */
  public @Nullable BigDecimal published() {
    return published;
  }

  List<Fraction> counting(String name) {
    return counted.getOrDefault(name, NOTHING).counting().get();
  }

  List<Fraction> discarded(String name) {
    return counted.getOrDefault(name, NOTHING).discarded().get();
  }
}
