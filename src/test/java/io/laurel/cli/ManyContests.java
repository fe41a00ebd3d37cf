package io.laurel.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** A folder of made-up contests of fifty entries each, the same ones each time. */
final class ManyContests {

  private static final int ENTRIES = 50;
  private static final String POLICY =
      """
      package policy;

      import io.laurel.policy.*;
      import static io.laurel.policy.Choices.*;

      rule "Five judges, the extremes leave" @phase("score")
      when Contest()
      then insert( Panel.of("mark").dropHighest(1).dropLowest(1).mean().missing(REFUSED) ); end

      rule "The mean is the score" @phase("score")
      when Contest()
      then insert( Score.in("final").plus("mark").rounded(2, HALF_UP) ); end

      rule "The higher score ranks first" @phase("rank")
      when Contest()
      then insert( Ranking.in("final").byScore().numbered(STANDARD) ); end

      rule "Three medals" @phase("award")
      when Contest()
      then insert( Tier.named("medal").level(1).places(3).onTie(ALL_IN).vacant(STAYS) ); end
      """;

  private ManyContests() {}

  static Path policy(Path folder) throws IOException {
    return Files.writeString(folder.resolve("medals.drl"), POLICY, StandardCharsets.UTF_8);
  }

  static void write(Path folder, int count) throws IOException {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 1; i <= count; i++) {
      Path contest = Files.createDirectories(folder.resolve("contest-%04d".formatted(i)));
      StringBuilder entries = new StringBuilder("id,name\n");
      StringBuilder sheet = new StringBuilder("entry,component,J1,J2,J3,J4,J5\n");
      for (int e = 1; e <= ENTRIES; e++) {
        entries.append("E%02d,选手%d%n".formatted(e, e));
        sheet.append("E%02d,mark".formatted(e));
        for (int judge = 1; judge <= 5; judge++) {
          int tenths = random.nextInt(60, 101);
          sheet.append(",").append(tenths / 10).append(".").append(tenths % 10);
        }
        sheet.append("\n");
      }
      write(
          contest,
          "contest.yaml",
          """
          name: 比赛%d
          rounds: [final]
          components:
            - {name: mark, lowest: 0, highest: 10, step: 0.1}
          juries:
            - {round: final, judges: [J1, J2, J3, J4, J5]}
          """
              .formatted(i));
      write(contest, "entries.csv", entries.toString());
      write(contest, "judges.csv", "id,name\nJ1,a\nJ2,b\nJ3,c\nJ4,d\nJ5,e\n");
      write(contest, "sheet.csv", sheet.toString());
    }
  }

  private static void write(Path folder, String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }
}
