package io.laurel.benchmark.classroom;

import io.laurel.AwardPolicy;
import io.laurel.Component;
import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Judge;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;

/** Twelve teams, seven judges, fifteen rules. */
public final class Classroom {

  private static final int TEAMS = 12;
  private static final int JUDGES = 7;

  private Classroom() {}

  /** The rules. */
  public static AwardPolicy policy() {
    return AwardPolicy.of("classroom.drl", rules());
  }

  static String rules() {
    try (InputStream text = Classroom.class.getResourceAsStream("/benchmark/classroom.drl")) {
      return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The contest. */
  public static Contest contest() {
    Contest.Builder contest = Contest.named("Classroom").rounds("final");
    contest.component(Component.of("content", "0", "100", "0.5"));
    contest.component(Component.of("delivery", "0", "100", "0.5"));
    for (int judge = 1; judge <= JUDGES; judge++) {
      contest.judge(new Judge("J" + judge, "Judge " + judge, null));
    }
    SplittableRandom random = new SplittableRandom(12);
    for (int team = 1; team <= TEAMS; team++) {
      String id = String.format(Locale.ROOT, "T%02d", team);
      contest.entrant(
          Entrant.of(id, "Team " + team)
              .as(Entrant.Kind.TEAM)
              .with("late", team == 4 ? "yes" : "no")
              .with("host", team == 5 ? "yes" : "no")
              .with("winner", team % 3 == 0 ? "yes" : "no")
              .with("minutes", "" + (6 + team % 6))
              .with("year", "" + (1 + team % 3)));
      int quality = team == 1 ? 40 : 50 + 3 * team;
      for (int judge = 1; judge <= JUDGES; judge++) {
        contest.mark(id, "J" + judge, "content", "final", quality + random.nextInt(10) + ".5");
        contest.mark(id, "J" + judge, "delivery", "final", quality + random.nextInt(10) + ".0");
      }
    }
    return contest.build();
  }
}
