package io.laurel.cli;

import io.laurel.AwardPolicy;
import io.laurel.Outcome;
import io.laurel.compare.OutcomeComparison;
import io.laurel.compare.Verdict;
import io.laurel.io.ComparisonJson;
import io.laurel.io.VerdictJson;
import io.laurel.report.ComparisonText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code laurel judge}: judges contests by a policy that is compiled once. */
@Command(name = "judge")
final class JudgeCommand extends CommonOptions implements Callable<Integer> {

  private final Terminal terminal;
  private final PolicyLoading policies;

  @Parameters(index = "0", paramLabel = "POLICY", descriptionKey = "policy")
  private String policy = "";

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "CONTEST", descriptionKey = "contests")
  private List<String> contests = new ArrayList<>();

  @Option(names = "--format", paramLabel = "text|json|csv")
  private OutcomeFormat format = OutcomeFormat.TEXT;

  @Option(names = "--out", paramLabel = "DIR")
  private @Nullable String out;

  @Option(names = "--against", paramLabel = "OUTCOME")
  private @Nullable String against;

  @Option(names = "--without-rulings")
  private boolean withoutRulings;

  JudgeCommand(Terminal terminal, PolicyLoading policies) {
    this.terminal = terminal;
    this.policies = policies;
  }

  @Override
  public Integer call() {
    PolicyArgument argument = PolicyArgument.of(policy, terminal);
    List<ContestInput> inputs = ContestArguments.find(contests, terminal);
    refuseWhatDoesNotFit(inputs);
    Optional<Verdict> earlier =
        Optional.ofNullable(against).map(given -> VerdictJson.read(Paths.of(given, terminal)));
    AwardPolicy compiled = policies.load(argument);
    if (out == null) {
      return judge(inputs, new Judging(compiled, earlier, Optional.empty()));
    }
    Path folder = Paths.of(out, terminal);
    try (ResultFolder results = ResultFolder.open(folder)) {
      return judge(inputs, new Judging(compiled, earlier, Optional.of(results)));
    }
  }

  private void refuseWhatDoesNotFit(List<ContestInput> inputs) {
    if (against != null && inputs.size() > 1) {
      throw terminal.wrongUsage("against.one");
    }
    if (inputs.size() > 1 && format != OutcomeFormat.TEXT && out == null) {
      throw terminal.wrongUsage("out.needed", format.name().toLowerCase(terminal.locale()));
    }
  }

  private int judge(List<ContestInput> inputs, Judging judging) {
    Summary summary = new Summary(terminal, debug(), inputs.size() > 1);
    try (Progress progress =
        new Progress(terminal, judging.results().isPresent() ? inputs.size() : 1)) {
      int threads = Runtime.getRuntime().availableProcessors();
      InOrder.each(
          inputs,
          threads,
          input -> judge(input, judging),
          judged -> {
            if (judged.failure().isPresent()) {
              progress.clear();
            }
            summary.add(judged);
            progress.step();
          });
    }
    if (judging.results().isPresent() || inputs.size() > 1) {
      summary.print();
    }
    return summary.exitCode();
  }

  /** How every contest is judged. */
  private record Judging(
      AwardPolicy policy, Optional<Verdict> earlier, Optional<ResultFolder> results) {}

  private Judged judge(ContestInput input, Judging judging) {
    try {
      Outcome outcome = judging.policy().judge(input.read(!withoutRulings));
      judging
          .results()
          .ifPresent(folder -> format.write(outcome, terminal.locale(), input.name(), folder));
      String text =
          judging
              .earlier()
              .map(before -> comparison(before, outcome))
              .orElseGet(
                  () ->
                      judging.results().isPresent() ? "" : format.text(outcome, terminal.locale()));
      int code = outcome.pending().isEmpty() ? ExitCode.DONE : ExitCode.PENDING;
      return new Judged(input, text, code, Optional.empty());
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return Judged.failed(input, e, terminal);
    }
  }

  private String comparison(Verdict before, Outcome outcome) {
    OutcomeComparison comparison = OutcomeComparison.of(before, Verdict.of(outcome));
    return format == OutcomeFormat.JSON
        ? ComparisonJson.write(comparison)
        : ComparisonText.of(comparison, terminal.locale());
  }
}
