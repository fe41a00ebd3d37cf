package io.laurel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who is ranked, who may win, and who moves up: catalogue 1.11, 2.50, 4.26, 4.27, 4.28. */
class GuestsAndStatusTest {

  private static final AwardPolicy POLICY =
      Fields.policy(
          """
          rule "Starred teams compete out of competition" @clause("1.11") @phase("check")
          when $e : Entry( has["starred"], flag["starred"] )
          then insert( Guest.because($e, "starred") ); end

          rule "Below sixty nothing can be won" @phase("rank")
          when $e : Entry( total < 60B )
          then insert( Ineligible.because($e, "below 60") ); end

          rule "Who did not sign is not ranked" @phase("check")
          when $e : Entry( has["unsigned"], flag["unsigned"] )
          then insert( Disqualified.because($e, "not signed") ); end

          rule "Gold" @phase("award")
          when Contest( $n : number["gold"], $v : text["vacant"] )
          then insert( Tier.named("gold").level(1).places($n.intValue()).atLeast("85").onTie(ALL_IN).vacant(Vacancy.valueOf($v)) ); end

          rule "Silver" @phase("award")
          when Contest( $n : number["silver"] )
          then insert( Tier.named("silver").level(2).places($n.intValue()).onTie(ALL_IN).vacant(STAYS) ); end
          """);

  private static Contest.Builder contest(int gold, int silver, String vacant) {
    return Contest.named("test")
        .component(Component.measured("mark"))
        .attribute("gold", "" + gold)
        .attribute("silver", "" + silver)
        .attribute("vacant", vacant);
  }

  private static Contest.Builder enter(
      Contest.Builder contest, String id, String mark, String... flags) {
    Entrant entrant = Entrant.of(id, id);
    for (String flag : flags) {
      entrant = entrant.with(flag, "yes");
    }
    return contest.entrant(entrant).result(id, "mark", "final", mark);
  }

  @Test
  void twenty_eight_golds_with_guests_at_ranks_5_13_and_15_reach_rank_31() {
    Contest.Builder contest = contest(28, 0, "STAYS");
    for (int i = 1; i <= 40; i++) {
      String[] flags = i == 5 || i == 13 || i == 15 ? new String[] {"starred"} : new String[0];
      enter(contest, String.format("T%02d", i), "" + (1000 - i), flags);
    }
    Outcome outcome = POLICY.judge(contest.build());
    String expected =
        IntStream.rangeClosed(1, 31)
            .filter(i -> i != 5 && i != 13 && i != 15)
            .mapToObj(i -> String.format("T%02d", i))
            .collect(Collectors.joining(", "));
    assertThat(Fields.awards(outcome)).isEqualTo("gold: " + expected);
    assertThat(outcome.awards()).hasSize(28);
    assertThat(outcome.awards().get(27).rank()).isEqualTo(31);
    assertThat(outcome.standing("final").get(4).status()).isEqualTo("guest");
    assertThat(outcome.explain("T05").findings().get(0).rule().title())
        .isEqualTo("Starred teams compete out of competition");
  }

  private static RuleReference rule(Outcome outcome, String id) {
    return outcome.explain(id).findings().get(0).rule();
  }

  @Test
  void the_ineligible_keep_their_rank_and_the_disqualified_have_none() {
    Contest.Builder contest = contest(1, 3, "STAYS");
    enter(contest, "A", "95");
    enter(contest, "B", "90", "unsigned");
    enter(contest, "C", "60");
    enter(contest, "D", "59.99");
    Outcome outcome = POLICY.judge(contest.build());
    assertThat(Fields.ranks(outcome)).isEqualTo("1 A, 2 C, 3 D");
    assertThat(Fields.awards(outcome)).isEqualTo("gold: A | silver: C");
    assertThat(outcome.explain("D").nextBetter())
        .isEqualTo(
            Explanation.NextBetter.barred(
                "silver", Explanation.Hurdle.REFUSED, List.of("below 60"), rule(outcome, "D")));
    assertThat(outcome.explain("B").nextBetter())
        .isEqualTo(
            Explanation.NextBetter.barred(
                "silver", Explanation.Hurdle.NOT_RANKED, List.of("not signed"), null));
  }

  @Test
  void a_first_prize_nobody_reaches_stays_vacant() {
    Contest.Builder contest = contest(1, 2, "STAYS");
    enter(contest, "A", "84.99");
    enter(contest, "B", "80");
    enter(contest, "C", "70");
    Outcome outcome = POLICY.judge(contest.build());
    assertThat(Fields.awards(outcome)).isEqualTo("silver: A, B");
    assertThat(outcome.vacancies())
        .extracting(v -> v.tier() + " " + v.places() + " " + v.reason() + " " + v.rolledDown())
        .containsExactly("gold 1 NO_CANDIDATE_FIT false");
    assertThat(outcome.explain("A").nextBetter().shortBy()).isEqualByComparingTo("0.01");
  }

  @Test
  void exactly_the_line_wins_the_first_prize() {
    Contest.Builder contest = contest(1, 2, "STAYS");
    enter(contest, "A", "85.00");
    enter(contest, "B", "84.999");
    assertThat(Fields.awards(POLICY.judge(contest.build()))).isEqualTo("gold: A | silver: B");
  }

  @Test
  void a_vacant_first_prize_rolls_down_where_the_policy_says_so() {
    Contest.Builder contest = contest(1, 1, "ROLLS_DOWN");
    enter(contest, "A", "84");
    enter(contest, "B", "80");
    enter(contest, "C", "70");
    Outcome outcome = POLICY.judge(contest.build());
    assertThat(Fields.awards(outcome)).isEqualTo("silver: A, B");
    assertThat(outcome.vacancies().get(0).rolledDown()).isTrue();
  }

  @Test
  void more_places_than_entrants_are_allowed_and_reported() {
    Contest.Builder contest = contest(5, 1, "STAYS");
    enter(contest, "A", "95");
    enter(contest, "B", "90");
    Outcome outcome = POLICY.judge(contest.build());
    assertThat(Fields.awards(outcome)).isEqualTo("gold: A, B");
    assertThat(outcome.remarks())
        .extracting(r -> r.code() + " " + r.values())
        .containsExactly("quota-above-field [gold, 5, 2]");
  }

  @Test
  void an_empty_contest_gives_an_empty_explained_outcome() {
    Outcome outcome = POLICY.judge(contest(1, 1, "STAYS").build());
    assertThat(outcome.awards()).isEmpty();
    assertThat(outcome.pending()).isEmpty();
    assertThat(outcome.remarks()).extracting(Remark::code).contains("no-entrants");
  }
}
