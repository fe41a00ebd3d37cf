package io.laurel.benchmark.result;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What was measured of one thing.
 *
 * @param of what was measured, for example {@code NationalBenchmark.laurel}
 * @param parameters under which circumstances
 * @param unit of the samples
 * @param samples each measured value
 */
public record Measurement(
    String of, Map<String, String> parameters, String unit, List<Double> samples) {

  public Measurement {
    parameters = new TreeMap<>(parameters);
    samples = samples.stream().sorted().toList();
  }

  /** Whether it is of that, under at least those circumstances, given in pairs. */
  public boolean is(String what, String... circumstances) {
    return of.equals(what)
        && List.of(circumstances).stream()
            .allMatch(
                c ->
                    Objects.equals(
                        parameters.get(c.substring(0, c.indexOf('='))),
                        c.substring(c.indexOf('=') + 1)));
  }

  public int number(String parameter) {
    return Integer.parseInt(parameters.get(parameter));
  }

  public double median() {
    double[] sorted = samples.stream().mapToDouble(s -> s).toArray();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  public double lowest() {
    return samples.get(0);
  }

  public double highest() {
    return samples.get(samples.size() - 1);
  }
}
