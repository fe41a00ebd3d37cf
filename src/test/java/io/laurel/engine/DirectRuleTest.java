package io.laurel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.laurel.Component;
import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.JudgementException;
import io.laurel.Remark;
import io.laurel.compiler.PolicyFiles;
import io.laurel.io.OutcomeJson;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules about one entry come out the same, whether a session carries them out or not. */
class DirectRuleTest {

  private static final String SCORED =
      """
      package policy.direct;
      import io.laurel.policy.*;
      import static io.laurel.policy.Choices.*;
      rule "Score" @phase("score") when Contest() then insert( Score.in("final").plus("mark") ); end
      rule "Rank" @phase("rank") when Contest() then insert( Ranking.in("final").byScore().numbered(STANDARD) ); end
      rule "Prize" @phase("award") when Contest() then insert( Tier.named("P").places(2).onTie(ALL_IN).vacant(STAYS) ); end
      """;

  private static CompiledPolicy policy(String rules) {
    CompiledPolicy.Result result =
        CompiledPolicy.compile(PolicyFiles.of("direct.drl", SCORED + rules));
    assertThat(result.problems()).isEmpty();
    return result.policy().orElseThrow();
  }

  private static Contest contest() {
    Contest.Builder contest = Contest.named("direct").component(Component.measured("mark"));
    for (int i = 0; i < 8; i++) {
      String id = "e" + i;
      contest.entrant(Entrant.of(id, id).with("pages", Integer.toString(10 + 5 * i)));
      contest.result(id, "mark", "final", Integer.toString(90 - i));
    }
    return contest.build();
  }

  private static void assertSameBothWays(CompiledPolicy policy) {
    assertThat(OutcomeJson.write(policy.judge(contest())))
        .isEqualTo(OutcomeJson.write(policy.judgeKeepingEntries(contest())));
  }

  @Test
  void an_action_sees_what_the_condition_bound() {
    CompiledPolicy policy =
        policy(
            """
            rule "Long works pay" @phase("score")
            when $e : Entry( $pages : number["pages"], $pages > 20B )
            then insert( Adjustment.deduction($e, "2", $pages + " pages") ); end
            """);
    assertSameBothWays(policy);
    assertThat(policy.judge(contest()).explain("e3").rounds().get(0).steps().toString())
        .contains("25 pages");
  }

  @Test
  void what_another_rule_looks_at_is_shown_to_it() {
    CompiledPolicy policy =
        policy(
            """
            rule "Long works are out" @phase("check")
            when $e : Entry( number["pages"] > 35B )
            then insert( Ineligible.because($e, "too long") ); end

            rule "Say who is out" @phase("check")
            when Ineligible( $who : entry )
            then insert( Note.saying($who.getId() + " is too long") ); end
            """);
    assertSameBothWays(policy);
    assertThat(policy.judge(contest()).remarks())
        .filteredOn(r -> r.code().equals("note"))
        .flatExtracting(Remark::values)
        .containsExactly("e6 is too long", "e7 is too long");
  }

  @Test
  void two_rules_about_one_entry_both_count() {
    CompiledPolicy policy =
        policy(
            """
            rule "Over 20" @phase("score") when $e : Entry( number["pages"] > 20B )
            then insert( Adjustment.deduction($e, "1", "over 20") ); end
            rule "Over 30" @phase("score") when $e : Entry( number["pages"] > 30B )
            then insert( Adjustment.deduction($e, "1", "over 30") ); end
            """);
    assertSameBothWays(policy);
    assertThat(policy.judge(contest()).standing("final"))
        .filteredOn(s -> s.recipient().id().equals("e7"))
        .extracting(s -> s.score().toPlainString())
        .containsExactly("81");
  }

  @Test
  void an_action_that_fails_is_told_with_its_rule() {
    CompiledPolicy policy =
        policy(
            """
            rule "A broken number" @phase("score") when $e : Entry( number["pages"] > 20B )
            then insert( Adjustment.deduction($e, "two", "over 20") ); end
            """);
    String message =
        "direct.drl:7: Rule `A broken number` can not be carried out: `two` is not a number such"
            + " as `85`, `0.5`, `30%` or `2/3`.";
    for (boolean kept : List.of(true, false)) {
      assertThatThrownBy(
              () -> {
                if (kept) {
                  policy.judgeKeepingEntries(contest());
                } else {
                  policy.judge(contest());
                }
              })
          .isInstanceOfSatisfying(
              JudgementException.class,
              e -> assertThat(e.faults().toString()).contains(message.substring(14)));
    }
  }
}
