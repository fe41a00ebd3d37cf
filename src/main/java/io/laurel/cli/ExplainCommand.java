package io.laurel.cli;

import io.laurel.AwardPolicy;
import io.laurel.Entrant;
import io.laurel.Outcome;
import io.laurel.report.ExplanationText;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code laurel explain}: the full account of one entrant. */
@Command(name = "explain")
final class ExplainCommand extends CommonOptions implements Callable<Integer> {

  private final Terminal terminal;
  private final PolicyLoading policies;

  @Parameters(index = "0", paramLabel = "POLICY", descriptionKey = "policy")
  private String policy = "";

  @Parameters(index = "1", paramLabel = "CONTEST", descriptionKey = "contest")
  private String contest = "";

  @Parameters(index = "2", paramLabel = "ENTRY", descriptionKey = "entry")
  private String entry = "";

  @Option(names = "--without-rulings")
  private boolean withoutRulings;

  ExplainCommand(Terminal terminal, PolicyLoading policies) {
    this.terminal = terminal;
    this.policies = policies;
  }

  @Override
  public Integer call() {
    PolicyArgument argument = PolicyArgument.of(policy, terminal);
    ContestInput input = ContestInput.at(Paths.of(contest, terminal));
    if (!Files.exists(input.path())) {
      throw terminal.wrongUsage("contest.missing", contest);
    }
    AwardPolicy compiled = policies.load(argument);
    Outcome outcome = compiled.judge(input.read(!withoutRulings));
    terminal.out().print(ExplanationText.of(outcome.explain(id(outcome)), terminal.locale()));
    return outcome.pending().isEmpty() ? ExitCode.DONE : ExitCode.PENDING;
  }

  /** The id given, or that of the only entrant of that name. */
  private String id(Outcome outcome) {
    List<String> ids = outcome.accountable();
    if (ids.contains(entry)) {
      return entry;
    }
    List<String> named =
        outcome.contest().entrants().stream()
            .filter(entrant -> entrant.name().equals(entry))
            .map(Entrant::id)
            .toList();
    if (named.size() == 1) {
      return named.get(0);
    }
    throw named.isEmpty()
        ? terminal.wrongUsage("entry.unknown", entry, terminal.hint(entry, ids))
        : terminal.wrongUsage("entry.ambiguous", entry, String.join(terminal.text("comma"), named));
  }
}
