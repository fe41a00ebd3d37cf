package io.laurel.quota;

import static io.laurel.quota.Prizes.assertFault;
import static io.laurel.quota.Prizes.away;
import static io.laurel.quota.Prizes.policy;
import static org.assertj.core.api.Assertions.assertThat;

import io.laurel.AwardPolicy;
import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Explanation.NextBetter;
import io.laurel.Fields;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which scores reach a tier: catalogue 4.11 to 4.13, 4.17. */
class LineOfScoresTest {

  private static final String BEST = "everyone().atLeastOfBest(\"90%\", 3)";
  private static final String FIELD = "P 10, Q 9.6, R 9.5, S 8.73, T 8, U 4";
  private static final String[] BANDS = {
    "everyone().atLeast(\"3.7\")", "everyone().atLeast(\"3.5\").upTo(\"3.69\")"
  };
  private static final String DROP = "everyone().atLeast(\"120\").lineMayDropTo(\"100\", \"50%\")";

  private static String awards(String field, String... tiers) {
    return Fields.awards(policy(tiers).judge(Fields.of(field).build()));
  }

  private static Contest.Builder withGuest(String field, String score) {
    return Fields.of(field)
        .entrant(Entrant.of("G", "G").with("guest", "yes"))
        .result("G", "mark", "final", score);
  }

  // ---- in proportion to the best

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        ".lineExact();A: P, Q, R, S",
        ".lineRounded(1, UP);A: P, Q, R",
        ".lineRounded(1, DOWN);A: P, Q, R, S",
        ".lineRounded(0, DOWN);A: P, Q, R, S, T"
      })
  void a_line_is_in_proportion_to_the_best_three(String rounding, String awards) {
    assertThat(awards(FIELD, BEST + rounding)).isEqualTo(awards);
  }

  @Test
  void a_line_whose_rounding_is_left_open_is_an_error_where_a_score_is_near() {
    assertFault(
        Fields.of(FIELD),
        policy(BEST),
        "Prize `A`: 90 % of the mean of the best 3 scores is 8.73, and the policy leaves open how the line is rounded:"
            + " say `lineRounded(0, HALF_UP | HALF_EVEN | UP | DOWN)` or `lineExact()`.");
  }

  @Test
  void the_rounding_of_a_line_may_be_open_while_nobody_is_near() {
    assertThat(awards("P 10, Q 9.6, R 9.5, T 7.9", BEST)).isEqualTo("A: P, Q, R");
  }

  @Test
  void whether_guests_are_among_the_best_is_an_error_where_it_is_open() {
    assertFault(
        withGuest("P 10, Q 10, R 10, S 9", "13"),
        policy(BEST + ".lineExact()"),
        "Prize `A`: 90 % of the mean of the best 3 scores is 9 without and 9.9 with those who may not win, and the"
            + " policy leaves open whose scores they are: say `of(RANKED | AWARDABLE)`.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"RANKED;A: P, Q, R", "AWARDABLE;A: P, Q, R, S"})
  void the_best_are_those_of_the_base(String base, String awards) {
    AwardPolicy policy = policy(BEST + ".lineExact().of(" + base + ")");
    Contest contest = withGuest("P 10, Q 10, R 10, S 9", "13").build();
    assertThat(Fields.awards(policy.judge(contest))).isEqualTo(awards);
  }

  @Test
  void fewer_scores_than_a_line_is_made_of_are_an_error() {
    assertFault(
        Fields.of("P 10, Q 9"),
        policy(BEST + ".lineExact()"),
        "Prize `A` has a line of 90 % of the mean of the best 3 scores, and there are 2.");
  }

  @Test
  void a_line_of_no_scores_is_an_error_that_names_the_rule() {
    assertFault(
        Fields.of("P 10"),
        policy("everyone().atLeastOfBest(\"90%\", 0)"),
        "Rule `Prize 1` can not be carried out: A line can not be of the best `0` scores.");
  }

  @Test
  void the_higher_of_two_lines_counts() {
    String both = "everyone().atLeast(\"9\").atLeastOfBest(\"50%\", 1).lineExact()";
    assertThat(awards("P 10, Q 9, R 8", both)).isEqualTo("A: P, Q");
  }

  @Test
  void the_explanation_gives_the_line_that_was_worked_out() {
    NextBetter next =
        Objects.requireNonNull(
            policy("everyone().atLeastOfBest(\"200%\", 1).lineExact()")
                .judge(Fields.of("P 10, Q 9").build())
                .explain("Q")
                .nextBetter());
    assertThat(next.lowest()).isEqualByComparingTo("20");
    assertThat(next.shortBy()).isEqualByComparingTo("11");
  }

  // ---- bands

  @Test
  void a_band_ends_at_its_upper_end() {
    assertThat(awards("P 3.7, Q 3.69, R 3.5, S 3.49", BANDS)).isEqualTo("A: P | B: Q, R");
  }

  @Test
  void a_score_between_two_bands_is_an_error() {
    assertFault(
        Fields.of("P 3.7, Q 3.695, R 3.5"),
        policy(BANDS),
        "Score 3.695 of `Q` falls between `B` (up to 3.69) and `A` (from 3.7): round the score or close the gap.");
  }

  @Test
  void a_guest_between_two_bands_does_not_matter() {
    Contest contest = withGuest("P 3.7, R 3.5", "3.695").build();
    assertThat(Fields.awards(policy(BANDS).judge(contest))).isEqualTo("A: P | B: R");
  }

  @Test
  void a_score_above_all_bands_wins_none() {
    assertThat(awards("P 4, Q 3.6", BANDS[1])).isEqualTo("A: Q");
  }

  // ---- a line that drops

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "P 130, Q 120, R 119, S 90;A: P, Q",
        "P 130, Q 119, R 118, S 90;A: P, Q",
        "P 130, Q 119, R 119, S 90;A: P, Q, R",
        "P 130, Q 99, R 98, S 90;A: P",
        "P 99, Q 98;''"
      })
  void a_line_drops_as_far_as_is_needed_and_allowed(String field, String awards) {
    assertThat(awards(field, DROP)).isEqualTo(awards);
  }

  @Test
  void of_whom_so_many_are_needed_is_an_error_where_it_is_open() {
    assertFault(
        away(Fields.of("P 130, Q 119, R 118, S 117"), "away"),
        policy(DROP),
        "Prize `A`: with 50 % needed, the line is 118 of 5 REGISTERED, 119 of 4 STARTERS, 119 of 4 RANKED, 119 of 4"
            + " AWARDABLE, 119 of 4 ABOVE_ZERO, and the policy leaves open of whom: say `of(REGISTERED | STARTERS |"
            + " RANKED | AWARDABLE | ABOVE_ZERO)`.");
  }

  @Test
  void a_line_that_is_not_there_can_not_drop() {
    assertFault(
        Fields.of("P 1"),
        policy("everyone().lineMayDropTo(\"100\", \"50%\")"),
        "Prize `A` has no line that could drop: say `atLeast(\"120\")`.");
  }
}
