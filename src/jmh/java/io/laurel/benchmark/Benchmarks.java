package io.laurel.benchmark;

import io.laurel.benchmark.process.Memory;
import io.laurel.benchmark.process.Start;
import io.laurel.benchmark.report.Report;
import io.laurel.benchmark.result.Measurement;
import io.laurel.benchmark.result.Part;
import io.laurel.benchmark.result.Results;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Measures all parts, or those named in {@code laurel.bench.only} (with commas between; {@code
 * none} for none), and writes the report of all that has been measured.
 */
public final class Benchmarks {

  private static final Path RESULTS = Path.of("target", "benchmarks");

  private Benchmarks() {}

  /** Measures and reports. A quick try leaves its report with the results. */
  public static void main(String[] args) {
    boolean quick = Boolean.getBoolean("laurel.bench.quick");
    Results results = new Results(quick ? RESULTS.resolve("quick") : RESULTS);
    for (Part part : wanted(System.getProperty("laurel.bench.only", ""))) {
      List<Measurement> measurements = measure(part, quick, results.folder());
      results.write(
          part, new Results.Run(LocalDate.now(ZoneOffset.UTC).toString(), quick, measurements));
    }
    new Report(results).write(quick ? results.folder() : Path.of(""));
  }

  private static Set<Part> wanted(String names) {
    Set<Part> parts = EnumSet.noneOf(Part.class);
    if (names.isBlank()) {
      return EnumSet.allOf(Part.class);
    }
    Arrays.stream(names.split(","))
        .filter(name -> !name.equals("none"))
        .forEach(name -> parts.add(Part.valueOf(name.strip().toUpperCase(Locale.ROOT))));
    return parts;
  }

  private static List<Measurement> measure(Part part, boolean quick, Path folder) {
    Microbenchmarks warm = new Microbenchmarks(quick);
    return switch (part) {
      case NATIONAL -> warm.national();
      case REGULATIONS -> warm.regulations();
      case CLASSROOM -> warm.classroom();
      case CONTESTS -> warm.contests();
      case START -> new Start(quick, folder).measure();
      case EXPLANATIONS -> warm.explanations();
      case MEMORY -> new Memory(quick).measure();
      case FAMILIES -> warm.families();
    };
  }
}
