package io.laurel.benchmark.report;

import io.laurel.benchmark.result.Part;
import io.laurel.benchmark.result.Results;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Writes what was measured as a page with tables and a plot. */
public final class Report {

  private final Results results;

  public Report(Results results) {
    this.results = results;
  }

  public void write(Path folder) {
    try {
      Files.writeString(folder.resolve("BENCHMARKS.md"), page());
      Optional<Results.Run> national = results.read(Part.NATIONAL);
      if (national.isPresent()) {
        Figures figures = new Figures(national.get().measurements());
        Files.writeString(folder.resolve("BENCHMARKS.svg"), new GrowthPlot(figures).svg());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String page() {
    StringBuilder page = new StringBuilder(introduction());
    for (Part part : Part.values()) {
      results.read(part).ifPresent(run -> page.append(section(part, run)));
    }
    return page.toString();
  }

  private static String introduction() {
    return """
    # Benchmarks

    Written by `mvn -Pbench test` from its results; nothing here is written by hand. `-Dlaurel.bench.quick=true` tries
    everything in a few minutes, `-Dlaurel.bench.only=national,families` measures some parts (`none`: only this page).

    Machine: %s.

    Each figure is the median of all iterations, with the lowest and the highest in brackets. What stands in one table was
    measured in one run with the same settings, each line in processes of its own; look at the ratios, as times depend on
    the machine and on what else it does.

    """
        .formatted(Machine.describe());
  }

  private String section(Part part, Results.Run run) {
    Figures figures = new Figures(run.measurements());
    String text =
        switch (part) {
          case NATIONAL -> LargeSections.national(figures);
          case REGULATIONS -> LargeSections.regulations(figures);
          case CLASSROOM -> SmallSections.classroom(figures);
          case CONTESTS -> SmallSections.contests(figures);
          case START -> SmallSections.start(figures);
          case EXPLANATIONS -> LargeSections.explanations(figures);
          case MEMORY -> SmallSections.memory(figures);
          case FAMILIES -> LargeSections.families(figures);
        };
    return text
        + "Measured on "
        + run.date()
        + (run.quick() ? ", tried only: these figures mean nothing" : "")
        + ".\n\n";
  }
}
