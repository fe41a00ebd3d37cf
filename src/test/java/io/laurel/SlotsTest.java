package io.laurel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.laurel.report.ExplanationText;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Reserved and direct places, limits on several prizes together, prizes as a whole. */
class SlotsTest {

  private static final String DIRECT =
      """
      rule "direct" @phase("check") when $e : Entry( has["direct"] )
      then insert( DirectPlace.of($e, "T").counting(WITHIN) ); end
      """;

  private static String award(String name, String conclusion) {
    return "rule \""
        + name
        + "\" @phase(\"award\") when Contest() then insert( "
        + conclusion
        + " ); end\n";
  }

  private static Contest.Builder with(
      Contest.Builder contest, String id, String attribute, String text, String mark) {
    return contest
        .entrant(Entrant.of(id, id).with(attribute, text))
        .result(id, "mark", "final", mark);
  }

  private static Contest residents(String... more) {
    Contest.Builder contest = Fields.of("N1 95, N2 93, N3 91");
    with(contest, "W1", "home", "W", "96");
    with(contest, "W2", "home", "W", "94");
    with(contest, "W3", "home", "W", "92");
    for (String each : more) {
      String[] parts = each.split(" ", -1);
      with(contest, parts[0], "home", "W", parts[1]);
    }
    return contest.build();
  }

  @Test
  void who_is_kept_out_by_a_reserved_place_is_told_for_whom_it_is_kept() {
    AwardPolicy policy =
        Fields.policy(
            award(
                "seats",
                "Tier.named(\"T\").level(1).places(4).reserving(2, \"home\", \"W\").precedence(OPEN_FIRST).onTie(DECISION).vacant(STAYS)"));
    Outcome outcome = policy.judge(residents());
    assertThat(Fields.awards(outcome)).isEqualTo("T: W1, N1, W2, W3");
    assertThat(ExplanationText.of(outcome.explain("N2"), Locale.ENGLISH))
        .contains("- T: places are reserved for home：W. Rule: seats");
    assertThat(outcome.explain("N3").refusals()).isEmpty();
  }

  @Test
  void a_tie_within_a_reserve_goes_by_what_the_policy_says_of_ties() {
    AwardPolicy policy =
        Fields.policy(
            award(
                "seats",
                "Tier.named(\"T\").level(1).places(4).reserving(2, \"home\", \"W\").precedence(RESERVED_FIRST).onTie(ALL_OUT).vacant(STAYS)"));
    Outcome outcome = policy.judge(residents("W4 94"));
    assertThat(Fields.awards(outcome)).isEqualTo("T: W1, N1");
    assertThat(outcome.vacancies())
        .extracting(v -> v.places() + " " + v.reason())
        .containsExactly("1 TIE_LEFT_OUT", "1 TIE_LEFT_OUT");
  }

  @Test
  void more_reserved_places_than_places_are_a_fault() {
    AwardPolicy policy =
        Fields.policy(
            award(
                "seats",
                "Tier.named(\"T\").level(1).places(1).reserving(2, \"home\", \"W\").precedence(RESERVED_FIRST).onTie(ALL_OUT).vacant(STAYS)"));
    assertThatThrownBy(() -> policy.judge(residents()))
        .hasMessageContaining("Prize `T` reserves 2 places, and it has 1 to compete for.");
  }

  @Test
  void a_direct_place_of_somebody_disqualified_is_open_to_the_others() {
    AwardPolicy policy =
        Fields.policy(
            DIRECT
                + """
                rule "out" @phase("check") when $e : Entry( has["out"] )
                then insert( Disqualified.because($e, "doping") ); end
                """
                + award("T", "Tier.named(\"T\").level(1).places(2).onTie(DECISION).vacant(STAYS)"));
    Contest.Builder contest = Fields.of("A 9, B 8, C 7");
    contest
        .entrant(Entrant.of("Z", "Z").with("direct", "yes").with("out", "yes"))
        .result("Z", "mark", "final", "1");
    assertThat(Fields.awards(policy.judge(contest.build()))).isEqualTo("T: A, B");
    Contest.Builder clean = Fields.of("A 9, B 8, C 7");
    clean.entrant(Entrant.of("Z", "Z").with("direct", "yes")).result("Z", "mark", "final", "1");
    assertThat(Fields.awards(policy.judge(clean.build()))).isEqualTo("T: A, Z");
  }

  @Test
  void a_direct_place_of_an_unknown_prize_is_a_fault() {
    AwardPolicy policy =
        Fields.policy(
            DIRECT
                + award(
                    "T", "Tier.named(\"TT\").level(1).places(2).onTie(DECISION).vacant(STAYS)"));
    Contest.Builder contest = Fields.of("A 9");
    contest.entrant(Entrant.of("Z", "Z").with("direct", "yes")).result("Z", "mark", "final", "1");
    assertThatThrownBy(() -> policy.judge(contest.build()))
        .hasMessageContaining("Unknown prize `T`");
  }

  @Test
  void a_tie_break_by_an_unknown_value_is_a_fault() {
    AwardPolicy policy =
        Fields.policy(award("T", "Tier.named(\"T\").level(1).places(2).breakTie(\"Mark\")"));
    assertThatThrownBy(() -> policy.judge(Fields.of("A 9").build()))
        .hasMessageContaining("Prize `T`: Unknown component or part `Mark`");
  }

  @Test
  void a_common_limit_over_prizes_of_one_level_needs_an_order() {
    String tiers =
        award(
                "T",
                "Tier.named(\"T\").level(1).where(\"home\", \"W\").places(2).onTie(DECISION).vacant(STAYS)")
            + award(
                "U",
                "Tier.named(\"U\").level(1).where(\"home\", \"N\").places(2).onTie(DECISION).vacant(STAYS)")
            + award("limit", "PrizeLimit.of(3).among(\"T\", \"U\")");
    Contest.Builder contest = Fields.of("A 1");
    with(contest, "W1", "home", "W", "96");
    with(contest, "W2", "home", "W", "90");
    with(contest, "N1", "home", "N", "95");
    with(contest, "N2", "home", "N", "94");
    Contest built = contest.build();
    AwardPolicy open = Fields.policy(tiers);
    assertThatThrownBy(() -> open.judge(built))
        .hasMessageContaining("the policy leaves open in which order the categories are awarded");
    AwardPolicy ordered = Fields.policy(tiers + award("order", "AwardOrder.by(HIGHEST_SCORE)"));
    assertThat(Fields.awards(ordered.judge(built))).isEqualTo("T: W1 | U: N1, N2");
    assertThat(ordered.judge(built).explain("W2").refusals())
        .extracting(r -> r.rule().title())
        .containsExactly("limit");
  }

  @Test
  void a_prize_under_a_common_limit_waits_for_one_that_is_pending() {
    AwardPolicy policy =
        Fields.policy(
            award(
                    "T",
                    "Tier.named(\"T\").level(1).ladder(\"a\").places(1).onTie(DECISION).vacant(STAYS)")
                + award(
                    "U",
                    "Tier.named(\"U\").level(2).ladder(\"b\").places(1).onTie(DECISION).vacant(STAYS)")
                + award("limit", "PrizeLimit.of(1).among(\"T\", \"U\")"));
    Outcome outcome = policy.judge(Fields.of("A 9, B 9").build());
    assertThat(outcome.awards()).isEmpty();
    assertThat(outcome.pending().get(0).awaiting()).containsExactly("U");
  }
}
