package io.laurel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The order of a ranking: catalogue 3.1, 3.3. */
class RankingTest {

  private static final AwardPolicy POLICY =
      AwardPolicy.of(
          "ranking.drl",
          """
          package policy.ranking;
          import io.laurel.policy.*;
          import io.laurel.policy.Choices.*;
          import static io.laurel.policy.Choices.*;

          rule "The strokes are the score" @phase("score")
          when Contest()
          then insert( Score.in("final").plus("strokes") ); end

          rule "Fewer strokes are better, then the higher seniority" @phase("rank")
          when Contest( $n : text["numbering"] )
          then insert( Ranking.in("final").byLowestScore().byHighestAttribute("seniority").numbered(Numbering.valueOf($n)) ); end

          rule "Two win" @phase("award")
          when Contest()
          then insert( Tier.named("winner").level(1).places(2).onTie(ALL_IN).vacant(STAYS) ); end
          """);

  private static Contest.Builder contest(String numbering) {
    Contest.Builder contest =
        Contest.named("golf")
            .component(Component.measured("strokes"))
            .attribute("numbering", numbering);
    String[][] rows = {
      {"A", "72", "1"}, {"B", "70", "1"}, {"C", "70", "1"}, {"D", "72", "5"}, {"E", "80", "9"}
    };
    for (String[] row : rows) {
      contest.entrant(Entrant.of(row[0], row[0]).with("seniority", row[2]));
      contest.result(row[0], "strokes", "final", row[1]);
    }
    return contest;
  }

  @Test
  void fewer_strokes_rank_first_and_seniority_breaks_a_tie() {
    Outcome outcome = POLICY.judge(contest("STANDARD").build());
    assertThat(Fields.ranks(outcome)).isEqualTo("1 B, 1 C, 3 D, 4 A, 5 E");
    assertThat(Fields.awards(outcome)).isEqualTo("winner: B, C");
    assertThat(outcome.explain("A").rounds().get(0).decisions())
        .extracting(t -> t.with().id() + " " + t.key() + " " + t.own() + " " + t.other())
        .containsExactly("D seniority 1 5");
    assertThat(outcome.explain("A").nextBetter().shortBy()).isEqualByComparingTo("2");
  }

  @Test
  void dense_ranks_leave_none_out() {
    assertThat(Fields.ranks(POLICY.judge(contest("DENSE").build())))
        .isEqualTo("1 B, 1 C, 2 D, 3 A, 4 E");
  }
}
