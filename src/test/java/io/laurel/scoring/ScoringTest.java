package io.laurel.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.laurel.AwardPolicy;
import io.laurel.Component;
import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Explanation.MarkLine;
import io.laurel.Explanation.RoundAccount;
import io.laurel.Explanation.Step;
import io.laurel.Fault;
import io.laurel.Judge;
import io.laurel.JudgementException;
import io.laurel.Mark;
import io.laurel.Organisation;
import io.laurel.Outcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * From marks to scores: examples of the catalogue, by number, and of the contests. One policy for
 * all; the contest says which way it is scored.
 */
class ScoringTest {

  private static final AwardPolicy POLICY =
      AwardPolicy.of(
          "scoring.drl",
          """
          package policy.scoring;
          import io.laurel.policy.*;
          import static io.laurel.policy.Choices.*;

          rule "The mark is the score" @phase("score")
          when Contest( text["way"].startsWith("panel") )
          then insert( Score.in("final").plus("mark") ); end

          rule "2.7 One highest and one lowest dropped, mean" @phase("score")
          when Contest( text["way"] == "panel 1+1" )
          then insert( Panel.of("mark").dropHighest(1).dropLowest(1).mean().missing(REFUSED) ); end

          rule "2.8 Two highest and two lowest dropped, sum" @phase("score")
          when Contest( text["way"] == "panel 2+2" )
          then insert( Panel.of("mark").dropHighest(2).dropLowest(2).sum().atLeast(1).missing(REFUSED) ); end

          rule "2.9 Lowest dropped, sum" @phase("score")
          when Contest( text["way"] == "panel drop lowest" )
          then insert( Panel.of("mark").dropLowest(1).sum().missing(REFUSED) ); end

          rule "2.10 Trim then sum" @phase("score")
          when Contest( text["way"] == "panel trimmed sum" )
          then insert( Panel.of("mark").dropHighest(1).dropLowest(1).sum().missing(REFUSED) ); end

          rule "2.12 Highest dropped" @phase("score")
          when Contest( text["way"] == "panel drop highest" )
          then insert( Panel.of("mark").dropHighest(1).sum().missing(REFUSED) ); end

          rule "2.37 Missing left out" @phase("score")
          when Contest( text["way"] == "panel left out" )
          then insert( Panel.of("mark").mean().missing(LEFT_OUT).rounded(2, HALF_UP) ); end

          rule "2.37 Missing counts as zero" @phase("score")
          when Contest( text["way"] == "panel as zero" )
          then insert( Panel.of("mark").mean().missing(Choices.Missing.AS_ZERO).rounded(2, HALF_UP) ); end

          rule "2.37 Missing refused" @phase("score")
          when Contest( text["way"] == "panel refused" )
          then insert( Panel.of("mark").mean().missing(REFUSED).rounded(2, HALF_UP) ); end

          rule "2.38 Own organisation recused, at least three marks" @phase("score")
          when Contest( text["way"] == "panel recused" )
          then insert( Panel.of("mark").dropHighest(1).dropLowest(1).mean().ownOrganisationRecused().atLeast(3).missing(REFUSED) ); end

          rule "2.4 Criteria are added" @phase("score")
          when Contest( text["way"] == "criteria" )
          then insert( Score.in("final").plus("theme").plus("script").plus("acting").plus("staging") ); end

          rule "2.5 Theory 30 %, practice 70 %" @phase("score")
          when Contest( text["way"] == "weights" )
          then insert( Score.in("final").plus("theory", "30%").plus("practice", "70%").rounded(2, HALF_UP) ); end

          rule "2.45 Rounded to the even neighbour" @phase("score")
          when Contest( text["way"] == "half even" )
          then insert( Score.in("final").plus("theory").rounded(2, HALF_EVEN) ); end

          rule "2.45 Rounded half up" @phase("score")
          when Contest( text["way"] == "half up" )
          then insert( Score.in("final").plus("theory").rounded(2, HALF_UP) ); end

          rule "2.44 Truncated" @phase("score")
          when Contest( text["way"] == "truncated" )
          then insert( Score.in("final").plus("theory").rounded(2, DOWN) ); end

          rule "2.46 Mean of three rounded up" @phase("score")
          when Contest( text["way"] == "up" )
          then insert( Score.in("final").plus("theory", "1/3").plus("practice", "1/3").plus("acting", "1/3").rounded(2, UP) ); end

          rule "2.47 Each part rounded first" @phase("score")
          when Contest( text["way"] == "each rounded" )
          then insert( Score.in("final").plus("theory", "30%").plus("practice", "70%").eachRounded(2, HALF_UP).rounded(2, HALF_UP) ); end

          rule "2.31 Quiz" @phase("score")
          when Contest( text["way"] == "quiz" )
          then insert( Score.in("final").base("100").plus("right", "10").minus("silent", "10").plus("buzzer right", "10")
              .minus("buzzer wrong", "10").plus("risk won").minus("risk lost", "1") ); end

          rule "2.33 Half a point for each started ten seconds over 3:10" @phase("score")
          when Contest( text["way"] == "started" )
          then insert( Score.in("final").plus("theory").minusPerStep("seconds", "190", "10", STARTED, "0.5") ); end

          rule "2.33 Half a point for each full ten seconds over 3:10" @phase("score")
          when Contest( text["way"] == "completed" )
          then insert( Score.in("final").plus("theory").minusPerStep("seconds", "190", "10", COMPLETED, "0.5") ); end

          rule "2.35 A record earns five points" @phase("score")
          when $e : Entry( has["record"], flag["record"] )
          then insert( Adjustment.bonus($e, "5", "record") ); end

          rule "2.36 Overtime costs half a point" @phase("score")
          when $e : Entry( has["overtime"], flag["overtime"] )
          then insert( Adjustment.deduction($e, "0.5", "overtime") ); end

          rule "Bounds of the total" @phase("score")
          when Contest( text["way"] == "bounded" )
          then insert( Score.in("final").plus("theory").floor("0").ceiling("100").rounded(1, HALF_UP) ); end

          rule "A safety fault costs five on its task, never below 0" @phase("score")
          when Contest( text["way"] == "safety" )
          then insert( Part.of("task", "final").plus("practice").minus("faults", "5").floor("0") ); end

          rule "Theory and the task" @phase("score")
          when Contest( text["way"] == "safety" )
          then insert( Score.in("final").plus("theory").plus("task") ); end

          rule "2.48 Rounded to one decimal" @phase("score")
          when Contest( text["way"].startsWith("rank") )
          then insert( Score.in("final").plus("theory", "1/280").rounded(1, HALF_UP) ); end

          rule "2.48 By the score as published" @phase("rank")
          when Contest( text["way"] == "rank published" )
          then insert( Ranking.in("final").byScore().numbered(STANDARD) ); end

          rule "2.49 By the published score, then the exact one" @phase("rank")
          when Contest( text["way"] == "rank exact" )
          then insert( Ranking.in("final").byScore().byExactScore().numbered(STANDARD) ); end

          rule "By score, then practice" @phase("rank")
          when Contest( !text["way"].startsWith("rank"), has["practice decides"] )
          then insert( Ranking.in("final").byScore().by("practice").numbered(STANDARD) ); end

          rule "By score" @phase("rank")
          when Contest( !text["way"].startsWith("rank"), !has["practice decides"] )
          then insert( Ranking.in("final").byScore().numbered(STANDARD) ); end
          """);

  private static Contest.Builder contest(String way) {
    Contest.Builder contest = Contest.named("test").attribute("way", way);
    for (String component :
        List.of(
            "mark",
            "theme",
            "script",
            "acting",
            "staging",
            "theory",
            "practice",
            "seconds",
            "faults",
            "right",
            "silent",
            "buzzer right",
            "buzzer wrong",
            "risk won",
            "risk lost")) {
      contest.component(Component.measured(component));
    }
    return contest;
  }

  /** Results of one entrant: {@code theory 94, practice 80}. */
  private static Contest.Builder results(Contest.Builder contest, Entrant entrant, String results) {
    contest.entrant(entrant);
    for (String each : results.split(", ", -1)) {
      int space = each.lastIndexOf(' ');
      contest.result(entrant.id(), each.substring(0, space), "final", each.substring(space + 1));
    }
    return contest;
  }

  private static Outcome judge(Contest.Builder contest) {
    return POLICY.judge(contest.build());
  }

  /** The published score of entrant A with these results. */
  private static String score(String way, String results) {
    return score(judge(results(contest(way), Entrant.of("A", "A"), results)), "A");
  }

  private static String score(Outcome outcome, String id) {
    return outcome.standing("final").stream()
        .filter(s -> s.recipient().id().equals(id))
        .map(s -> String.valueOf(s.score()))
        .collect(Collectors.joining());
  }

  private static RoundAccount account(Outcome outcome, String id) {
    return outcome.explain(id).rounds().get(0);
  }

  private static List<String> marks(Outcome outcome, String id) {
    return account(outcome, id).marks().stream().map(ScoringTest::shown).toList();
  }

  private static String shown(MarkLine mark) {
    return mark.judge()
        + " "
        + (mark.value() == null ? "-" : mark.value().toPlainString())
        + " "
        + mark.treatment();
  }

  private static List<String> steps(Outcome outcome, String id) {
    return account(outcome, id).steps().stream().map(ScoringTest::shown).toList();
  }

  private static String shown(Step step) {
    return step.name()
        + ": "
        + step.expression()
        + " = "
        + step.result()
        + (step.rounding() == null ? "" : " rounded");
  }

  // ---- judges

  /** The judgement is refused with this fault, whatever follows from it. */
  private static void assertRefused(ThrowingCallable judgement, String fault) {
    assertThatExceptionOfType(JudgementException.class)
        .isThrownBy(judgement)
        .satisfies(e -> assertThat(e.faults()).extracting(Fault::message).contains(fault));
  }

  /** Marks of judges J1, J2, …; {@code -} missing, {@code R} recused, {@code V} void. */
  private static Contest.Builder panel(Contest.Builder contest, String entrant, String marks) {
    contest.entrant(Entrant.of(entrant, entrant));
    return sheet(contest, entrant, marks);
  }

  private static Contest.Builder sheet(Contest.Builder contest, String entrant, String marks) {
    int judge = 0;
    for (String mark : marks.split(" ", -1)) {
      judge++;
      switch (mark) {
        case "-" -> contest.mark(without(entrant, judge, Mark.State.MISSING));
        case "R" -> contest.mark(without(entrant, judge, Mark.State.RECUSED));
        case "V" -> contest.mark(without(entrant, judge, Mark.State.VOID));
        case "_" -> {}
        default -> contest.mark(entrant, "J" + judge, "mark", "final", mark);
      }
    }
    return contest;
  }

  private static Mark without(String entrant, int judge, Mark.State why) {
    return Mark.without(entrant, "J" + judge, "mark", "final", why);
  }

  private static Contest.Builder judges(Contest.Builder contest, int count) {
    for (int i = 1; i <= count; i++) {
      contest.judge(new Judge("J" + i, "J" + i, null));
    }
    return contest;
  }

  private static Outcome judged(String way, String marks) {
    return judge(panel(judges(contest(way), marks.split(" ", -1).length), "A", marks));
  }

  @Test
  void highest_and_lowest_are_dropped_and_the_rest_averaged() { // 2.7
    Outcome outcome = judged("panel 1+1", "9.1 9.3 9.4 9.4 9.5 9.6 9.9");
    assertThat(score(outcome, "A")).isEqualTo("9.44");
    assertThat(marks(outcome, "A"))
        .containsExactlyInAnyOrder(
            "J1 9.1 DROPPED_AS_LOWEST",
            "J2 9.3 COUNTED",
            "J3 9.4 COUNTED",
            "J4 9.4 COUNTED",
            "J5 9.5 COUNTED",
            "J6 9.6 COUNTED",
            "J7 9.9 DROPPED_AS_HIGHEST");
    assertThat(steps(outcome, "A"))
        .containsExactly("mark: (9.3 + 9.4 + 9.4 + 9.5 + 9.6) ÷ 5 = 9.44", "total: 9.44 = 9.44");
  }

  @Test
  void two_highest_and_two_lowest_are_dropped() { // 2.8
    Outcome outcome = judged("panel 2+2", "7.5 8 7 7.5 8.5 7 8");
    assertThat(score(outcome, "A")).isEqualTo("23");
    assertThat(marks(outcome, "A"))
        .filteredOn(m -> m.endsWith("COUNTED"))
        .extracting(m -> m.split(" ", -1)[1])
        .containsExactlyInAnyOrder("7.5", "7.5", "8");
  }

  @Test
  void five_marks_leave_one_after_two_and_two_are_dropped_and_four_leave_none() { // 2.8
    assertThat(score(judged("panel 2+2", "1 2 3 4 5"), "A")).isEqualTo("3");
    assertRefused(
        () -> judged("panel 2+2", "1 2 3 4"),
        "Entrant `A`: of 4 marks for `mark` in round `final` 0 remain to count; the policy asks"
            + " for at least 1.");
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "8.9", "9"})
  void the_sixth_mark_does_not_matter_when_the_lowest_is_dropped(String sixth) { // 2.9
    assertThat(score(judged("panel drop lowest", "9 9 9 9 9 " + sixth), "A")).isEqualTo("45");
  }

  @Test
  void trimmed_marks_are_summed() { // 2.10
    assertThat(score(judged("panel trimmed sum", "1.9 5.3 10 10 10"), "A")).isEqualTo("25.3");
  }

  @Test
  void one_of_several_equal_highest_marks_is_dropped() { // 2.12
    Outcome outcome = judged("panel drop highest", "10 10 10");
    assertThat(score(outcome, "A")).isEqualTo("20");
    assertThat(marks(outcome, "A"))
        .containsExactlyInAnyOrder("J1 10 COUNTED", "J2 10 COUNTED", "J3 10 DROPPED_AS_HIGHEST");
  }

  @Test
  void a_missing_mark_is_left_out_or_counts_as_zero_or_is_refused() { // 2.37
    Outcome leftOut = judged("panel left out", "9.0 - 8.0");
    assertThat(score(leftOut, "A")).isEqualTo("8.5");
    assertThat(marks(leftOut, "A")).contains("J2 - MISSING_LEFT_OUT");

    Outcome asZero = judged("panel as zero", "9.0 - 8.0");
    assertThat(score(asZero, "A")).isEqualTo("5.67");
    assertThat(marks(asZero, "A")).contains("J2 - MISSING_AS_ZERO");

    assertRefused(
        () -> judged("panel refused", "9.0 - 8.0"),
        "Entrant `A` has no mark by judge `J2` for `mark` in round `final`; it must be given, or"
            + " the judge recused.");
  }

  @Test
  void a_judge_who_marked_only_others_is_missing() { // 2.37
    Contest.Builder contest = judges(contest("panel left out"), 3);
    Outcome outcome = judge(panel(panel(contest, "A", "9.0 _ 8.0"), "B", "7 7 7"));
    assertThat(score(outcome, "A")).isEqualTo("8.5");
    assertThat(marks(outcome, "A")).contains("J2 - MISSING_LEFT_OUT");
  }

  @Test
  void a_zero_that_was_given_counts() {
    assertThat(score(judged("panel left out", "9.0 0 8.0"), "A")).isEqualTo("5.67");
  }

  @Test
  void void_marks_and_recused_judges_leave_the_panel() { // 2.38
    Outcome outcome = judged("panel refused", "9.0 V 8.0 R");
    assertThat(score(outcome, "A")).isEqualTo("8.5");
    assertThat(marks(outcome, "A"))
        .containsExactlyInAnyOrder("J1 9.0 COUNTED", "J2 - VOID", "J3 8.0 COUNTED", "J4 - RECUSED");
  }

  /** Judge J1 and entrant A are of the same district. */
  private static Outcome district(String marks) {
    Contest.Builder contest =
        judges(contest("panel recused"), 0)
            .organisation(Organisation.of("D", "District"))
            .organisation(Organisation.of("E", "Elsewhere"))
            .judge(new Judge("J1", "J1", "D"))
            .judge(new Judge("J2", "J2", "E"))
            .judge(new Judge("J3", "J3", null))
            .judge(new Judge("J4", "J4", null))
            .judge(new Judge("J5", "J5", null))
            .judge(new Judge("J6", "J6", null))
            .entrant(Entrant.of("A", "A").sentBy("D"))
            .entrant(Entrant.of("B", "B"));
    return judge(sheet(sheet(contest, "A", marks), "B", "10 8 7 6 5 4"));
  }

  @Test
  void a_judge_of_the_own_organisation_is_recused_with_or_without_a_mark() { // 2.38
    for (String marks : List.of("10 9.0 9.2 9.4 9.6 9.8", "_ 9.0 9.2 9.4 9.6 9.8")) {
      Outcome outcome = district(marks);
      assertThat(score(outcome, "A")).isEqualTo("9.4");
      assertThat(marks(outcome, "A")).anyMatch(m -> m.startsWith("J1 ") && m.endsWith(" RECUSED"));
      assertThat(score(outcome, "B")).isEqualTo("6.5");
    }
  }

  @Test
  void fewer_marks_than_must_remain_are_refused() { // 2.38
    assertRefused(
        () -> district("10 9.0 9.2 9.4 9.6 V"),
        "Entrant `A`: of 4 marks for `mark` in round `final` 2 remain to count; the policy asks"
            + " for at least 3.");
  }

  // ---- sums and rounding

  @Test
  void criteria_are_added() { // 2.4
    assertThat(score("criteria", "theme 18, script 35, acting 17, staging 15")).isEqualTo("85");
  }

  @Test
  void parts_are_weighted() { // 2.5
    Outcome outcome =
        judge(results(contest("weights"), Entrant.of("A", "A"), "theory 94, practice 80"));
    assertThat(score(outcome, "A")).isEqualTo("84.20");
    assertThat(steps(outcome, "A"))
        .containsExactly("total: 94 × 0.3 + 80 × 0.7 = 84.2", "total: 84.2 = 84.20 rounded");
  }

  @Test
  void totals_that_differ_in_binary_are_tied() { // 2.45
    Contest.Builder contest = contest("weights");
    results(contest, Entrant.of("A", "A"), "theory 80, practice 86");
    results(contest, Entrant.of("B", "B"), "theory 94, practice 80");
    assertThat(judge(contest).standing("final")).extracting(s -> s.rank()).containsExactly(1, 1);
  }

  @ParameterizedTest
  @CsvSource({
    "half up, 89.125, 89.13",
    "half even, 89.125, 89.12",
    "half up, 89.1249, 89.12",
    "truncated, 12.678, 12.67",
    "truncated, 12.67, 12.67"
  })
  void a_total_is_rounded_as_the_policy_says(String way, String total, String published) {
    assertThat(score(way, "theory " + total)).isEqualTo(published); // 2.44, 2.45
  }

  @Test
  void a_mean_is_rounded_up() { // 2.46
    assertThat(score("up", "theory 90.00, practice 90.00, acting 89.98")).isEqualTo("90.00");
    assertThat(score("up", "theory 90.00, practice 90.00, acting 90.00")).isEqualTo("90.00");
    assertThat(score("up", "theory 90.00, practice 90.00, acting 90.01")).isEqualTo("90.01");
  }

  @Test
  void rounding_once_and_rounding_each_part_differ() { // 2.47
    assertThat(score("weights", "theory 85.45, practice 90.35")).isEqualTo("88.88");
    assertThat(score("each rounded", "theory 85.45, practice 90.35")).isEqualTo("88.89");
  }

  private static Outcome threeThatShowTheSame(String way) {
    Contest.Builder contest = contest(way);
    results(contest, Entrant.of("A", "A"), "theory 2905"); // 83/8 = 10.375
    results(contest, Entrant.of("B", "B"), "theory 2912"); // 83.2/8 = 10.4
    results(contest, Entrant.of("C", "C"), "theory 2920"); // 73/7 = 10.4286
    return judge(contest);
  }

  @Test
  void equal_published_scores_are_tied_where_the_published_score_ranks() { // 2.48
    assertThat(threeThatShowTheSame("rank published").standing("final"))
        .extracting(s -> s.rank() + " " + s.recipient().id() + " " + s.score())
        .containsExactly("1 A 10.4", "1 B 10.4", "1 C 10.4");
  }

  @Test
  void the_exact_score_breaks_ties_of_the_published_one() { // 2.49
    assertThat(threeThatShowTheSame("rank exact").standing("final"))
        .extracting(s -> s.rank() + " " + s.recipient().id() + " " + s.score())
        .containsExactly("1 C 10.4", "2 B 10.4", "3 A 10.4");
  }

  // ---- costs, bonuses, bounds

  @ParameterizedTest
  @CsvSource({"1, 0, 9", "190, 0, 9", "190.01, 0.5, 9", "200, 0.5, 9", "200.01, 1, 9", "205, 1, 9"})
  void each_started_step_over_the_limit_costs(String seconds, String cost, String mark) { // 2.33
    String expected = new BigDecimal(mark).subtract(new BigDecimal(cost)).toString();
    assertThat(score("started", "theory " + mark + ", seconds " + seconds)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"190, 9", "199.99, 9", "200, 8.5", "205, 8.5", "210, 8"})
  void only_completed_steps_over_the_limit_cost(String seconds, String expected) {
    assertThat(score("completed", "theory 9, seconds " + seconds)).isEqualTo(expected);
  }

  @Test
  void a_bonus_is_added_to_the_total_of_those_who_earned_it() { // 2.35
    Contest.Builder contest = contest("weights");
    results(contest, Entrant.of("A", "A").with("record", "yes"), "theory 80, practice 80");
    results(contest, Entrant.of("B", "B").with("record", "no"), "theory 80, practice 80");
    results(contest, Entrant.of("C", "C"), "theory 80, practice 80");
    Outcome outcome = judge(contest);
    assertThat(score(outcome, "A")).isEqualTo("85.00");
    assertThat(score(outcome, "B")).isEqualTo("80.00");
    assertThat(score(outcome, "C")).isEqualTo("80.00");
    assertThat(steps(outcome, "A"))
        .containsExactly(
            "total: 80 × 0.3 + 80 × 0.7 + 5 (record) = 85", "total: 85 = 85.00 rounded");
  }

  @Test
  void a_penalty_is_taken_off_the_mean_and_drops_no_judges_mark() { // 2.36
    Contest.Builder contest = judges(contest("panel 1+1"), 5);
    contest.entrant(Entrant.of("A", "A").with("overtime", "yes"));
    Outcome outcome = judge(sheet(contest, "A", "9.0 9.2 9.4 9.6 9.8"));
    assertThat(score(outcome, "A")).isEqualTo("8.9");
    assertThat(marks(outcome, "A")).hasSize(5);
    assertThat(steps(outcome, "A"))
        .containsExactly("mark: (9.2 + 9.4 + 9.6) ÷ 3 = 9.4", "total: 9.4 - 0.5 (overtime) = 8.9");
  }

  @ParameterizedTest
  @CsvSource({
    "95, no, 95.0",
    "95, yes, 100.0",
    "96, yes, 100.0",
    "-3, no, 0.0",
    "-3, yes, 2.0",
    "0, no, 0.0"
  })
  void floor_and_ceiling_bound_the_total_after_adjustments(
      String mark, String record, String expected) {
    Entrant entrant = Entrant.of("A", "A").with("record", record);
    assertThat(score(judge(results(contest("bounded"), entrant, "theory " + mark)), "A"))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"35, 0, 95", "35, 1, 90", "35, 7, 60", "35, 8, 60", "3, 1, 60", "6, 1, 61"})
  void safety_faults_cost_no_more_than_their_task_brought(
      String task, String faults, String expected) {
    assertThat(score("safety", "theory 60, practice " + task + ", faults " + faults))
        .isEqualTo(expected);
  }

  // ---- the contests

  @Test
  void quiz_of_three_right_four_and_one_on_the_buzzer_and_risk_thirty_makes_190() { // 2.31
    assertThat(
            score(
                "quiz",
                "right 3, silent 0, buzzer right 4, buzzer wrong 1, risk won 30, risk lost 0"))
        .isEqualTo("190");
  }

  @Test
  void silence_costs_and_a_lost_risk_costs_its_value() { // 2.31, 2.32
    assertThat(
            score(
                "quiz",
                "right 0, silent 1, buzzer right 0, buzzer wrong 0, risk won 0, risk lost 20"))
        .isEqualTo("70");
  }

  @Test
  void couriers_of_92_and_88_and_of_78_and_94_both_have_89_20_and_the_practice_decides() {
    Contest.Builder contest = contest("weights").attribute("practice decides", "yes");
    results(contest, Entrant.of("A", "A"), "theory 92, practice 88");
    results(contest, Entrant.of("B", "B"), "theory 78, practice 94");
    assertThat(judge(contest).standing("final"))
        .extracting(s -> s.rank() + " " + s.recipient().id() + " " + s.score())
        .containsExactly("1 B 89.20", "2 A 89.20");
  }
}
