package io.laurel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Limits, guarantees and rules that object: catalogue 5.2 to 5.5, 5.9, 7.1. */
class LimitsTest {

  private static final String TIERS =
      """
      rule "First" @phase("award")
      when Contest()
      then insert( Tier.named("first").level(1).places(1).onTie(DECISION).vacant(STAYS) ); end

      rule "Second" @phase("award")
      when Contest()
      then insert( Tier.named("second").level(2).places(2).onTie(ALL_IN).vacant(STAYS) ); end

      """;

  private static final AwardPolicy ONE_EACH =
      Fields.policy(
          TIERS
              + """
              rule "One prize for one organisation" @clause("5.3") @phase("award")
              when Contest()
              then insert( Cap.of(1, ORGANISATION).passedOver(KEEPS_RANK) ); end
              """);

  /**
   * Entrants {@code A1} to {@code C1} belong to the organisation of their first letter; A and B
   * have the parent P.
   */
  private static Contest.Builder field(String... entries) {
    Contest.Builder contest =
        Contest.named("test")
            .component(Component.measured("mark"))
            .organisation(Organisation.of("P", "P"))
            .organisation(Organisation.of("A", "A").partOf("P"))
            .organisation(Organisation.of("B", "B").partOf("P"))
            .organisation(Organisation.of("C", "C"));
    for (String entry : entries) {
      String[] parts = entry.split(" ", -1);
      Entrant entrant = Entrant.of(parts[0], parts[0]);
      contest.entrant(
          parts[0].startsWith("X") ? entrant : entrant.sentBy(parts[0].substring(0, 1)));
      contest.result(parts[0], "mark", "final", parts[1]);
    }
    return contest;
  }

  @Test
  void a_capped_entrant_is_passed_over_and_keeps_its_rank() {
    Outcome outcome = ONE_EACH.judge(field("A1 9", "A2 8", "B1 7", "X1 6", "X2 5").build());
    assertThat(Fields.awards(outcome)).isEqualTo("first: A1 | second: B1, X1");
    assertThat(outcome.awardsOf("B1").get(0).rank()).isEqualTo(3);
    Explanation passedOver = outcome.explain("A2");
    assertThat(passedOver.refusals())
        .containsExactly(new Explanation.Refusal("second", "A1：first", ONE_EACH.rules().get(4)));
    assertThat(ONE_EACH.rules().get(4).clause()).isEqualTo("5.3");
  }

  @Test
  void the_unaffiliated_are_never_limited() {
    assertThat(Fields.awards(ONE_EACH.judge(field("X1 9", "X2 8", "X3 7").build())))
        .isEqualTo("first: X1 | second: X2, X3");
  }

  @Test
  void one_prize_for_one_parent_counts_branches_together() {
    AwardPolicy policy =
        Fields.policy(
            TIERS
                + """
                rule "One prize for one parent" @phase("award")
                when Contest()
                then insert( Cap.of(1, PARENT).passedOver(KEEPS_RANK) ); end
                """);
    assertThat(Fields.awards(policy.judge(field("A1 9", "B1 8", "C1 7", "X1 6").build())))
        .isEqualTo("first: A1 | second: C1, X1");
  }

  @Test
  void a_rule_of_the_policy_may_object_to_any_proposal() {
    AwardPolicy policy =
        Fields.policy(
            TIERS
                + """
                rule "No more than two prizes for one organisation" @clause("5.4") @phase("award")
                when $p : Proposal( $o : organisation, $o.given )
                     accumulate( Award( organisation == $o ); $n : count(); $n >= 2 )
                then insert( Objection.to($p, "already holds two prizes") ); end
                """);
    Outcome outcome = policy.judge(field("A1 9", "A2 8", "A3 7", "B1 6").build());
    assertThat(Fields.awards(outcome)).isEqualTo("first: A1 | second: A2, B1");
    assertThat(outcome.explain("A3").refusals().get(0).reason())
        .isEqualTo("already holds two prizes");
    assertThat(outcome.explain("A3").nextBetter().rule().title())
        .isEqualTo("No more than two prizes for one organisation");
  }

  @Test
  void a_limit_inside_a_tie_is_left_to_people_and_decided_by_a_ruling() {
    Contest.Builder tied = field("X1 9", "A1 8", "A2 8", "B1 7");
    Outcome open = ONE_EACH.judge(tied.build());
    assertThat(Fields.awards(open)).isEqualTo("first: X1");
    assertThat(Fields.pending(open)).containsExactly("tie:final:2");
    assertThat(open.pending().get(0).kind()).isEqualTo(PendingDecision.Kind.LIMIT);
    Outcome decided =
        ONE_EACH.judge(
            tied.ruling(new Ruling("tie:final:2", List.of("A2", "A1"), "jury", "today", "vote"))
                .build());
    assertThat(Fields.awards(decided)).isEqualTo("first: X1 | second: A2, B1");
  }

  @Test
  void a_limit_inside_a_tie_takes_the_lowest_id_where_the_policy_says_so() {
    AwardPolicy policy =
        Fields.policy(
            TIERS
                + """
                rule "One prize for one organisation" @phase("award")
                when Contest()
                then insert( Cap.of(1, ORGANISATION).insideTie(LOWEST_ID).passedOver(KEEPS_RANK) ); end
                """);
    Outcome outcome = policy.judge(field("X1 9", "A1 8", "A2 8", "B1 7").build());
    assertThat(Fields.awards(outcome)).isEqualTo("first: X1 | second: A1, B1");
  }

  @Test
  void the_lowest_winner_of_the_region_with_too_many_yields() {
    AwardPolicy policy =
        Fields.policy(
            TIERS
                + """
                rule "One prize for C" @phase("award")
                when $c : Organisation( id == "C" )
                then insert( Guarantee.of(1, $c).among("first", "second") ); end
                """);
    assertThat(Fields.awards(policy.judge(field("A1 9", "A2 8", "A3 7", "C1 6").build())))
        .isEqualTo("first: A1 | second: A2, C1");
    assertThat(Fields.awards(policy.judge(field("A1 9", "A2 8", "A3 7").build())))
        .as("a guarantee nobody can take up lapses")
        .isEqualTo("first: A1 | second: A2, A3");
  }

  @Test
  void a_collective_prize_waits_for_a_decision_a_common_limit_may_depend_on() {
    AwardPolicy policy =
        Fields.policy(
            TIERS
                + """
                rule "One prize for one organisation, of any kind" @phase("award")
                when Contest( has["limited"] )
                then insert( Cap.of(1, ORGANISATION).passedOver(KEEPS_RANK) ); end

                rule "Organisations by their best" @phase("collective")
                when Contest()
                then insert( TeamScore.named("teams").of(ORGANISATION).sumOfBest(1, "final").fewer(NOT_RANKED).numbered(STANDARD) ); end

                rule "The best organisation" @phase("collective")
                when Contest()
                then insert( Tier.named("best").level(1).on("teams").places(1).onTie(DECISION).vacant(STAYS) ); end
                """);
    Contest.Builder tied = field("A1 9", "B1 9", "C1 5");
    assertThat(Fields.awards(policy.judge(tied.build()))).isEmpty();
    assertThat(Fields.pending(policy.judge(tied.build())))
        .containsExactly("tie:final:1", "tie:teams:1");
    Outcome limited = policy.judge(tied.attribute("limited", "yes").build());
    assertThat(Fields.pending(limited)).containsExactly("tie:final:1");
    assertThat(limited.pending().get(0).awaiting()).containsExactly("second", "best");
    Outcome decided =
        policy.judge(
            tied.ruling(new Ruling("tie:final:1", List.of("B1", "A1"), "jury", "today", "lot"))
                .build());
    assertThat(Fields.awards(decided)).isEqualTo("first: B1 | second: A1, C1");
    assertThat(decided.vacancies()).extracting(Vacancy::tier).containsExactly("best");
  }

  @Test
  void a_person_in_two_entrants_wins_once() {
    AwardPolicy policy =
        Fields.policy(
            TIERS
                + """
                rule "One prize for one person" @clause("7.1") @phase("award")
                when Contest()
                then insert( Cap.of(1, PERSON).passedOver(KEEPS_RANK) ); end
                """);
    Contest contest =
        Contest.named("test")
            .component(Component.measured("mark"))
            .entrant(Entrant.of("E1", "solo").withMembers("Li"))
            .entrant(Entrant.of("E2", "duo").withMembers("Li", "Wu"))
            .entrant(Entrant.of("E3", "other").withMembers("Wu"))
            .result("E1", "mark", "final", "9")
            .result("E2", "mark", "final", "8")
            .result("E3", "mark", "final", "7")
            .build();
    assertThat(Fields.awards(policy.judge(contest))).isEqualTo("first: E1 | second: E3");
  }

  @Test
  void a_tier_may_depend_on_another_that_is_closed() {
    AwardPolicy policy =
        Fields.policy(
            TIERS
                + """
                rule "A third prize only where the second took ten points" @clause("4.18") @phase("award")
                when TierClosed( tier == "second", lowest >= 10B )
                then insert( Tier.named("third").level(3).places(1).onTie(ALL_IN).vacant(STAYS) ); end
                """);
    assertThat(Fields.awards(policy.judge(field("A1 13", "A2 12", "A3 10", "B1 2").build())))
        .isEqualTo("first: A1 | second: A2, A3 | third: B1");
    assertThat(Fields.awards(policy.judge(field("A1 13", "A2 12", "A3 9.99", "B1 2").build())))
        .isEqualTo("first: A1 | second: A2, A3");
  }

  @Test
  void a_rule_that_can_not_be_carried_out_is_named() {
    AwardPolicy policy =
        Fields.policy(
            """
            rule "A share that is no number" @phase("award")
            when Contest()
            then insert( Tier.named("first").level(1).share("a lot") ); end
            """);
    assertThatThrownBy(() -> policy.judge(field("A1 9").build()))
        .isInstanceOf(JudgementException.class)
        .hasMessage(
            "test.drl:14: Rule `A share that is no number` can not be carried out: `a lot` is not a number such as"
                + " `85`, `0.5`, `30%` or `2/3`.");
  }
}
