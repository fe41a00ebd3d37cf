package io.laurel.scoring;

import io.laurel.Explanation.MarkLine;
import io.laurel.Explanation.Step;
import java.util.ArrayList;
import java.util.List;

/** Notes how a score was made while it is made again. */
public final class Trace {

  private final List<MarkLine> marks = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();

  void mark(MarkLine line) {
    marks.add(line);
  }

  void step(String name, String expression, String result) {
    steps.add(new Step(name, expression, result));
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
