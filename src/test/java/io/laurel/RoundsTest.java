package io.laurel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A preliminary and a final: catalogue 8.1, 8.3, 8.9. */
class RoundsTest {

  private static final AwardPolicy POLICY =
      AwardPolicy.of(
          "rounds.drl",
          """
          package policy.rounds;
          import io.laurel.policy.*;
          import io.laurel.policy.Choices.*;
          import static io.laurel.policy.Choices.*;

          rule "The mark is the score of each round" @phase("score")
          when Round( $r : name )
          then insert( Score.in($r).plus("mark") ); end

          rule "The higher score ranks first" @phase("rank")
          when Round( $r : name )
          then insert( Ranking.in($r).byScore().numbered(STANDARD) ); end

          rule "Two advance" @phase("award")
          when Contest( $tie : text["tie"] )
          then insert( Tier.named("to the final").on("heat").level(1).places(2).onTie(OnTie.valueOf($tie)).vacant(STAYS).advancesTo("final") ); end

          rule "One wins" @phase("award")
          when Contest()
          then insert( Tier.named("winner").on("final").level(1).places(1).onTie(DECISION).vacant(STAYS) ); end

          rule "Say how many stood in the final" @phase("review")
          when accumulate( Standing( ranking == "final" ); $n : count(); $n > 0 )
          then insert( Note.saying($n + " stood in the final") ); end
          """);

  private static Contest.Builder contest(String tie, String heat, String last) {
    Contest.Builder contest =
        Contest.named("test")
            .rounds("heat", "final")
            .component(Component.measured("mark"))
            .attribute("tie", tie);
    for (String each : heat.split(", ", -1)) {
      contest.entrant(Entrant.of(each.substring(0, 1), each.substring(0, 1)));
      contest.result(each.substring(0, 1), "mark", "heat", each.substring(2));
    }
    for (String each : last.split(", ", -1)) {
      contest.result(each.substring(0, 1), "mark", "final", each.substring(2));
    }
    return contest;
  }

  @Test
  void the_best_two_advance_and_the_heat_does_not_count_in_the_final() {
    Outcome outcome = POLICY.judge(contest("ALL_IN", "A 9, B 8, C 7", "A 1, B 2").build());
    assertThat(outcome.advancements())
        .extracting(a -> a.recipient().id())
        .containsExactly("A", "B");
    assertThat(Fields.awards(outcome)).isEqualTo("winner: B");
    assertThat(outcome.remarks())
        .extracting(r -> r.code() + r.values())
        .containsExactly("note[2 stood in the final]");
    assertThat(outcome.explain("C").nextBetter().tier()).isEqualTo("to the final");
    assertThat(outcome.explain("A").rounds())
        .extracting(Explanation.RoundAccount::name)
        .containsExactly("heat", "final");
  }

  @Test
  void all_tied_at_the_line_advance() {
    Outcome outcome = POLICY.judge(contest("ALL_IN", "A 9, B 8, C 8", "A 1, B 2, C 3").build());
    assertThat(outcome.advancements()).hasSize(3);
    assertThat(Fields.awards(outcome)).isEqualTo("winner: C");
  }

  @Test
  void a_final_is_not_judged_before_it_is_decided_who_is_in_it() {
    Contest.Builder tied = contest("DECISION", "A 9, B 8, C 8", "A 1, C 3");
    Outcome open = POLICY.judge(tied.build());
    assertThat(Fields.pending(open)).containsExactly("tie:heat:2");
    assertThat(open.pending().get(0).awaiting()).containsExactly("winner");
    assertThat(open.remarks())
        .extracting(r -> r.code() + r.values())
        .containsExactly("not-judged-yet[final]");
    assertThat(open.awards()).isEmpty();
    Outcome decided =
        POLICY.judge(
            tied.ruling(new Ruling("tie:heat:2", List.of("C", "B"), "jury", "today", "lot"))
                .build());
    assertThat(Fields.awards(decided)).isEqualTo("winner: C");
  }

  @Test
  void marks_in_the_final_of_one_who_did_not_advance_are_refused() {
    assertThatThrownBy(() -> POLICY.judge(contest("ALL_IN", "A 9, B 8, C 7", "A 1, C 2").build()))
        .isInstanceOf(JudgementException.class)
        .hasMessage(
            "rounds.drl:14: Entrant `C` has marks in round `final` and did not advance to it.");
  }
}
