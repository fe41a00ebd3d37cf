package io.laurel.cli;

import io.laurel.compare.OutcomeComparison;
import io.laurel.io.ComparisonJson;
import io.laurel.io.VerdictJson;
import io.laurel.report.ComparisonText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code laurel compare}: who gained, lost or moved between two outcomes. */
@Command(name = "compare")
final class CompareCommand extends CommonOptions implements Callable<Integer> {

  /** What a comparison is written as. */
  enum Format {
    TEXT,
    JSON
  }

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "BEFORE", descriptionKey = "before")
  private String before = "";

  @Parameters(index = "1", paramLabel = "AFTER", descriptionKey = "after")
  private String after = "";

  @Option(names = "--format", paramLabel = "text|json")
  private Format format = Format.TEXT;

  CompareCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    OutcomeComparison comparison =
        OutcomeComparison.of(
            VerdictJson.read(Paths.of(before, terminal)),
            VerdictJson.read(Paths.of(after, terminal)));
    terminal
        .out()
        .print(
            format == Format.JSON
                ? ComparisonJson.write(comparison)
                : ComparisonText.of(comparison, terminal.locale()));
    return ExitCode.DONE;
  }
}
