package io.laurel.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.laurel.AwardPolicy;
import io.laurel.Component;
import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Explanation.RoundAccount;
import io.laurel.Fault;
import io.laurel.Judge;
import io.laurel.JudgementException;
import io.laurel.Mark;
import io.laurel.Outcome;
import io.laurel.policy.Choices;
import io.laurel.policy.Normalisation;
import io.laurel.report.ExplanationText;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Marks and values seen in their columns. One policy; the contest says which of its rules fire. */
class NormalisationTest {

  private static final AwardPolicy POLICY =
      AwardPolicy.of(
          "normal.drl",
          """
          package policy.normal;
          import io.laurel.policy.*;
          import static io.laurel.policy.Choices.*;

          rule "The mark is the score" @phase("score")
          when Contest( text["score"] == "mark" )
          then insert( Score.in("final").plus("mark").rounded(4, HALF_UP) ); end

          rule "The part is the score" @phase("score")
          when Contest( text["score"] == "part" )
          then insert( Score.in("final").plus("standard").rounded(4, HALF_UP) ); end

          rule "The part is made of the mark" @phase("score")
          when Contest( text["score"] == "part" )
          then insert( Part.of("standard", "final").plus("mark", "2") ); end

          rule "A part of itself" @phase("score")
          when Contest( text["score"] == "circle" )
          then insert( Part.of("standard", "final").plus("standard").plus("mark") ); end

          rule "The circle is the score" @phase("score")
          when Contest( text["score"] == "circle" )
          then insert( Score.in("final").plus("standard") ); end

          rule "Mean of those there are" @phase("score")
          when Contest( text["panel"] == "left out" )
          then insert( Panel.of("mark").missing(LEFT_OUT).mean() ); end

          rule "Mean, missing as zero" @phase("score")
          when Contest( text["panel"] == "as zero" )
          then insert( Panel.of("mark").missing(AS_ZERO).ownOrganisationRecused().mean() ); end

          rule "Mean" @phase("score")
          when Contest( text["panel"] == "open" )
          then insert( Panel.of("mark").mean() ); end

          rule "Highest dropped" @phase("score")
          when Contest( text["panel"] == "highest dropped" )
          then insert( Panel.of("mark").dropHighest(1).mean() ); end

          rule "z" @phase("score")
          when Contest( text["way"] == "z" || text["way"] == "twice" )
          then insert( Normalisation.ofMarks("mark").zScore(POPULATION).precision(4, HALF_UP) ); end

          rule "z again" @phase("score")
          when Contest( text["way"] == "twice" )
          then insert( Normalisation.ofMarks("mark").in("final").zScore(POPULATION) ); end

          rule "z once more" @phase("score")
          when Contest( text["way"] == "twice" )
          then insert( Normalisation.ofMarks("mark").in("final").zScore(SAMPLE) ); end

          rule "z, judges without spread left out" @phase("score")
          when Contest( text["way"] == "z left out" )
          then insert( Normalisation.ofMarks("mark").zScore(POPULATION).zeroSpread(LEFT_OUT).precision(4, HALF_UP) ); end

          rule "Sample z" @phase("score")
          when Contest( text["way"] == "sample" )
          then insert( Normalisation.ofMarks("mark").zScore(SAMPLE).precision(4, HALF_UP) ); end

          rule "z of each category" @phase("score")
          when Contest( text["way"] == "categories" )
          then insert( Normalisation.ofMarks("mark").zScore(POPULATION).perCategory().precision(4, HALF_UP) ); end

          rule "Shift to the panel, judges with one mark left out" @phase("score")
          when Contest( text["way"] == "shift" )
          then insert( Normalisation.ofMarks("mark").shiftedToPanel().atLeastMarks(2).tooFew(LEFT_OUT) ); end

          rule "Shift to the panel, judges with one mark as zero" @phase("score")
          when Contest( text["way"] == "shift as zero" )
          then insert( Normalisation.ofMarks("mark").shiftedToPanel().atLeastMarks(2).tooFew(AS_ZERO) ); end

          rule "Shares" @phase("score")
          when Contest( text["way"] == "shares" )
          then insert( Normalisation.ofMarks("mark").shareOfOwnTotal() ); end

          rule "Values, z" @phase("score")
          when Contest( text["way"] == "values" )
          then insert( Normalisation.ofValues("mark").zScore(POPULATION).mappedTo("-50", "-10").precision(2, DOWN) ); end

          rule "Values, median" @phase("score")
          when Contest( text["way"] == "scaled" )
          then insert( Normalisation.ofValues("mark").medianTo("700", SCALED) ); end

          rule "Values, moved" @phase("score")
          when Contest( text["way"] == "moved" )
          then insert( Normalisation.ofValues("mark").medianTo("-7", SHIFTED) ); end

          rule "The part, z" @phase("score")
          when Contest( text["way"] == "part" )
          then insert( Normalisation.ofValues("standard").zScore(POPULATION).precision(4, HALF_UP) ); end

          rule "A low mark, however the others did" @phase("score")
          when Contest( text["way"] == "part" ) $e : Entry( scored("mark"), score["mark"] < 75B )
          then insert( Ineligible.because($e, "below 75") ); end

          rule "Places" @phase("score")
          when Contest( text["way"] == "places" )
          then insert( Normalisation.ofMarks("mark").places(HIGHEST_FIRST) ); end

          rule "Averaged places" @phase("score")
          when Contest( text["way"] == "averaged" )
          then insert( Normalisation.ofMarks("mark").places(LOWEST_FIRST).tied(AVERAGED) ); end

          rule "Points of two places" @phase("score")
          when Contest( text["way"] == "points" )
          then insert( Normalisation.ofMarks("mark").places(HIGHEST_FIRST).points("3 1") ); end

          rule "Mistyped" @phase("score")
          when Contest( text["way"] == "mistyped" )
          then insert( Normalisation.ofMarks("marc").in("finale").zScore(POPULATION) ); end

          rule "Mistyped value" @phase("score")
          when Contest( text["way"] == "mistyped" )
          then insert( Normalisation.ofValues("standart").zScore(POPULATION) ); end

          rule "Two methods" @phase("score")
          when Contest( text["way"] == "two methods" )
          then insert( Normalisation.ofMarks("mark").zScore(POPULATION).shareOfOwnTotal() ); end

          rule "The higher ranks first" @phase("rank")
          when Contest()
          then insert( Ranking.in("final").byScore().overall().numbered(STANDARD) ); end
          """);

  private static Contest.Builder contest(String way, String panel) {
    return Contest.named("test")
        .component(Component.measured("mark"))
        .attribute("way", way)
        .attribute("panel", panel)
        .attribute("score", "mark");
  }

  /** One judge: marks of A, B, C …; {@code _} for none, {@code -} missing, {@code R} recused. */
  private static Contest.Builder judge(Contest.Builder contest, String judge, String marks) {
    contest.judge(new Judge(judge, "Judge " + judge, null));
    String[] all = marks.split(" ", -1);
    for (int i = 0; i < all.length; i++) {
      String id = String.valueOf((char) ('A' + i));
      switch (all[i]) {
        case "_" -> {}
        case "-" -> contest.mark(Mark.without(id, judge, "mark", "final", Mark.State.MISSING));
        case "R" -> contest.mark(Mark.without(id, judge, "mark", "final", Mark.State.RECUSED));
        case "V" -> contest.mark(Mark.without(id, judge, "mark", "final", Mark.State.VOID));
        default -> contest.mark(id, judge, "mark", "final", all[i]);
      }
    }
    return contest;
  }

  private static Contest.Builder entrants(Contest.Builder contest, String ids) {
    for (String id : ids.split(" ", -1)) {
      contest.entrant(Entrant.of(id, id));
    }
    return contest;
  }

  private static Contest.Builder results(Contest.Builder contest, String results) {
    String[] all = results.split(" ", -1);
    for (int i = 0; i < all.length; i++) {
      String id = String.valueOf((char) ('A' + i));
      contest.entrant(Entrant.of(id, id)).result(id, "mark", "final", all[i]);
    }
    return contest;
  }

  private static String scores(Outcome outcome) {
    return outcome.standing("final").stream()
        .sorted(java.util.Comparator.comparing(s -> s.recipient().id()))
        .map(s -> s.recipient().id() + " " + s.score())
        .collect(Collectors.joining(", "));
  }

  private static String scores(Contest.Builder contest) {
    return scores(POLICY.judge(contest.build()));
  }

  private static List<String> steps(Contest.Builder contest, String id) {
    RoundAccount account = POLICY.judge(contest.build()).explain(id).rounds().get(0);
    return account.steps().stream()
        .map(s -> s.name() + ": " + s.expression() + " = " + s.result())
        .toList();
  }

  private static void assertRefused(Contest.Builder contest, String... faults) {
    ThrowingCallable judging = () -> POLICY.judge(contest.build());
    assertThatExceptionOfType(JudgementException.class)
        .isThrownBy(judging)
        .satisfies(e -> assertThat(e.faults()).extracting(Fault::message).containsExactly(faults));
  }

  // ---- standard deviations

  @Test
  void a_mark_is_explained_by_mean_and_deviation_of_its_judge() {
    Contest.Builder contest =
        judge(judge(entrants(contest("z", "open"), "A B C"), "J1", "90 80 70"), "J2", "9 8 10");
    assertThat(steps(contest, "A"))
        .containsExactly(
            "mark (Judge J1): (90 - 80) ÷ √(200/3) = 1.2247",
            "mark (Judge J2): (9 - 9) ÷ √(2/3) = 0.0000",
            "mark: (0 + 1.2247) ÷ 2 = 0.61235",
            "total: 0.61235 = 0.61235",
            "total: 0.61235 = 0.6124");
    Outcome outcome = POLICY.judge(contest.build());
    assertThat(ExplanationText.of(outcome.explain("A"), Locale.ENGLISH))
        .contains("mark (Judge J1) = (90 - 80) ÷ √(200/3), rounded half up to 4 decimals = 1.2247")
        .containsPattern("mark +Judge J1 +90 +counted");
  }

  @Test
  void the_panel_drops_by_normalised_marks() {
    // J2 is strict: his 60 is the best mark of A, and leaves.
    Contest.Builder contest = contest("z", "highest dropped");
    judge(judge(entrants(contest, "A B C"), "J1", "80 90 70"), "J2", "60 50 40");
    assertThat(scores(contest)).isEqualTo("A 0.0000, B 0.0000, C -1.2247");
  }

  @Test
  void a_judge_without_spread_is_left_out_and_shown_so() {
    Contest.Builder contest =
        judge(judge(entrants(contest("z left out", "open"), "A B"), "J1", "70 70"), "J2", "3 1");
    assertThat(scores(contest)).isEqualTo("A 1.0000, B -1.0000");
    String text = ExplanationText.of(POLICY.judge(contest.build()).explain("A"), Locale.ENGLISH);
    assertThat(text)
        .containsPattern(
            "mark +Judge J1 +70 +left out, as the judge’s marks can not be normalised");
  }

  @Test
  void a_judge_without_spread_is_asked_about_only_where_there_is_one() {
    assertThat(scores(judge(entrants(contest("z", "open"), "A B"), "J1", "70 71")))
        .isEqualTo("A -1.0000, B 1.0000");
    assertRefused(
        judge(entrants(contest("z", "open"), "A B"), "J1", "70 70"),
        "The marks of judge `J1` for `mark` in round `final` are all 70, and the policy leaves"
            + " open what becomes of numbers without spread: say"
            + " `Normalisation.ofMarks(\"mark\")…zeroSpread(REFUSED | LEFT_OUT | AS_ZERO)`.");
  }

  @Test
  void one_mark_has_no_deviation_of_a_sample() {
    assertRefused(
        judge(
            judge(entrants(contest("sample", "left out"), "A B C"), "J1", "70 80 _"),
            "J2",
            "_ _ 9"),
        "The marks of judge `J2` for `mark` in round `final` are 1; 2 are needed, and the policy"
            + " leaves open what becomes of too few: say"
            + " `Normalisation.ofMarks(\"mark\")…tooFew(REFUSED | LEFT_OUT | AS_ZERO)`.");
  }

  @Test
  void values_are_mapped_and_truncated_once() {
    Contest.Builder contest = results(contest("values", "none"), "90 80 70");
    assertThat(scores(contest)).isEqualTo("A -62.2400, B -50.0000, C -37.7500");
    assertThat(steps(contest, "A")).startsWith("mark: -50 + (-10) × (90 - 80) ÷ √(200/3) = -62.24");
  }

  // ---- what is in a column

  @Test
  void recused_and_void_marks_are_in_no_column_and_a_missing_one_counted_as_zero_is() {
    Contest.Builder contest = entrants(contest("shares", "as zero"), "A B C D");
    judge(judge(contest, "J1", "30 R V 70"), "J2", "- 40 10 50");
    assertThat(steps(contest, "A"))
        .contains("mark (Judge J1): 30 ÷ 100 = 0.3", "mark (Judge J2): 0 ÷ 100 = 0");
    assertThat(scores(contest)).isEqualTo("A 0.1500, B 0.4000, C 0.1000, D 0.6000");
  }

  @Test
  void a_mark_to_a_judges_own_organisation_is_in_no_column() {
    Contest.Builder contest = contest("shares", "as zero");
    contest.organisation(io.laurel.Organisation.of("X", "X"));
    contest.entrant(Entrant.of("A", "A").sentBy("X"));
    entrants(contest, "B C").judge(new Judge("J1", "J1", "X"));
    contest.mark("A", "J1", "mark", "final", "900");
    contest.mark("B", "J1", "mark", "final", "60");
    contest.mark("C", "J1", "mark", "final", "40");
    contest.judge(new Judge("J2", "J2", null));
    contest.mark("A", "J2", "mark", "final", "1");
    contest.mark("B", "J2", "mark", "final", "1");
    contest.mark("C", "J2", "mark", "final", "2");
    assertThat(scores(contest)).isEqualTo("A 0.2500, B 0.4250, C 0.4500");
  }

  @Test
  void each_category_has_a_column_of_its_own_where_the_policy_says_so() {
    Contest.Builder contest = contest("categories", "open").categories("x", "y");
    contest.entrant(Entrant.of("A", "A").in("x")).entrant(Entrant.of("B", "B").in("x"));
    contest.entrant(Entrant.of("C", "C").in("y")).entrant(Entrant.of("D", "D").in("y"));
    assertThat(scores(judge(contest, "J1", "90 80 30 20")))
        .isEqualTo("A 1.0000, B -1.0000, C 1.0000, D -1.0000");
  }

  @Test
  void with_categories_the_policy_must_say_what_a_column_is() {
    Contest.Builder contest = contest("z", "open").categories("x", "y");
    contest.entrant(Entrant.of("A", "A").in("x")).entrant(Entrant.of("B", "B").in("y"));
    assertRefused(
        judge(contest, "J1", "90 80"),
        "The contest has 2 categories, and the policy leaves open whether each has columns of its"
            + " own: say `Normalisation.ofMarks(\"mark\")…perCategory()` or `overall()`.");
  }

  @Test
  void a_fault_in_one_column_is_told_once_and_nothing_follows_from_it() {
    assertRefused(
        judge(judge(entrants(contest("z", "open"), "A B C"), "J1", "70 80 90"), "J2", "1 2 -"),
        "Entrant `C` has no mark by judge `J2` for `mark` in round `final`, and the policy leaves"
            + " open what a missing mark does: say"
            + " `Panel.of(\"mark\").missing(REFUSED | LEFT_OUT | AS_ZERO | JUDGE_VOID | UNRANKED)`.");
  }

  @Test
  void a_part_is_normalised_and_the_component_it_is_made_of_stays_raw() {
    Contest.Builder contest =
        results(contest("part", "none"), "90 80 70").attribute("score", "part");
    Outcome outcome = POLICY.judge(contest.build());
    assertThat(scores(outcome)).isEqualTo("A 1.2247, B 0.0000, C -1.2247");
    assertThat(outcome.explain("C").findings()).extracting(f -> f.reason()).contains("below 75");
    assertThat(outcome.explain("B").findings()).isEmpty();
    assertThat(steps(contest, "A"))
        .startsWith("standard: 90 × 2 = 180", "standard: (180 - 160) ÷ √(800/3) = 1.2247");
  }

  @Test
  void a_part_of_itself_is_told_also_where_it_is_normalised() {
    Contest.Builder contest =
        results(contest("part", "none"), "90 80 70").attribute("score", "circle");
    assertRefused(contest, "Part `standard` is made of itself.");
  }

  // ---- shifts, shares, medians, places

  @Test
  void the_panels_mean_is_without_judges_left_out() {
    Contest.Builder contest = entrants(contest("shift", "left out"), "A B C D E");
    judge(judge(judge(contest, "J1", "92 78 _ _ _"), "J2", "_ _ 79 71 _"), "J3", "9 _ _ _ _");
    judge(contest, "J4", "_ _ _ 60 60");
    // All but J3: (92 + 78 + 79 + 71 + 60 + 60) ÷ 6 = 220/3.
    assertThat(scores(contest)).isEqualTo("A 80.3333, B 66.3333, C 77.3333, D 71.3333, E 73.3333");
  }

  @Test
  void as_zero_says_nothing_about_a_shift() {
    Contest.Builder contest = entrants(contest("shift as zero", "open"), "A");
    assertRefused(
        judge(contest, "J1", "92"),
        "The marks of judge `J1` for `mark` in round `final` are 1; 2 are needed;"
            + " `tooFew(AS_ZERO)` is about standard deviations and shares, and does not say what"
            + " becomes of them here.");
  }

  @Test
  void a_share_needs_marks_of_zero_or_more() {
    assertRefused(
        judge(entrants(contest("shares", "open"), "A B"), "J1", "5 -1"),
        "The marks of judge `J1` for `mark` in round `final` go down to -1; a share needs 0 or"
            + " more.");
  }

  @Test
  void a_median_of_zero_can_be_moved_and_not_scaled() {
    assertThat(scores(results(contest("moved", "none"), "-1 1 7 -7")))
        .isEqualTo("A -8.0000, B -6.0000, C 0.0000, D -14.0000");
    assertRefused(
        results(contest("scaled", "none"), "-1 1 7 -7"),
        "The values of `mark` in round `final` have the median 0, which can not be scaled;"
            + " `SHIFTED` can.");
  }

  @Test
  void equal_marks_share_the_mean_of_their_places() {
    Contest.Builder contest =
        judge(entrants(contest("averaged", "open"), "A B C D"), "J1", "3 2 3 3");
    assertThat(scores(contest)).isEqualTo("A 3.0000, B 1.0000, C 3.0000, D 3.0000");
    assertThat(steps(contest, "A")).startsWith("mark (Judge J1): #2–4/4 = 3");
    assertThat(steps(contest, "B")).startsWith("mark (Judge J1): #1/4 = 1");
  }

  @Test
  void the_place_of_equal_marks_is_asked_for_where_there_are_some() {
    assertThat(scores(judge(entrants(contest("places", "open"), "A B"), "J1", "3 2")))
        .isEqualTo("A 1.0000, B 2.0000");
    assertRefused(
        judge(entrants(contest("places", "open"), "A B"), "J1", "3 3"),
        "The marks of judge `J1` for `mark` in round `final` have equal ones, and the policy"
            + " leaves open which place they get: say"
            + " `Normalisation.ofMarks(\"mark\")…tied(AVERAGED | BEST)`.");
  }

  @Test
  void equal_marks_beyond_the_table_of_points_get_nothing_either_way() {
    assertThat(scores(judge(entrants(contest("points", "open"), "A B C D"), "J1", "9 8 3 3")))
        .isEqualTo("A 3.0000, B 1.0000, C 0.0000, D 0.0000");
  }

  // ---- declarations

  @Test
  void unknown_names_are_told_with_what_there_is() {
    Contest.Builder contest = results(contest("mistyped", "none"), "90 80");
    assertRefused(
        contest,
        "Unknown component `marc`; did you mean `mark`? The contest has `mark`.",
        "Unknown round `finale`; did you mean `final`? The contest has `final`.",
        "Unknown component or part `standart`. The contest has `mark`.");
  }

  @Test
  void one_rule_normalises_the_marks_of_a_component_in_a_round() {
    assertRefused(
        judge(entrants(contest("twice", "open"), "A B"), "J1", "3 2"),
        "Two rules normalise the marks for `mark`; keep one, or name the round of each.");
  }

  @Test
  void a_measured_component_has_no_marks_of_judges() {
    assertRefused(
        results(contest("z", "none"), "90 80"),
        "No judge marks `mark` in round `final`, so there are no marks to normalise: say"
            + " `Normalisation.ofValues(\"mark\")`.");
  }

  @Test
  void a_rule_names_one_method() {
    assertRefused(
        judge(entrants(contest("two methods", "open"), "A B"), "J1", "3 2"),
        "Rule `Two methods` can not be carried out: A `Normalisation` has one method; name only"
            + " one.");
  }

  @Test
  void wrong_constants_are_refused() {
    Normalisation values = Normalisation.ofValues("x");
    refused(values::shiftedToPanel, "is about the marks of a judge");
    refused(values::shareOfOwnTotal, "is about the marks of a judge");
    refused(() -> values.zeroSpread(Choices.LEFT_OUT), "of values say `REFUSED` or `AS_ZERO`");
    refused(() -> values.tooFew(Choices.LEFT_OUT), "of values say `REFUSED` or `AS_ZERO`");
    refused(() -> values.mappedTo("75", "10"), "comes after `zScore");
    refused(() -> values.points("3 2 1"), "comes after `places");
    refused(() -> values.atLeastMarks(0), "`atLeastMarks(0)`");
    refused(() -> values.precision(-1, Choices.HALF_UP), "`precision(-1, …)`");
    refused(
        () -> values.places(Choices.HIGHEST_FIRST).points("3 x"), "`x` is not a number such as");
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(call)
        .withMessageContaining(message);
  }

  // ---- the same in any order, by any thread

  @Test
  void explanations_asked_for_by_several_threads_agree_with_the_scores() {
    Contest.Builder contest = contest("z", "open");
    IntStream.range(0, 40).forEach(i -> contest.entrant(Entrant.of("E" + i, "E" + i)));
    contest.judge(new Judge("J1", "J1", null));
    IntStream.iterate(39, i -> i >= 0, i -> i - 1)
        .forEach(i -> contest.mark("E" + i, "J1", "mark", "final", String.valueOf(i * i % 41)));
    Outcome outcome = POLICY.judge(contest.build());
    IntStream.range(0, 40)
        .parallel()
        .forEach(
            i -> {
              RoundAccount account = outcome.explain("E" + i).rounds().get(0);
              assertThat(account.steps().get(account.steps().size() - 1).result())
                  .isEqualTo(String.valueOf(account.score()));
            });
  }
}
