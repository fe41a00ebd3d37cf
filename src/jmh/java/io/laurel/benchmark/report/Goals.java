package io.laurel.benchmark.report;

import java.util.Optional;

/** What is to be reached, beside what was measured. */
final class Goals {

  private final Table table = new Table("to reach", "at most", "measured", "reached");

  Goals goal(String what, Optional<Double> measured, double most) {
    table.row(
        what,
        Figures.number(most),
        measured.map(Figures::number).orElse("–"),
        measured.map(m -> m <= most ? "yes" : "no").orElse("–"));
    return this;
  }

  @Override
  public String toString() {
    return table.toString();
  }
}
