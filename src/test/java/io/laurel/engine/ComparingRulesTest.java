package io.laurel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.laurel.Component;
import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Outcome;
import io.laurel.compiler.PolicyFiles;
import io.laurel.io.OutcomeJson;
import org.junit.jupiter.api.Test;

/**
 * Rules that look at one entry are shown one at a time; rules that compare entries see all of them.
 */
class ComparingRulesTest {

  private static final String HEAD =
      """
      package policy.test;
      import io.laurel.policy.*;
      import static io.laurel.policy.Choices.*;

      rule "The mark is the score" @phase("score")
      when Contest()
      then insert( Score.in("final").plus("mark") ); end

      rule "The higher score ranks first" @phase("rank")
      when Contest()
      then insert( Ranking.in("final").byScore().numbered(STANDARD) ); end

      rule "One wins" @phase("award")
      when Contest()
      then insert( Tier.named("winner").level(1).places(2).onTie(ALL_IN).vacant(STAYS) ); end

      """;

  private static CompiledPolicy policy(String rules) {
    return CompiledPolicy.compile(PolicyFiles.of("test.drl", HEAD + rules)).policy().orElseThrow();
  }

  private static Contest contest() {
    Contest.Builder contest = Contest.named("test").component(Component.measured("mark"));
    for (int i = 1; i <= 9; i++) {
      contest.entrant(Entrant.of("E" + i, "E" + i).with("work", "W" + i % 4).with("age", "" + i));
      contest.result("E" + i, "mark", "final", "" + (100 - i));
    }
    return contest.build();
  }

  @Test
  void a_rule_that_compares_entries_sees_all_of_them_and_is_reported() {
    CompiledPolicy policy =
        policy(
            """
            rule "The same work is entered once" @clause("1.19") @phase("check")
            when $first : Entry( $work : text["work"], $id : id )
                 $again : Entry( text["work"] == $work, id > $id )
            then insert( Disqualified.because($again, "same work as " + $id) ); end
            """);
    Outcome outcome = policy.judge(contest());
    assertThat(outcome.standing("final"))
        .extracting(s -> s.recipient().id())
        .containsExactly("E1", "E2", "E3", "E4");
    assertThat(outcome.explain("E9").findings())
        .extracting(f -> f.reason())
        .containsExactly("same work as E1", "same work as E5");
    assertThat(outcome.remarks())
        .extracting(r -> r.code() + r.values())
        .containsExactly("rule-compares-entries[The same work is entered once]");
  }

  @Test
  void an_entry_that_is_absent_in_a_negation_is_sought_among_all() {
    CompiledPolicy policy =
        policy(
            """
            rule "The youngest wins nothing" @phase("check")
            when $e : Entry( $age : number["age"] )
                 not Entry( number["age"] < $age )
            then insert( Ineligible.because($e, "youngest") ); end
            """);
    assertThat(policy.judge(contest()).winners("winner"))
        .extracting(w -> w.id())
        .containsExactly("E2", "E3");
  }

  @Test
  void a_rule_about_one_entry_gives_the_same_outcome_streamed_or_together() {
    CompiledPolicy policy =
        policy(
            """
            rule "Odd ages win nothing" @phase("check")
            when $e : Entry( text["age"] matches "[13579]" )
            then insert( Ineligible.because($e, "odd") ); end

            rule "Whoever is ineligible and below 95 is not ranked" @phase("rank")
            when $e : Entry( total < 95B )
                 Ineligible( entry == $e )
            then insert( Disqualified.because($e, "below 95") ); end
            """);
    Outcome outcome = policy.judge(contest());
    assertThat(outcome.winners("winner")).extracting(w -> w.id()).containsExactly("E2", "E4");
    assertThat(outcome.standing("final"))
        .extracting(s -> s.recipient().id())
        .doesNotContain("E7", "E9")
        .contains("E5");
    assertThat(OutcomeJson.write(policy.judgeKeepingEntries(contest())))
        .isEqualTo(OutcomeJson.write(outcome));
  }
}
