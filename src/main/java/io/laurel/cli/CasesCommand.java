package io.laurel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code laurel cases}: runs the case files of policies. */
@Command(name = "cases")
final class CasesCommand extends CommonOptions implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(arity = "1..*", paramLabel = "PATH", descriptionKey = "cases")
  private List<String> paths = new ArrayList<>();

  CasesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    List<Path> found = paths.stream().map(given -> Paths.of(given, terminal)).toList();
    for (Path path : found) {
      if (!Files.exists(path)) {
        throw terminal.wrongUsage("path.missing", path);
      }
    }
    return Cases.run(terminal, found) ? ExitCode.DONE : ExitCode.FAULTS;
  }
}
