package io.laurel.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every command. */
abstract class CommonOptions {

  @SuppressWarnings("unused") // only checked here: Language reads it before
  @Option(names = "--lang", paramLabel = "zh|en")
  private @Nullable Language language;

  @Option(names = "--debug")
  private boolean debug;

  @SuppressWarnings("unused") // picocli acts on it
  @Option(
      names = {"-h", "--help"},
      usageHelp = true)
  private boolean help;

  /** Whether faults of the program are shown with their place in it. */
  final boolean debug() {
    return debug;
  }
}
