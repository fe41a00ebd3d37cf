package io.laurel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a policy may leave open: it is silent while that does not matter to the contest, and an
 * error that names it as soon as it does. One policy for all; the contest says which of its rules
 * fire.
 */
class OpenChoiceTest {

  private static final AwardPolicy POLICY =
      AwardPolicy.of(
          "open.drl",
          """
          package policy.open;
          import io.laurel.policy.*;
          import static io.laurel.policy.Choices.*;

          // ---- check

          rule "Eighteen or older" @phase("check")
          when $e : Entry( has["asked"], text["asked"] == "age", number["age"] < 18 )
          then insert( Ineligible.because($e, "too young") ); end

          rule "In service" @phase("check")
          when $e : Entry( has["asked"], text["asked"] == "service", !flag["serving"] )
          then insert( Ineligible.because($e, "left") ); end

          rule "Ten full years" @phase("check")
          when $e : Entry( has["asked"], text["asked"] == "years", fullYears("joined") < 10 )
          then insert( Ineligible.because($e, "short of ten years") ); end

          // ---- score

          rule "The mark is the score" @phase("score")
          when Contest( text["score"] == "mark" || text["score"] == "panel" || text["score"] == "refused" )
          then insert( Score.in("final").plus("mark") ); end

          rule "Mean of the judges, two decimals" @phase("score")
          when Contest( text["score"] == "rounded" )
          then insert( Score.in("final").plus("mark").rounded(2, HALF_UP) ); end

          rule "Mean of the judges" @phase("score")
          when Contest( text["score"] == "panel" || text["score"] == "rounded" )
          then insert( Panel.of("mark").mean() ); end

          rule "Every mark must be there" @phase("score")
          when Contest( text["score"] == "refused" )
          then insert( Panel.of("mark").mean().missing(REFUSED) ); end

          rule "Mistyped component" @phase("score")
          when Contest( text["score"] == "mistyped" )
          then insert( Score.in("final").plus("marks", "70%").minus("height", "1") ); end

          rule "Mistyped panel" @phase("score")
          when Contest( text["score"] == "mistyped panel" )
          then insert( Panel.of("marc").in("finale").mean() ); end

          rule "Score made while checking" @phase("check")
          when Contest( text["score"] == "early" )
          then insert( Score.in("final").plus("mark") ); end

          // ---- rank

          rule "By score, 1 2 2 4" @phase("rank")
          when Contest( text["rank"] == "standard" )
          then insert( Ranking.in("final").byScore().overall().numbered(STANDARD) ); end

          rule "By score" @phase("rank")
          when Contest( text["rank"] == "open" )
          then insert( Ranking.in("final").byScore() ); end

          rule "By score in each category" @phase("rank")
          when Contest( text["rank"] == "categories" )
          then insert( Ranking.in("final").byScore().perCategory().numbered(STANDARD) ); end

          rule "By score and age" @phase("rank")
          when Contest( text["rank"] == "age" )
          then insert( Ranking.in("final").byScore().byLowestAttribute("age").numbered(STANDARD) ); end

          // ---- award

          rule "Gold" @phase("award")
          when Contest( text["award"] == "gold" || text["award"] == "gold silver" || text["award"] == "bar silver" )
          then insert( Tier.named("gold").level(1).places(2) ); end

          rule "Silver" @phase("award")
          when Contest( text["award"] == "gold silver" || text["award"] == "bar silver" )
          then insert( Tier.named("silver").level(2).places(2).onTie(ALL_IN) ); end

          rule "Nobody below ninety gets gold" @phase("award")
          when Contest( text["award"] == "bar silver" ) $p : Proposal( tier == "gold", score < 90B )
          then insert( Objection.to($p, "below 90") ); end

          rule "A tenth of all" @phase("award")
          when Contest( text["award"] == "share" )
          then insert( Tier.named("gold").level(1).share("10%").of(AWARDABLE).onTie(ALL_IN) ); end

          rule "Ruby" @phase("award")
          when Contest( text["award"] == "no levels" || text["award"] == "ruby" )
          then insert( Tier.named("ruby").places(1).onTie(ALL_IN) ); end

          rule "Opal" @phase("award")
          when Contest( text["award"] == "no levels" )
          then insert( Tier.named("opal").places(1).onTie(ALL_IN) ); end

          rule "Any number" @phase("award")
          when Contest( text["award"] == "no places" )
          then insert( Tier.named("gold").level(1).onTie(ALL_IN) ); end

          rule "Awarded on the semi-final" @phase("award")
          when Contest( text["award"] == "semi" )
          then insert( Tier.named("gold").level(1).on("semi").places(1).onTie(ALL_IN) ); end

          rule "One for each category" @phase("award")
          when Contest( text["award"] == "capped" ) $c : Category()
          then insert( Tier.named("gold").level(1).in($c).places(1).onTie(ALL_IN).vacant(STAYS) ); end

          rule "One for each organisation" @phase("award")
          when Contest( text["award"] == "capped" )
          then insert( Cap.of(1, ORGANISATION).passedOver(KEEPS_RANK) ); end

          // ---- collective

          rule "Two best, of whom" @phase("collective")
          when Contest( text["team"] == "whose" )
          then insert( TeamScore.named("team").sumOfBest(2, "final").fewer(NOT_RANKED).numbered(STANDARD) ); end

          rule "Two best of the organisation" @phase("collective")
          when Contest( text["team"] == "fewer" )
          then insert( TeamScore.named("team").of(ORGANISATION).sumOfBest(2, "final").numbered(STANDARD) ); end

          rule "Team prize" @phase("collective")
          when Contest( text["team"] == "whose" || text["team"] == "fewer" )
          then insert( Tier.named("team prize").level(9).on("team").places(1).onTie(ALL_IN) ); end
          """);

  /** {@code rule: message} with the place of the rule. */
  private static String at(String rule, String message) {
    RuleReference found =
        POLICY.rules().stream().filter(r -> r.title().equals(rule)).findFirst().orElseThrow();
    return found.file() + ":" + found.line() + ": " + message;
  }

  /** Which rules fire: {@code award gold}; the mark is the score and ranks unless said. */
  private static Contest.Builder contest(String... choices) {
    Contest.Builder contest =
        Contest.named("Singing")
            .component(Component.measured("mark"))
            .attribute("choices", List.of(choices).toString());
    Map<String, String> all =
        new TreeMap<>(Map.of("score", "mark", "rank", "standard", "award", "-", "team", "-"));
    for (String choice : choices) {
      String[] parts = choice.split(" ", 2);
      all.put(parts[0], parts[1]);
    }
    all.forEach(contest::attribute);
    return contest;
  }

  private static Contest.Builder enter(Contest.Builder contest, String field) {
    for (String each : field.split(", ", -1)) {
      String[] parts = each.split(" ", -1);
      contest.entrant(Entrant.of(parts[0], parts[0])).result(parts[0], "mark", "final", parts[1]);
    }
    return contest;
  }

  private static Outcome judge(Contest.Builder contest) {
    return POLICY.judge(contest.build());
  }

  private static void assertRefused(Contest.Builder contest, String... faults) {
    assertThatExceptionOfType(JudgementException.class)
        .isThrownBy(() -> judge(contest))
        .satisfies(e -> assertThat(e.faults()).extracting(Fault::toString).containsExactly(faults))
        .withMessage(String.join("\n", faults));
  }

  // ---- missing marks

  private static Contest.Builder twoJudges(String... choices) {
    return contest(choices)
        .judge(new Judge("J1", "Ann", null))
        .judge(new Judge("J2", "Bob", null))
        .entrant(Entrant.of("A", "Ida"))
        .entrant(Entrant.of("B", "Jon"))
        .mark("A", "J1", "mark", "final", "9")
        .mark("A", "J2", "mark", "final", "8")
        .mark("B", "J1", "mark", "final", "7");
  }

  @Test
  void what_a_missing_mark_does_may_be_open_while_none_is_missing() {
    Outcome outcome = judge(twoJudges("score panel").mark("B", "J2", "mark", "final", "7"));
    assertThat(Fields.ranks(outcome)).isEqualTo("1 A, 2 B");
  }

  @Test
  void a_missing_mark_is_an_error_where_it_is_open() {
    assertRefused(
        twoJudges("score panel"),
        at(
            "Mean of the judges",
            "Entrant `B` has no mark by judge `J2` for `mark` in round `final`, and the policy"
                + " leaves open what a missing mark does: say `Panel.of(\"mark\").missing(REFUSED |"
                + " LEFT_OUT | AS_ZERO | JUDGE_VOID | UNRANKED)`."));
  }

  @Test
  void a_missing_mark_is_an_error_where_it_is_refused() {
    assertRefused(
        twoJudges("score refused"),
        at(
            "Every mark must be there",
            "Entrant `B` has no mark by judge `J2` for `mark` in round `final`; it must be given,"
                + " or the judge recused."));
  }

  @Test
  void a_missing_result_is_an_error_where_it_is_open() {
    assertRefused(
        contest()
            .entrant(Entrant.of("A", "Ida"))
            .mark(Mark.without("A", null, "mark", "final", Mark.State.MISSING)),
        "Entrant `A` has no result for `mark` in round `final`, and the policy leaves open what a"
            + " missing mark does: say `Panel.of(\"mark\").missing(REFUSED | LEFT_OUT | AS_ZERO |"
            + " UNRANKED)`.");
  }

  // ---- panels and totals

  @Test
  void marks_of_one_judge_need_a_panel_as_well() {
    assertRefused(
        contest()
            .judge(new Judge("J1", "Ann", null))
            .entrant(Entrant.of("A", "Ida"))
            .mark("A", "J1", "mark", "final", "9"),
        "Several judges mark `mark` in round `final`, and no rule says how their marks become one"
            + " value: conclude a `Panel.of(\"mark\")`.");
  }

  @Test
  void marks_of_several_judges_without_a_panel_are_an_error() {
    assertRefused(
        twoJudges(),
        "Several judges mark `mark` in round `final`, and no rule says how their marks become one"
            + " value: conclude a `Panel.of(\"mark\")`.");
  }

  private static Contest.Builder sevenJudges(String choice, String... marks) {
    Contest.Builder contest = contest(choice).entrant(Entrant.of("A", "Ida"));
    for (int i = 0; i < marks.length; i++) {
      contest.judge(new Judge("J" + i, "J" + i, null));
      contest.mark("A", "J" + i, "mark", "final", marks[i]);
    }
    return contest;
  }

  @Test
  void a_total_without_end_is_an_error_where_no_rounding_is_said() {
    assertRefused(
        sevenJudges("score panel", "10", "10", "10", "10", "11", "11", "11"),
        at(
            "The mark is the score",
            "Entrant `A` has the total 73/7 ≈ 10.428571 in round `final`, which has no end: say how"
                + " it is published with `rounded(digits, …)`."));
  }

  @Test
  void a_total_with_an_end_needs_no_rounding() {
    Outcome outcome = judge(sevenJudges("score panel", "10", "10", "10", "11"));
    assertThat(outcome.standing("final").get(0).score()).isEqualTo("10.25");
  }

  @Test
  void a_total_without_end_is_published_where_rounding_is_said() {
    Outcome outcome = judge(sevenJudges("score rounded", "10", "10", "10", "10", "11", "11", "11"));
    assertThat(outcome.standing("final").get(0).score()).isEqualTo("10.43");
  }

  @Test
  void unknown_components_are_named_with_those_there_are() {
    assertRefused(
        enter(contest("score mistyped"), "A 9"),
        at("Mistyped component", "Unknown component or part `height`. The contest has `mark`."),
        at(
            "Mistyped component",
            "Unknown component or part `marks`; did you mean `mark`? The contest has `mark`."));
  }

  @Test
  void unknown_component_and_round_of_a_panel_are_named() {
    assertRefused(
        enter(contest("score mistyped panel"), "A 9"),
        at(
            "Mistyped panel",
            "Unknown component `marc`; did you mean `mark`? The contest has `mark`."),
        at(
            "Mistyped panel",
            "Unknown round `finale`; did you mean `final`? The contest has `final`."));
  }

  @Test
  void a_conclusion_in_the_wrong_phase_is_an_error() {
    assertRefused(
        enter(contest("score early"), "A 9"),
        at(
            "Score made while checking",
            "Rule `Score made while checking` concludes a `Score` in the phase `check`; it belongs"
                + " in `score`."));
  }

  // ---- ranking

  @Test
  void numbering_after_a_tie_may_be_open_while_nobody_is_tied() {
    assertThat(Fields.ranks(judge(enter(contest("rank open"), "A 9, B 8, C 7"))))
        .isEqualTo("1 A, 2 B, 3 C");
  }

  @Test
  void numbering_after_a_tie_is_an_error_where_it_is_open() {
    assertRefused(
        enter(contest("rank open"), "A 9, B 8, C 8, D 7"),
        at(
            "By score",
            "Entrants `B` and `C` are tied in `final`, and the policy leaves open how ranks go on"
                + " after a tie: say `numbered(STANDARD)` for 1 2 2 4, `numbered(DENSE)` for 1 2 2 3"
                + " or `numbered(SEQUENTIAL)` for 1 2 3 4 in order of entrant id."));
  }

  @Test
  void numbering_does_not_matter_where_a_ruling_breaks_the_tie() {
    Contest.Builder contest =
        enter(contest("rank open"), "A 9, B 8, C 8, D 7")
            .ruling(new Ruling("tie:final:2", List.of("C", "B"), "Jury", "16:40", "Sang again."));
    assertThat(Fields.ranks(judge(contest))).isEqualTo("1 A, 2 C, 3 B, 4 D");
  }

  @Test
  void numbering_does_not_matter_behind_the_last_tie() {
    assertThat(Fields.ranks(judge(enter(contest("rank open"), "A 9, B 8, C 8"))))
        .isEqualTo("1 A, 2 B, 2 C");
  }

  private static Contest.Builder dances(String... choices) {
    Contest.Builder contest = contest(choices).categories("folk", "street");
    contest.organisation(Organisation.of("N", "North")).organisation(Organisation.of("S", "South"));
    for (String each : List.of("A 9 folk N", "B 8 folk S", "C 9.5 street N", "D 7 street S")) {
      String[] parts = each.split(" ", -1);
      contest.entrant(Entrant.of(parts[0], parts[0]).in(parts[2]).sentBy(parts[3]));
      contest.result(parts[0], "mark", "final", parts[1]);
    }
    return contest;
  }

  @Test
  void ranking_of_several_categories_is_an_error_where_it_is_open() {
    assertRefused(
        dances("rank open"),
        at(
            "By score",
            "The contest has 2 categories, and the policy leaves open whether they are ranked"
                + " together: say `perCategory()` or `overall()`."));
  }

  @Test
  void ranking_of_several_categories_may_be_open_where_there_is_one() {
    Contest.Builder contest =
        contest("rank open")
            .categories("folk")
            .entrant(Entrant.of("A", "A").in("folk"))
            .result("A", "mark", "final", "9");
    assertThat(Fields.ranks(judge(contest))).isEqualTo("1 A");
  }

  @Test
  void a_ruling_that_names_others_than_the_tied_is_an_error() {
    for (List<String> order : List.of(List.of("B", "D"), List.of("B"), List.of("B", "C", "C"))) {
      assertRefused(
          enter(contest(), "A 9, B 8, C 8, D 7")
              .ruling(new Ruling("tie:final:2", order, "Jury", "16:40", "Sang again.")),
          at(
              "By score, 1 2 2 4",
              "Ruling `tie:final:2` puts `"
                  + String.join("`, `", order)
                  + "` in order; tied there are `B`, `C`. It must name each of them once."));
    }
  }

  // ---- prizes

  @Test
  void a_tie_at_the_line_may_be_open_while_the_tied_fit() {
    assertThat(Fields.awards(judge(enter(contest("award gold"), "A 9, B 9, C 7"))))
        .isEqualTo("gold: A, B");
    assertThat(Fields.awards(judge(enter(contest("award gold"), "A 9, B 8, C 7, D 7"))))
        .isEqualTo("gold: A, B");
  }

  @Test
  void a_tie_at_the_line_is_an_error_where_it_is_open() {
    assertRefused(
        enter(contest("award gold"), "A 9, B 8, C 8, D 7"),
        at(
            "Gold",
            "Prize `gold` has 1 of its places left, and 2 candidates are tied at rank 2 (`B`, `C`);"
                + " the policy leaves open what happens: say `onTie(ALL_IN | ALL_OUT |"
                + " TAKES_FROM_NEXT | NEAREST | DECISION)`."));
  }

  @Test
  void vacant_places_may_be_open_while_all_are_taken() {
    assertThat(Fields.awards(judge(enter(contest("award bar silver"), "A 95, B 90, C 89, D 70"))))
        .isEqualTo("gold: A, B | silver: C, D");
  }

  @Test
  void vacant_places_may_be_open_where_the_field_is_too_small() {
    Outcome outcome = judge(enter(contest("award gold silver"), "A 95"));
    assertThat(Fields.awards(outcome)).isEqualTo("gold: A");
    assertThat(outcome.vacancies())
        .extracting(v -> v.tier() + " " + v.places() + " " + v.reason())
        .containsExactly("gold 1 FIELD_TOO_SMALL", "silver 2 FIELD_TOO_SMALL");
  }

  @Test
  void vacant_places_are_an_error_where_they_are_open_and_a_tier_follows() {
    assertRefused(
        enter(contest("award bar silver"), "A 95, B 89.99, C 89, D 70"),
        at(
            "Gold",
            "Prize `gold` has 1 places nobody may take, and the policy leaves open what becomes of"
                + " them: say `vacant(STAYS | ROLLS_DOWN)` or `vacantTo(…)`."));
  }

  @Test
  void a_share_may_be_open_while_it_is_a_whole_number() {
    Outcome outcome =
        judge(enter(contest("award share"), "A 9, B 8, C 7, D 6, E 5, F 4, G 3, H 2, I 1, J 0"));
    assertThat(Fields.awards(outcome)).isEqualTo("gold: A");
  }

  @Test
  void a_share_that_is_no_whole_number_is_an_error_where_rounding_is_open() {
    assertRefused(
        enter(contest("award share"), "A 9, B 8, C 7, D 6"),
        at(
            "A tenth of all",
            "Prize `gold`: 10 % of 4 is 0.4 places, and the policy leaves open how they are"
                + " rounded: say `rounded(HALF_UP | HALF_EVEN | UP | DOWN)` or `roundedByRuling()`."));
  }

  @Test
  void a_level_may_be_open_where_there_is_one_tier() {
    assertThat(Fields.awards(judge(enter(contest("award ruby"), "A 9, B 8")))).isEqualTo("ruby: A");
  }

  @Test
  void two_tiers_without_a_level_are_an_error() {
    assertRefused(
        enter(contest("award no levels"), "A 9, B 8"),
        at(
            "Opal",
            "Prizes `ruby` and `opal` are for the same candidates, and the policy leaves open which"
                + " is higher: give each its own `level(n)`, 1 for the highest."));
  }

  @Test
  void a_tier_without_a_number_of_places_is_an_error() {
    assertRefused(
        enter(contest("award no places"), "A 9, B 8"),
        at(
            "Any number",
            "Prize `gold` does not say how many may win it: `places(n)`, `share(\"10%\")` or"
                + " `everyone()`."));
  }

  @Test
  void a_tier_on_an_unknown_round_is_an_error() {
    assertRefused(
        enter(contest("award semi"), "A 9, B 8"),
        at(
            "Awarded on the semi-final",
            "Prize `gold`: Unknown round or team score `semi`. The contest has `final`."));
  }

  @Test
  void a_tier_need_not_name_the_only_round() {
    assertThat(Fields.awards(judge(enter(contest("award gold"), "A 9")))).isEqualTo("gold: A");
  }

  @Test
  void a_tier_that_names_none_of_several_rounds_is_an_error() {
    assertRefused(
        enter(contest("award gold").rounds("heat", "final"), "A 9"),
        at(
            "Gold",
            "Prize `gold` does not say on which round it is awarded, and the contest has several:"
                + " say `on(\"final\")`."));
  }

  @Test
  void the_order_of_categories_is_an_error_where_a_limit_needs_it() {
    assertRefused(
        dances("rank categories", "award capped"),
        at(
            "One for each organisation",
            "A limit over several categories keeps `C` from `gold（street）`, and the policy leaves"
                + " open in which order the categories are awarded: say `inTurn(…)` or conclude"
                + " `AwardOrder.by(CATEGORY_ORDER | HIGHEST_SCORE | LARGEST_MARGIN | RULED_ORDER)`."));
  }

  @Test
  void the_order_of_categories_may_be_open_while_the_limit_keeps_nobody_out() {
    Contest.Builder contest = dances("rank categories", "award capped");
    contest.entrant(Entrant.of("X", "X").in("street").sentBy("S"));
    contest.result("X", "mark", "final", "9.9");
    assertThat(Fields.awards(judge(contest))).isEqualTo("gold: A, X");
  }

  // ---- teams

  @Test
  void a_team_score_that_does_not_say_whose_results_count_is_an_error() {
    assertRefused(
        dances("team whose"),
        at(
            "Two best, of whom",
            "Team score `team` does not say whose results count together: say `of(ORGANISATION)` or"
                + " `of(PARENT)`."));
  }

  @Test
  void too_few_results_may_be_open_while_all_have_enough() {
    Outcome outcome = judge(dances("team fewer"));
    assertThat(outcome.standing("team"))
        .extracting(s -> s.recipient().id() + " " + s.score())
        .containsExactly("N 18.5", "S 15");
  }

  @Test
  void too_few_results_are_an_error_where_it_is_open() {
    Contest.Builder contest = dances("team fewer").organisation(Organisation.of("W", "West"));
    contest.entrant(Entrant.of("X", "X").in("folk").sentBy("W"));
    contest.result("X", "mark", "final", "9");
    assertRefused(
        contest,
        at(
            "Two best of the organisation",
            "Organisation `W` has 1 results of the 2 that count for `team`, and the policy leaves"
                + " open what becomes of it: say `fewer(NOT_RANKED | ZERO_FOR_MISSING)`."));
  }

  // ---- attributes

  /** An entrant the rule of that kind asks. */
  private static Entrant asked(String id, String what) {
    return Entrant.of(id, id).with("asked", what);
  }

  @Test
  void a_missing_attribute_is_told_for_all_entrants_at_once() {
    Contest.Builder contest = contest();
    contest.entrant(asked("A", "age"));
    contest.entrant(asked("B", "age").with("age", "17"));
    contest.entrant(asked("C", "age").with("aeg", "20").with("town", "X"));
    assertRefused(
        contest,
        "Entrant `A`: attribute `age` is missing, and the policy asks for it; it has `asked`.",
        "Entrant `C`: attribute `age` is missing, and the policy asks for it; it has `aeg`,"
            + " `asked`, `town`.");
  }

  @Test
  void a_missing_attribute_does_not_matter_where_the_policy_does_not_ask() {
    assertThat(Fields.ranks(judge(enter(contest(), "A 9")))).isEqualTo("1 A");
  }

  @Test
  void an_attribute_the_ranking_asks_for_is_an_error_where_it_is_missing() {
    assertRefused(
        contest("rank age")
            .entrant(Entrant.of("A", "A").with("town", "X"))
            .entrant(Entrant.of("B", "B").with("town", "X"))
            .result("A", "mark", "final", "9")
            .result("B", "mark", "final", "8"),
        "Entrant `A`: attribute `age` is missing, and the policy asks for it; it has `town`.",
        "Entrant `B`: attribute `age` is missing, and the policy asks for it; it has `town`.");
  }

  @Test
  void an_entrant_without_attributes_is_said_to_have_none() {
    assertRefused(
        enter(contest("rank age"), "A 9"),
        "Entrant `A`: attribute `age` is missing, and the policy asks for it; it has none.");
  }

  @Test
  void an_attribute_need_not_be_given_where_the_rule_asks_for_it_first() {
    AwardPolicy policy =
        Fields.policy(
            """
            rule "Juniors are eighteen at most" @phase("check")
            when Contest( has["junior"] ) $e : Entry( has["age"], number["age"] > 18 )
            then insert( Ineligible.because($e, "too old") ); end
            """);
    assertThat(Fields.ranks(policy.judge(Fields.of("A 9, B 8").build()))).isEqualTo("1 A, 2 B");
  }

  @ParameterizedTest
  @ValueSource(strings = {"eighteen", "18 years", "1,5", "1/2"})
  void an_attribute_that_is_no_number_is_an_error(String age) {
    assertRefused(
        contest().entrant(asked("A", "age").with("age", age)),
        "Entrant `A`: attribute `age` is `" + age + "`, not a number.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1999-02-29", "1.7.1999", "1999", "1999-7-1"})
  void an_attribute_that_is_no_date_is_an_error(String date) {
    assertRefused(
        contest().date(LocalDate.of(2023, 7, 1)).entrant(asked("A", "years").with("joined", date)),
        "Entrant `A`: attribute `joined` is `" + date + "`, not a date like `2023-07-01`.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"maybe", "1", "TRUE", "对"})
  void an_attribute_that_is_neither_yes_nor_no_is_an_error(String flag) {
    assertRefused(
        contest().entrant(asked("A", "service").with("serving", flag)),
        "Entrant `A`: attribute `serving` is `"
            + flag
            + "`, not `yes`/`no`, `true`/`false` or `是`/`否`.");
  }

  @Test
  void full_years_without_a_date_of_the_contest_are_an_error() {
    assertRefused(
        contest().entrant(asked("A", "years").with("joined", "1999-07-01")),
        "The contest has no date; the policy counts years to it.");
  }
}
