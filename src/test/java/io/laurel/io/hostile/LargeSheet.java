package io.laurel.io.hostile;

import io.laurel.AwardPolicy;
import io.laurel.Outcome;
import io.laurel.io.ContestFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A score sheet of very many rows and seven judges, written, read and judged. */
public final class LargeSheet {

  private static final int JUDGES = 7;
  private static final String POLICY =
      """
      package policy.large;

      import io.laurel.policy.*;
      import static io.laurel.policy.Choices.*;

      rule "Mean" @clause("1") @phase("score")
      when Contest()
      then insert( Score.in("final").plus("tone", "1").rounded(2, HALF_UP) ); end

      rule "Mean of the judges" @clause("1") @phase("score")
      when Contest()
      then insert( Panel.of("tone").mean().missing(REFUSED) ); end

      rule "Best first" @clause("2") @phase("rank")
      when Contest()
      then insert( Ranking.in("final").byScore().numbered(STANDARD) ); end

      rule "A hundred" @clause("3") @phase("award")
      when Contest()
      then insert( Tier.named("一等奖").level(1).places(100).onTie(ALL_IN).vacant(STAYS) ); end
      """;

  private LargeSheet() {}

  /** Arguments: an empty folder and the number of rows. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    int rows = Integer.parseInt(args[1]);
    write(folder, rows);
    long start = System.nanoTime();
    Outcome outcome = AwardPolicy.of("large.drl", POLICY).judge(ContestFile.read(folder));
    System.out.println(
        outcome.standing("final").size() + " ranked, " + (outcome.awards().size() >= 100));
    System.err.println((System.nanoTime() - start) / 1_000_000 + " ms");
    System.exit(0);
  }

  private static void write(Path folder, int rows) throws IOException {
    StringBuilder judges = new StringBuilder();
    for (int judge = 1; judge <= JUDGES; judge++) {
      judges.append(judge == 1 ? "" : ", ").append('J').append(judge);
    }
    Files.writeString(
        folder.resolve("contest.yaml"),
        "name: Large\ncomponents: [{name: tone, lowest: 0, highest: 10, step: 0.01}]\n"
            + "panels: [{round: final, judges: ["
            + judges
            + "]}]\n");
    try (BufferedWriter entries = writer(folder, "entries.csv");
        BufferedWriter marks = writer(folder, "marks.csv")) {
      entries.write("编号,姓名\n");
      marks.write("参赛者," + judges.toString().replace(" ", "") + "\n");
      for (int row = 0; row < rows; row++) {
        entries.write("E" + row + ",选手" + row + "\n");
        marks.write("E" + row);
        for (int judge = 0; judge < JUDGES; judge++) {
          marks.write("," + (row * 31L + judge * 17L) % 10 + "." + (10 + (row + judge) % 90));
        }
        marks.write("\n");
      }
    }
  }

  private static BufferedWriter writer(Path folder, String file) throws IOException {
    return Files.newBufferedWriter(folder.resolve(file), StandardCharsets.UTF_8);
  }
}
