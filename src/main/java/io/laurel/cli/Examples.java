package io.laurel.cli;

import io.laurel.AwardPolicy;
import io.laurel.Contest;
import io.laurel.InvalidContestException;
import io.laurel.InvalidPolicyException;
import io.laurel.JudgementException;
import io.laurel.Outcome;
import io.laurel.io.ContestFolder;
import io.laurel.io.OutcomeJson;
import io.laurel.report.TextReport;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Judges the examples and prints who gets which prize, and why: {@code mvn -q compile exec:java}
 * from the root of the repository, with the names of some examples as arguments or none for all.
 *
 * <p>Each example is a folder under {@code examples} and is judged by the shipped policy of the
 * same name: first as the contest was before people decided anything, then, when there is a {@code
 * rulings.yaml}, again with their decisions. The outcomes go to {@code target/outcomes} as JSON. An
 * example that fails does not keep the others from being judged.
 */
public final class Examples {

  private static final Path EXAMPLES = Path.of("examples");
  private static final Path OUTCOMES = Path.of("target", "outcomes");
  private static final String AGAIN = "（按人工决定重新评定）";
  private static final String LINE = "=".repeat(80);

  private final Path examples;
  private final Path outcomes;
  private final PrintStream out;
  private final PrintStream err;

  /**
   * @param examples the folder of the examples
   * @param outcomes where the outcomes go; made if need be
   */
  Examples(Path examples, Path outcomes, PrintStream out, PrintStream err) {
    this.examples = examples;
    this.outcomes = outcomes;
    this.out = out;
    this.err = err;
  }

  /**
   * Runs the examples of these names, or all of them; ends the program with 1 if any of them
   * failed.
   */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    if (!new Examples(EXAMPLES, OUTCOMES, out, err).run(List.of(args))) {
      System.exit(1);
    }
  }

  /**
   * Runs the examples.
   *
   * @param names of some examples; empty for all
   * @return whether every one of them was judged
   */
  boolean run(List<String> names) {
    boolean allJudged = true;
    try {
      Files.createDirectories(outcomes);
      for (String name : names.isEmpty() ? all() : names) {
        allJudged &= judged(name);
      }
    } catch (IOException e) {
      return failed(examples.toString(), plainly(e));
    }
    return allJudged;
  }

  private List<String> all() throws IOException {
    try (Stream<Path> folders = Files.list(examples)) {
      return folders
          .filter(folder -> Files.exists(folder.resolve("contest.yaml")))
          .map(folder -> String.valueOf(folder.getFileName()))
          .sorted()
          .toList();
    }
  }

  private boolean judged(String name) {
    AwardPolicy policy;
    try {
      policy = AwardPolicy.shipped(name);
    } catch (InvalidPolicyException | IllegalArgumentException e) {
      return failed(name, e.getMessage());
    }
    try {
      Path folder = examples.resolve(name);
      judge(policy, ContestFolder.readWithoutRulings(folder), name, name + ".json");
      if (Files.exists(folder.resolve("rulings.yaml"))) {
        judge(policy, ContestFolder.read(folder), name + AGAIN, name + ".decided.json");
      }
      return true;
    } catch (InvalidContestException | JudgementException e) {
      return failed(name, e.getMessage());
    } catch (UncheckedIOException e) {
      return failed(name, plainly(Objects.requireNonNull(e.getCause())));
    }
  }

  private void judge(AwardPolicy policy, Contest contest, String heading, String file) {
    Outcome outcome = policy.judge(contest);
    out.println(LINE);
    out.println(heading);
    out.println(LINE);
    out.print(TextReport.of(outcome, Locale.CHINESE));
    out.println();
    OutcomeJson.write(outcome, outcomes.resolve(file));
  }

  private static String plainly(IOException e) {
    return e instanceof NoSuchFileException missing
        ? "There is no `" + missing.getFile() + "`."
        : e.toString();
  }

  private boolean failed(String what, @Nullable String message) {
    err.println(what + ":");
    err.println(String.valueOf(message).indent(2).stripTrailing());
    return false;
  }
}
