package io.laurel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Lists chosen as a whole: catalogue 5.12 to 5.14. */
class CompositionTest {

  private static final String TIER =
      """
      rule "Four" @phase("award")
      when Contest()
      then insert( Tier.named("list").level(1).places(4).onTie(DECISION).vacant(STAYS) ); end

      """;

  private static String rule(String conclusion) {
    return "rule \""
        + conclusion.replace('"', '\'')
        + "\" @phase(\"award\") when Contest() then insert( "
        + conclusion
        + " ); end\n";
  }

  /** Letters are groups: {@code A1 9} is in the group {@code A} with the mark 9. */
  private static Contest.Builder field(String... entries) {
    Contest.Builder contest = Contest.named("test").component(Component.measured("mark"));
    for (String entry : entries) {
      String[] parts = entry.split(" ", -1);
      Entrant one = Entrant.of(parts[0], parts[0]).with("group", parts[0].substring(0, 1));
      contest.entrant(one);
      contest.result(parts[0], "mark", "final", parts[1]);
    }
    return contest;
  }

  private static String fault(String rules, Contest.Builder contest) {
    try {
      return "no fault: " + Fields.awards(Fields.policy(rules).judge(contest.build()));
    } catch (JudgementException e) {
      return e.getMessage();
    }
  }

  @Test
  void the_best_list_that_has_enough_of_a_group_wins_and_the_others_are_told_why() {
    AwardPolicy policy =
        Fields.policy(
            TIER + rule("Composition.of(\"list\").where(\"group\", \"B\").atLeast(\"50%\")"));
    Outcome outcome = policy.judge(field("A1 9", "A2 8", "A3 7", "B1 6", "B2 5", "B3 4").build());
    assertThat(Fields.awards(outcome)).isEqualTo("list: A1, A2, B1, B2");
    assertThat(outcome.explain("A3").refusals())
        .extracting(Explanation.Refusal::reason)
        .containsExactly("group=B ≥ 50%");
    assertThat(outcome.explain("B3").refusals()).isEmpty();
  }

  @Test
  void the_field_in_any_order_gives_the_same_list() {
    AwardPolicy policy =
        Fields.policy(TIER + rule("Composition.of(\"list\").where(\"group\", \"A\").atMost(1)"));
    assertThat(Fields.awards(policy.judge(field("B3 4", "B1 6", "A2 8", "A1 9", "B2 5").build())))
        .isEqualTo("list: A1, B1, B2, B3");
  }

  @Test
  void who_can_win_nothing_is_no_candidate() {
    String rules =
        TIER
            + rule("Composition.of(\"list\").where(\"group\", \"B\").atLeast(2)")
            + """
            rule "B1 is late" @phase("check")
            when $e : Entry( id == "B1" )
            then insert( Ineligible.because($e, "late") ); end
            """;
    assertThat(
            Fields.awards(
                Fields.policy(rules)
                    .judge(field("A1 9", "A2 8", "A3 7", "B1 6", "B2 5", "B3 4").build())))
        .isEqualTo("list: A1, A2, B2, B3");
  }

  @Test
  void a_field_smaller_than_the_list_is_refused() {
    assertThat(
            fault(
                TIER + rule("Composition.of(\"list\").where(\"group\", \"B\").atLeast(2)"),
                field("A1 9", "B1 8", "B2 7")))
        .contains(
            "Prize `list` has 4 places and 3 candidates; its composition is that of a full list.");
  }

  @Test
  void only_the_compositions_in_each_others_way_are_named() {
    String rules =
        TIER
            + rule("Composition.of(\"list\").where(\"group\", \"A\").atLeast(1)")
            + rule("Composition.of(\"list\").where(\"group\", \"B\").atLeast(3)")
            + rule("Composition.of(\"list\").where(\"group\", \"C\").atLeast(2)");
    assertThat(fault(rules, field("A1 9", "B1 8", "B2 7", "B3 6", "C1 5", "C2 4")))
        .contains(
            "no list of 4 of its candidates satisfies `group=B ≥ 3` and `group=C ≥ 2` together.")
        .doesNotContain("group=A");
  }

  @Test
  void equals_of_whom_only_some_fit_are_left_to_people() {
    AwardPolicy policy =
        Fields.policy(TIER + rule("Composition.of(\"list\").where(\"group\", \"B\").atLeast(2)"));
    Contest.Builder tied = field("A1 9", "A2 8", "A3 8", "B1 6", "B2 5");
    assertThat(Fields.pending(policy.judge(tied.build()))).containsExactly("tie:final:2");
    assertThat(policy.judge(tied.build()).awards()).isEmpty();
    assertThat(Fields.awards(policy.judge(field("A1 9", "A2 8", "A3 7", "B1 6", "B2 6").build())))
        .as("equals who all fit need nobody")
        .isEqualTo("list: A1, A2, B1, B2");
  }

  @Test
  void a_limit_a_guarantee_and_objections_can_not_be_combined_with_it() {
    String composed = TIER + rule("Composition.of(\"list\").where(\"group\", \"B\").atLeast(2)");
    Contest.Builder contest = field("A1 9", "A2 8", "B1 6", "B2 5");
    assertThat(fault(composed + rule("Cap.of(1, ORGANISATION)"), contest))
        .contains("that can not be combined with a limit that counts its awards yet.");
    assertThat(
            fault(
                composed
                    + """
                    rule "Nobody named A1" @phase("award")
                    when $p : Proposal( entry.id == "A1" )
                    then insert( Objection.to($p, "no") ); end
                    """,
                contest))
        .contains("that can not be combined with rules that object to proposals yet.");
    assertThat(fault(composed.replace("places(4)", "everyone()"), contest))
        .contains("Prize `list` has compositions and needs a number of places");
  }

  @Test
  void a_composition_without_group_or_number_is_told() {
    assertThat(fault(TIER + rule("Composition.of(\"list\").atLeast(2)"), field("A1 9", "A2 8")))
        .contains("A composition of `list` does not say of whom or how many");
  }

  @Test
  void a_number_in_quotes_is_no_share() {
    assertThatThrownBy(
            () ->
                Fields.policy(
                        TIER
                            + rule(
                                "Composition.of(\"list\").where(\"group\", \"B\").atLeast(\"2\")"))
                    .judge(field("A1 9").build()))
        .isInstanceOf(JudgementException.class)
        .hasMessageContaining(
            "`2` is not a share such as `45%` or `1/3`; a number is written without quotes.");
  }
}
