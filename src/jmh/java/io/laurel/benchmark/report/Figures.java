package io.laurel.benchmark.report;

import io.laurel.benchmark.result.Measurement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What was measured in one part, and how it is written. */
final class Figures {

  private static final String NOTHING = "–";

  private final List<Measurement> measurements;

  Figures(List<Measurement> measurements) {
    this.measurements = measurements;
  }

  Optional<Measurement> find(String what, String... circumstances) {
    return measurements.stream().filter(m -> m.is(what, circumstances)).findFirst();
  }

  /** The values a parameter was measured with, in order. */
  List<Integer> numbers(String parameter) {
    return measurements.stream()
        .filter(m -> m.parameters().containsKey(parameter))
        .map(m -> m.number(parameter))
        .distinct()
        .sorted()
        .toList();
  }

  /** The median, with the lowest and the highest sample, each divided by so many. */
  static String spread(Optional<Measurement> of, double by) {
    return of.map(
            m ->
                m.samples().size() == 1
                    ? number(m.median() / by)
                    : number(m.median() / by)
                        + " ("
                        + number(m.lowest() / by)
                        + "–"
                        + number(m.highest() / by)
                        + ")")
        .orElse(NOTHING);
  }

  /** How many times the one is the other. */
  static String ratio(Optional<Measurement> one, Optional<Measurement> other) {
    return times(ratioOf(one, other));
  }

  static Optional<Double> ratioOf(Optional<Measurement> one, Optional<Measurement> other) {
    return one.flatMap(a -> other.map(b -> a.median() / b.median()));
  }

  /** How many times what it costs for each, from the fewer to the more. */
  static Optional<Double> growth(Function<Integer, Optional<Measurement>> at, int from, int to) {
    return ratioOf(at.apply(to), at.apply(from)).map(ratio -> ratio * from / to);
  }

  static String times(Optional<Double> ratio) {
    return ratio.map(r -> number(r) + " ×").orElse(NOTHING);
  }

  static String count(int value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** With three digits that count. */
  static String number(double value) {
    int digits = value == 0 ? 0 : Math.max(0, 2 - (int) Math.floor(Math.log10(Math.abs(value))));
    return String.format(Locale.ROOT, "%,." + Math.min(digits, 4) + "f", value);
  }
}
