package io.laurel.cli;

import io.laurel.testing.CaseFile;
import io.laurel.testing.InvalidCaseException;
import io.laurel.testing.PolicyCase;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Runs case files: those named, or all below the folders named. Prints each difference and a count;
 * ends with status 1 when there was any.
 */
public final class Cases {

  private final Terminal terminal;
  private final PrintStream out;
  private int passed;
  private int failed;

  private Cases(Terminal terminal) {
    this.terminal = terminal;
    this.out = terminal.out();
  }

  /** Runs the case files given as arguments. */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (!run(out, Stream.of(arguments).map(Path::of).toList())) {
      System.exit(1);
    }
  }

  /** Whether every case of every file came out as expected; false as well when there is none. */
  static boolean run(PrintStream out, List<Path> paths) throws IOException {
    return run(new Terminal(out, out, false, Locale.ENGLISH), paths);
  }

  /** As {@link #run(PrintStream, List)}, in the terminal's language. */
  static boolean run(Terminal terminal, List<Path> paths) throws IOException {
    Cases cases = new Cases(terminal);
    for (Path path : paths) {
      try (Stream<Path> below = Files.walk(path)) {
        below.filter(p -> p.toString().endsWith(".yaml")).sorted().forEach(cases::file);
      }
    }
    terminal.out().print(terminal.text("cases.count", cases.passed, cases.failed) + "\n");
    return cases.failed == 0 && cases.passed > 0;
  }

  private void file(Path path) {
    try {
      CaseFile.read(path).cases().forEach(this::run);
    } catch (InvalidCaseException | UncheckedIOException e) {
      failed++;
      out.println(Failure.of(e, terminal).message());
    }
  }

  private void run(PolicyCase each) {
    List<String> differences = each.differences();
    if (differences.isEmpty()) {
      passed++;
    } else {
      failed++;
      out.println(each);
      differences.forEach(d -> out.println("    " + d.replace("\n", "\n    ")));
    }
  }
}
