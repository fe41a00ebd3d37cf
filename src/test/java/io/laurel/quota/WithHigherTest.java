package io.laurel.quota;

import static io.laurel.quota.Prizes.field;
import static io.laurel.quota.Prizes.policy;
import static org.assertj.core.api.Assertions.assertThat;

import io.laurel.AwardPolicy;
import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Fields;
import io.laurel.Organisation;
import io.laurel.Outcome;
import io.laurel.Ruling;
import io.laurel.report.TextReport;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Numbers of places that include the higher tiers: catalogue 4.05, 4.09, 4.10, 4.15. */
class WithHigherTest {

  private static String awards(String field, String... tiers) {
    return Fields.awards(policy(tiers).judge(Fields.of(field).build()));
  }

  @Test
  void shares_with_the_higher_tiers_are_rounded_once() {
    Outcome outcome =
        policy(
                "share(\"10%\").rounded(HALF_UP)",
                "share(\"30%\").withHigher().rounded(HALF_UP)",
                "share(\"60%\").withHigher().rounded(HALF_UP)")
            .judge(field(35, 1).build());
    assertThat(outcome.winners("A")).hasSize(4);
    assertThat(outcome.winners("B")).hasSize(7);
    assertThat(outcome.winners("C")).hasSize(10);
  }

  @Test
  void an_extra_prize_for_a_tie_is_taken_off_the_sum() {
    assertThat(awards("P 9, Q 9, R 8, S 7", "places(1).onTie(ALL_IN)", "places(3).withHigher()"))
        .isEqualTo("A: P, Q | B: R");
  }

  @Test
  void places_taken_from_the_next_tier_are_taken_off_the_sum_once() {
    assertThat(
            awards(
                "P 9, Q 9, R 8, S 7", "places(1).onTie(TAKES_FROM_NEXT)", "places(3).withHigher()"))
        .isEqualTo("A: P, Q | B: R");
  }

  @Test
  void a_vacant_place_that_stays_is_taken_off_the_sum() {
    assertThat(
            awards(
                "P 95, Q 80, R 70, S 60",
                "places(2).atLeast(\"90\").vacant(STAYS)",
                "places(3).withHigher()"))
        .isEqualTo("A: P | B: Q");
  }

  @Test
  void a_vacant_place_that_rolls_down_is_not_taken_off_the_sum() {
    assertThat(
            awards(
                "P 95, Q 80, R 70, S 60",
                "places(2).atLeast(\"90\").vacant(ROLLS_DOWN)",
                "places(3).withHigher()"))
        .isEqualTo("A: P | B: Q, R");
  }

  @Test
  void a_place_left_by_a_tie_goes_to_the_tied_in_the_next_tier() {
    assertThat(awards("P 9, Q 8, R 8, S 7", "places(2).onTie(ALL_OUT)", "places(3).withHigher()"))
        .isEqualTo("A: P | B: Q, R");
  }

  @Test
  void higher_tiers_that_awarded_more_leave_nothing_and_a_remark() {
    Outcome outcome =
        policy("places(1).onTie(ALL_IN)", "places(2).withHigher()")
            .judge(Fields.of("P 9, Q 9, R 9, S 7").build());
    assertThat(Fields.awards(outcome)).isEqualTo("A: P, Q, R");
    assertThat(outcome.remarks())
        .extracting(r -> r.code() + " " + r.values())
        .containsExactly("cut-offs-contradict [B, 2, 3]");
    assertThat(TextReport.of(outcome, Locale.ENGLISH))
        .contains("B and the prizes above it may have 2 places together; those above it have 3.");
    assertThat(TextReport.of(outcome, Locale.CHINESE)).contains("B与更高奖项合计限 2 名，更高奖项已有 3 名。");
  }

  @Test
  void as_many_as_allowed_is_no_contradiction() {
    Outcome outcome =
        policy("places(2)", "places(2).withHigher()").judge(Fields.of("P 9, Q 8, R 7").build());
    assertThat(Fields.awards(outcome)).isEqualTo("A: P, Q");
    assertThat(outcome.remarks()).isEmpty();
  }

  @Test
  void a_number_that_depends_on_a_prize_people_award_waits_for_it() {
    AwardPolicy policy = policy("places(1).byRuling()", "places(3).withHigher()");
    Outcome open = policy.judge(Fields.of("P 9, Q 8, R 7, S 6").build());
    assertThat(open.awards()).isEmpty();
    assertThat(open.pending().get(0).id()).isEqualTo("award:A");
    assertThat(open.pending().get(0).awaiting()).containsExactly("B");
    Contest.Builder decided =
        Fields.of("P 9, Q 8, R 7, S 6")
            .ruling(new Ruling("award:A", List.of("S"), "chair", "noon", "best of all"));
    assertThat(Fields.awards(policy.judge(decided.build()))).isEqualTo("A: S | B: P, Q");
  }

  @Test
  void a_guarantee_counts_the_places_a_dependent_tier_will_have() {
    AwardPolicy policy =
        Fields.policy(
            """
            rule "Prize 1" @phase("award") when Contest()
            then insert( Tier.named("A").level(1).places(1).vacant(STAYS) ); end

            rule "Prize 2" @phase("award") when Contest()
            then insert( Tier.named("B").level(2).places(3).withHigher().vacant(STAYS) ); end

            rule "One for the north" @phase("award") when $o : Organisation( id == "N" )
            then insert( Guarantee.of(1, $o).among("A", "B") ); end
            """);
    Contest contest =
        Fields.of("P 9, Q 8, R 7")
            .organisation(Organisation.of("N", "North"))
            .entrant(Entrant.of("Z", "Z").sentBy("N"))
            .result("Z", "mark", "final", "1")
            .build();
    assertThat(Fields.awards(policy.judge(contest))).isEqualTo("A: P | B: Q, Z");
  }
}
