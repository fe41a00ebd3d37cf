package io.laurel.benchmark;

import io.laurel.benchmark.result.Measurement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * The parts that are measured warm, in processes of their own for each line of a table; a quick try
 * has one process for all.
 */
final class Microbenchmarks {

  /** Processes for each line; more of them show how far one process differs from another. */
  private static final int FORKS = Integer.getInteger("laurel.bench.forks", 1);

  private final boolean quick;

  Microbenchmarks(boolean quick) {
    this.quick = quick;
  }

  List<Measurement> national() {
    String[] all = sizes(1_000, 12, 1_000, 10_000, 100_000, 1_000_000);
    String[] beginners = sizes(1_000, 12, 1_000, 10_000);
    List<Measurement> measurements = new ArrayList<>();
    measurements.addAll(
        run(
            one("NationalBenchmark.(laurel|handWritten|readyArrays|database.*)", "Serial")
                .param("entries", all)));
    measurements.addAll(
        run(
            one("NationalBenchmark.beginner", "Serial")
                .param("entries", beginners)
                .warmupIterations(quick ? 1 : 3)
                .measurementIterations(quick ? 1 : 3)));
    measurements.addAll(
        run(
            one("LoadBenchmark", "Serial")
                .param("entries", all)
                .warmupIterations(0)
                .measurementIterations(1)));
    return measurements;
  }

  List<Measurement> regulations() {
    return run(
        one("RegulationBenchmark", "Serial")
            .param("entries", sizes(1_000, 1_000, 10_000, 1_000_000)));
  }

  List<Measurement> classroom() {
    // A judgement goes through much code once: it takes many until all of it is compiled.
    return run(one("ClassroomBenchmark", "Serial").warmupIterations(quick ? 1 : 20));
  }

  List<Measurement> contests() {
    return run(one("ManyContestsBenchmark", "Parallel").param("contests", quick ? "100" : "10000"));
  }

  List<Measurement> explanations() {
    return run(one("ExplanationBenchmark", "Serial").param("entries", quick ? "1000" : "10000"));
  }

  List<Measurement> families() {
    return run(
        one("FamilyBenchmark", "Serial")
            .param("entries", sizes(1_000, 1_000, 10_000, 100_000))
            .warmupIterations(quick ? 1 : 3)
            .measurementIterations(quick ? 1 : 3));
  }

  private String[] sizes(int mostWhenQuick, int... sizes) {
    return java.util.Arrays.stream(sizes)
        .filter(size -> !quick || size <= mostWhenQuick)
        .mapToObj(Integer::toString)
        .toArray(String[]::new);
  }

  private ChainedOptionsBuilder one(String benchmark, String collector) {
    return new OptionsBuilder()
        .include("io.laurel.benchmark." + benchmark)
        .forks(quick ? 0 : FORKS)
        .warmupIterations(quick ? 1 : 4)
        .measurementIterations(quick ? 1 : 5)
        .warmupTime(TimeValue.milliseconds(quick ? 200 : 1_000))
        .measurementTime(TimeValue.milliseconds(quick ? 200 : 1_000))
        .shouldFailOnError(true)
        .jvmArgs("-Xms4g", "-Xmx4g", "-XX:+Use" + collector + "GC", "-Dfile.encoding=UTF-8");
  }

  private static List<Measurement> run(ChainedOptionsBuilder options) {
    try {
      Collection<RunResult> results = new Runner(options.build()).run();
      return results.stream().map(Microbenchmarks::measurement).toList();
    } catch (RunnerException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Measurement measurement(RunResult result) {
    Map<String, String> parameters = new HashMap<>();
    for (String key : result.getParams().getParamsKeys()) {
      parameters.put(key, result.getParams().getParam(key));
    }
    List<Double> samples = new ArrayList<>();
    for (BenchmarkResult fork : result.getBenchmarkResults()) {
      for (IterationResult iteration : fork.getIterationResults()) {
        samples.add(iteration.getPrimaryResult().getScore());
      }
    }
    String name = result.getParams().getBenchmark();
    return new Measurement(
        name.substring("io.laurel.benchmark.".length()),
        parameters,
        result.getPrimaryResult().getScoreUnit(),
        samples);
  }
}
