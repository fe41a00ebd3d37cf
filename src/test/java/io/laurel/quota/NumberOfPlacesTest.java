package io.laurel.quota;

import static io.laurel.quota.Prizes.assertFault;
import static io.laurel.quota.Prizes.away;
import static io.laurel.quota.Prizes.field;
import static io.laurel.quota.Prizes.policy;
import static org.assertj.core.api.Assertions.assertThat;

import io.laurel.AwardPolicy;
import io.laurel.Component;
import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Outcome;
import io.laurel.Vacancy;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many places a tier has by itself: catalogue 1.16, 4.03, 4.04, 4.06, 4.07, 4.32, 4.34. */
class NumberOfPlacesTest {

  private static final String LEFT_OPEN =
      ", and the policy leaves open of whom it is a share: say `of(REGISTERED | STARTERS | RANKED | AWARDABLE |"
          + " ABOVE_ZERO)`.";

  private static String numbers(Outcome outcome) {
    return outcome.awards().stream()
        .collect(Collectors.groupingBy(a -> a.tier(), TreeMap::new, Collectors.counting()))
        .toString();
  }

  private static String numbers(int entrants, String... tiers) {
    return numbers(policy(tiers).judge(field(entrants, 1).build()));
  }

  // ---- base

  @Test
  void a_share_whose_base_is_left_open_is_an_error_that_gives_each_number() {
    assertFault(
        away(field(10, 0), "away", "ill"),
        policy("share(\"50%\").rounded(DOWN)"),
        "Prize `A`: the number of places is 6 of 12 REGISTERED, 5 of 10 STARTERS, 5 of 10 RANKED, 5 of 10 AWARDABLE,"
            + " 4 of 9 ABOVE_ZERO"
            + LEFT_OPEN);
  }

  @Test
  void the_base_may_be_open_while_every_base_gives_the_same_number() {
    Contest contest = away(field(10, 0), "away").build();
    assertThat(numbers(policy("share(\"10%\").rounded(HALF_UP)").judge(contest)))
        .isEqualTo("{A=1}");
  }

  @ParameterizedTest
  @CsvSource({"REGISTERED,6", "STARTERS,5", "RANKED,5", "AWARDABLE,5", "ABOVE_ZERO,4"})
  void the_base_decides_the_number(String base, int places) {
    AwardPolicy half = policy("share(\"50%\").of(" + base + ").rounded(DOWN)");
    assertThat(numbers(half.judge(away(field(10, 0), "away", "ill").build())))
        .isEqualTo("{A=" + places + "}");
  }

  @Test
  void guests_are_ranked_and_not_awardable() {
    assertFault(
        field(5, 1)
            .entrant(Entrant.of("G", "G").with("guest", "yes"))
            .result("G", "mark", "final", "100"),
        policy("share(\"50%\")"),
        "3 of 6 REGISTERED, 3 of 6 STARTERS, 3 of 6 RANKED, 2.5 of 5 AWARDABLE, 2.5 of 5 ABOVE_ZERO"
            + LEFT_OPEN);
  }

  @Test
  void a_share_within_a_category_counts_its_own_entrants() {
    Contest.Builder contest =
        Contest.named("test").component(Component.measured("mark")).categories("dance", "song");
    for (int i = 0; i < 10; i++) {
      contest.entrant(Entrant.of("D" + i, "D").in("dance"));
      contest.result("D" + i, "mark", "final", "5" + i);
      contest.entrant(Entrant.of("S" + i, "S").in("song"));
      if (i < 5) {
        contest.result("S" + i, "mark", "final", "5" + i);
      }
    }
    assertThat(numbers(inCategories("share(\"20%\").of(REGISTERED)").judge(contest.build())))
        .isEqualTo("{A=4}");
    assertThat(numbers(inCategories("share(\"20%\").of(STARTERS)").judge(contest.build())))
        .isEqualTo("{A=3}");
  }

  private static AwardPolicy inCategories(String tier) {
    return AwardPolicy.of(
        "test.drl",
        """
        package policy.test;
        import io.laurel.policy.*;
        import static io.laurel.policy.Choices.*;

        rule "Score" @phase("score") when Contest() then insert( Score.in("final").plus("mark") ); end

        rule "Rank" @phase("rank")
        when Contest() then insert( Ranking.in("final").byScore().perCategory().numbered(STANDARD) ); end

        rule "Tier" @phase("award") when $c : Category() then insert( Tier.named("A").in($c).TIER ); end
        """
            .replace("TIER", tier));
  }

  // ---- at least one, minus one, plus a share

  @ParameterizedTest
  @CsvSource({"23,4", "5,1", "4,1", "1,1"})
  void a_number_below_one_counts_as_one(int entrants, int places) {
    assertThat(numbers(entrants, "share(\"1/5\").rounded(DOWN).orAtLeastOne()"))
        .isEqualTo("{A=" + places + "}");
  }

  @Test
  void nobody_is_no_number_below_one() {
    Contest empty = Contest.named("test").component(Component.measured("mark")).build();
    assertThat(policy("share(\"1/5\").orAtLeastOne()").judge(empty).awards()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"8,{A=7}", "2,{A=1}", "1,{}"})
  void all_but_one_win(int entrants, String awards) {
    assertThat(numbers(entrants, "allBut(1)")).isEqualTo(awards);
  }

  @Test
  void all_but_one_depends_on_the_base() {
    assertFault(
        away(field(5, 1), "away"),
        policy("allBut(1)"),
        "5 of 6 REGISTERED, 4 of 5 STARTERS, 4 of 5 RANKED, 4 of 5 AWARDABLE, 4 of 5 ABOVE_ZERO"
            + LEFT_OPEN);
  }

  @Test
  void a_share_is_added_to_places() {
    assertThat(numbers(25, "places(2).plusShare(\"10%\").rounded(DOWN)")).isEqualTo("{A=4}");
    assertFault(
        field(25, 1),
        policy("places(2).plusShare(\"10%\")"),
        "Prize `A`: 2 and 10 % of 25 is 4.5 places, and the policy leaves open how they are rounded: say"
            + " `rounded(HALF_UP | HALF_EVEN | UP | DOWN)` or `roundedByRuling()`.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "places(2).share(\"10%\")",
        "share(\"10%\").allBut(1)",
        "plusShare(\"10%\")",
        "share(\"10%\").plusShare(\"10%\")"
      })
  void a_number_said_twice_is_an_error(String tier) {
    assertFault(
        field(10, 1),
        policy(tier),
        "Prize `A` says how many win in more than one way: keep one of `places(n)`, `share(\"10%\")` and"
            + " `allBut(n)`; `places(n).plusShare(\"1%\")` adds a share to places.");
  }

  // ---- bounds

  @ParameterizedTest
  @CsvSource({"MOST,{A=12}", "FEWEST,{A=7}"})
  void bounds_are_exact_and_filled_as_chosen(String filling, String awards) {
    assertThat(numbers(25, "fewest(\"25%\").most(\"49%\").filling(" + filling + ")"))
        .isEqualTo(awards);
  }

  @Test
  void bounds_whose_filling_is_left_open_are_an_error() {
    assertFault(
        field(25, 1),
        policy("fewest(\"25%\").most(\"49%\")"),
        "Prize `A` may have 7 to 12 places, and the policy leaves open how many it has: say"
            + " `filling(MOST | FEWEST | BY_RULING)`.");
  }

  @Test
  void bounds_that_allow_one_number_leave_nothing_open() {
    assertThat(numbers(25, "fewest(\"40%\").most(10)")).isEqualTo("{A=10}");
  }

  @Test
  void without_an_upper_bound_everybody_left_may_win() {
    assertThat(numbers(10, "places(2)", "fewest(3).filling(MOST)")).isEqualTo("{A=2, B=8}");
    assertThat(numbers(10, "places(2)", "fewest(3).filling(FEWEST)")).isEqualTo("{A=2, B=3}");
  }

  @Test
  void fewer_candidates_than_the_fewest_leave_places_empty() {
    Outcome outcome = policy("fewest(3).most(5)").judge(field(2, 1).build());
    assertThat(numbers(outcome)).isEqualTo("{A=2}");
    assertThat(outcome.vacancies()).extracting(Vacancy::places).containsExactly(1);
  }

  @ParameterizedTest
  @CsvSource({"10,{A=3}", "40,{A=4}", "100,{A=6}"})
  void bounds_limit_a_share(int entrants, String awards) {
    assertThat(numbers(entrants, "share(\"10%\").fewest(3).most(6)")).isEqualTo(awards);
  }

  @Test
  void bounds_that_exclude_each_other_are_an_error() {
    assertFault(
        field(3, 1),
        policy("fewest(\"25%\").most(\"30%\").filling(MOST)"),
        "Prize `A` has to have at least 1 and at most 0 places: no number is both. Change `fewest` or `most`.");
  }

  @Test
  void a_negative_number_is_an_error_that_names_the_rule() {
    assertFault(
        field(3, 1),
        policy("most(-1)"),
        "Rule `Prize 1` can not be carried out: A tier can not have `-1` places.");
  }

  @Test
  void a_bound_above_the_whole_base_is_an_error_that_names_the_rule() {
    assertFault(
        field(3, 1),
        policy("fewest(\"25\")"),
        "Rule `Prize 1` can not be carried out: `25` is no part of the base; write `25%`, or a number of places without"
            + " quotes.");
  }
}
