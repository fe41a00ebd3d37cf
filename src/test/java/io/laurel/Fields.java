package io.laurel;

import java.util.List;
import java.util.stream.Collectors;

/** Small contests for tests: entrants with one mark each, and outcomes as short text. */
public final class Fields {

  private Fields() {}

  /**
   * A contest of one round and one measured component {@code mark}; a field reads {@code A 95, B
   * 90}.
   */
  public static Contest.Builder of(String field) {
    Contest.Builder contest = Contest.named("test").component(Component.measured("mark"));
    for (String each : field.split(",", -1)) {
      String[] parts = each.strip().split(" ", -1);
      contest.entrant(Entrant.of(parts[0], parts[0]));
      contest.result(parts[0], "mark", "final", parts[1]);
    }
    return contest;
  }

  /** The winners by prize: {@code 一等奖: A, B | 二等奖: C}. */
  public static String awards(Outcome outcome) {
    return outcome.awards().stream()
        .map(Award::tier)
        .distinct()
        .map(
            t ->
                t
                    + ": "
                    + outcome.winners(t).stream()
                        .map(Recipient::id)
                        .collect(Collectors.joining(", ")))
        .collect(Collectors.joining(" | "));
  }

  /** The ranking of the final: {@code 1 A, 2 B}. */
  public static String ranks(Outcome outcome) {
    return outcome.standing("final").stream()
        .map(s -> s.rank() + " " + s.recipient().id())
        .collect(Collectors.joining(", "));
  }

  /** Ids of what is pending. */
  public static List<String> pending(Outcome outcome) {
    return outcome.pending().stream().map(PendingDecision::id).toList();
  }

  /** A policy that scores and ranks {@code mark} in the final, followed by these rules. */
  public static AwardPolicy policy(String rules) {
    return AwardPolicy.of(
        "test.drl",
        """
        package policy.test;
        import io.laurel.policy.*;
        import io.laurel.policy.Choices.*;
        import static io.laurel.policy.Choices.*;

        rule "The mark is the score" @phase("score")
        when Contest()
        then insert( Score.in("final").plus("mark") ); end

        rule "The higher score ranks first" @phase("rank")
        when Contest()
        then insert( Ranking.in("final").byScore().numbered(STANDARD) ); end

        """
            + rules);
  }
}
