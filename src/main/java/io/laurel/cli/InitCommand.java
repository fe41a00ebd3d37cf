package io.laurel.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code laurel init}: makes a policy, a contest and cases to start from. */
@Command(name = "init")
final class InitCommand extends CommonOptions implements Callable<Integer> {

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "name")
  private String name = "";

  InitCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Path folder = Paths.of(name, terminal);
    String title = Paths.name(folder);
    if (name.isBlank() || title.isBlank() || title.codePoints().anyMatch(Character::isISOControl)) {
      throw terminal.wrongUsage("init.name", name);
    }
    if (Files.exists(folder)) {
      throw terminal.wrongUsage("init.exists", name);
    }
    Template.write(folder, title);
    terminal.out().print(terminal.text("init.done", folder) + "\n");
    String policy = folder.resolve("policy").toString();
    String contest = folder.resolve("contest").toString();
    for (List<String> next :
        List.of(
            List.of("check", policy),
            List.of("cases", policy),
            List.of("judge", policy, contest))) {
      terminal.out().print("  laurel " + String.join(" ", next) + "\n");
    }
    return ExitCode.DONE;
  }
}
