package io.laurel;

import io.laurel.report.ExplanationText;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;

/** The Java code of the README, as printed there. */
final class ReadmeExample {

  private ReadmeExample() {}

  static void run(Path folder, PrintStream out) {
    // README
    Contest.Builder sheet =
        Contest.named("Skills contest")
            .component(Component.of("theory", "0", "100", "0.5"))
            .component(Component.of("practice", "0", "100", "0.5"));
    String[][] rows = {
      {"Ann", "92", "88"}, {"Bo", "78", "94"}, {"Chen", "99.5", "59.5"}, {"Dai", "70", "72"}
    };
    for (String[] row : rows) {
      sheet.entrant(Entrant.of(row[0], row[0]));
      sheet.result(row[0], "theory", "final", row[1]);
      sheet.result(row[0], "practice", "final", row[2]);
    }

    Outcome outcome = AwardPolicy.load(folder.resolve("skills.drl")).judge(sheet.build());
    for (Award award : outcome.awards()) {
      out.println(
          award.tier()
              + " "
              + award.recipient().name()
              + " "
              + award.score()
              + ": "
              + award.rule());
    }
    out.println(ExplanationText.of(outcome.explain("Chen"), Locale.ENGLISH));
    // end
  }
}
