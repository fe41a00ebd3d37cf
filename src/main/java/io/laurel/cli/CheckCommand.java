package io.laurel.cli;

import io.laurel.PolicyProblem;
import io.laurel.Severity;
import io.laurel.io.ProblemsJson;
import io.laurel.io.ProblemsSarif;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code laurel check}: every problem of a policy. */
@Command(name = "check")
final class CheckCommand extends CommonOptions implements Callable<Integer> {

  /** What problems are written as. */
  enum Format {
    TEXT,
    SARIF,
    JSON
  }

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "POLICY", descriptionKey = "policy")
  private String policy = "";

  @Option(names = "--format", paramLabel = "text|sarif|json")
  private Format format = Format.TEXT;

  @Option(names = "--strict")
  private boolean strict;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    PolicyArgument argument = PolicyArgument.of(policy, terminal);
    List<PolicyProblem> problems = argument.check();
    terminal.out().print(written(problems, argument));
    long errors = problems.stream().filter(p -> p.severity() == Severity.ERROR).count();
    return errors > 0 || (strict && !problems.isEmpty()) ? ExitCode.FAULTS : ExitCode.DONE;
  }

  private String written(List<PolicyProblem> problems, PolicyArgument argument) {
    return switch (format) {
      case TEXT -> text(problems);
      case JSON -> ProblemsJson.write(problems, terminal.locale());
      case SARIF ->
          ProblemsSarif.write(
              problems, problem -> argument.uri(problem.file()), Version.get(), terminal.locale());
    };
  }

  private String text(List<PolicyProblem> problems) {
    StringBuilder text = new StringBuilder();
    problems.forEach(problem -> text.append(problem.in(terminal.locale())).append('\n'));
    long errors = problems.stream().filter(p -> p.severity() == Severity.ERROR).count();
    return text.append(terminal.text("check.count", errors, problems.size() - errors))
        .append('\n')
        .toString();
  }
}
