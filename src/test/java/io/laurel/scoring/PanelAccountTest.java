package io.laurel.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.laurel.AwardPolicy;
import io.laurel.Component;
import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Explanation.Finding;
import io.laurel.Explanation.MarkLine;
import io.laurel.Explanation.RoundAccount;
import io.laurel.Explanation.Step;
import io.laurel.Explanation.Treatment;
import io.laurel.Judge;
import io.laurel.JudgementException;
import io.laurel.Mark;
import io.laurel.Outcome;
import io.laurel.PendingDecision;
import io.laurel.Remark;
import io.laurel.Ruling;
import io.laurel.io.OutcomeJson;
import io.laurel.report.ExplanationText;
import io.laurel.report.TextReport;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What the account of an entrant says of marks that a panel treats in a special way. */
class PanelAccountTest {

  private static AwardPolicy policy(String panel) {
    return AwardPolicy.of(
        "panel.drl",
        """
        package policy.panel;
        import io.laurel.policy.*;
        import static io.laurel.policy.Choices.*;

        rule "Those who left" @phase("check")
        when $e : Entry( has["left"] )
        then insert( Withdrawn.because($e, "went home") ); end

        rule "The panel" @phase("score")
        when Contest()
        then insert( %s ); end

        rule "Content and form" @phase("score")
        when Contest()
        then insert( Score.in("final").plus("content").plus("form").rounded(2, HALF_UP) ); end

        rule "By score" @phase("rank")
        when Contest()
        then insert( Ranking.in("final").byScore().numbered(STANDARD) ); end

        rule "Gold" @phase("award")
        when Contest()
        then insert( Tier.named("gold").level(1).places(1).onTie(DECISION).vacant(STAYS) ); end
        """
            .formatted(panel));
  }

  /** Marks of J1, J2, … for content and form of A and, all 5, of B. */
  private static Contest.Builder contest(String content, String form) {
    return contest(content, form, "5");
  }

  private static Contest.Builder contest(String content, String form, String ofBen) {
    Contest.Builder contest =
        Contest.named("test")
            .component(Component.measured("content"))
            .component(Component.measured("form"))
            .entrant(Entrant.of("A", "Ida"))
            .entrant(Entrant.of("B", "Ben"));
    int judges = content.split(" ", -1).length;
    for (int i = 1; i <= judges; i++) {
      contest.judge(new Judge("J" + i, "J" + i, null));
    }
    sheet(contest, "A", "content", content);
    sheet(contest, "A", "form", form);
    sheet(contest, "B", "content", (ofBen + " ").repeat(judges).strip());
    sheet(contest, "B", "form", (ofBen + " ").repeat(judges).strip());
    return contest;
  }

  private static void sheet(
      Contest.Builder contest, String entrant, String component, String marks) {
    int judge = 0;
    for (String mark : marks.split(" ", -1)) {
      judge++;
      contest.mark(
          mark.equals("-")
              ? Mark.without(entrant, "J" + judge, component, "final", Mark.State.MISSING)
              : Mark.given(entrant, "J" + judge, component, "final", new BigDecimal(mark)));
    }
  }

  private static RoundAccount account(String panel, Contest.Builder contest, String entrant) {
    return policy(panel).judge(contest.build()).explain(entrant).rounds().get(0);
  }

  private static List<String> marks(RoundAccount account, String component) {
    return account.marks().stream()
        .filter(m -> m.component().equals(component))
        .map(PanelAccountTest::shown)
        .toList();
  }

  private static String shown(MarkLine mark) {
    return mark.judge() + " " + mark.value() + " " + mark.treatment();
  }

  private static List<String> steps(RoundAccount account, String name) {
    return account.steps().stream()
        .filter(s -> s.name().equals(name))
        .map(s -> s.expression() + " = " + s.result())
        .toList();
  }

  @Test
  void judges_dropped_by_their_totals_are_named_in_every_component() {
    RoundAccount account =
        account(
            "Panel.of(\"content\", \"form\").dropHighest(1).dropLowest(1).trimming(JUDGE_TOTALS).mean()",
            contest("50 40 45", "30 45 44"),
            "A");
    assertThat(marks(account, "content"))
        .containsExactly(
            "J2 40 COUNTED", "J3 45 JUDGE_DROPPED_AS_HIGHEST", "J1 50 JUDGE_DROPPED_AS_LOWEST");
    assertThat(marks(account, "form"))
        .containsExactly(
            "J1 30 JUDGE_DROPPED_AS_LOWEST", "J3 44 JUDGE_DROPPED_AS_HIGHEST", "J2 45 COUNTED");
    assertThat(account.score()).isEqualByComparingTo("85");
  }

  @Test
  void a_judge_with_a_missing_mark_is_void_for_every_entrant_and_for_that_component_only() {
    String panel = "Panel.of(\"content\", \"form\").mean().missing(JUDGE_VOID)";
    Contest.Builder contest = contest("9 - 8", "9 9 8");
    assertThat(marks(account(panel, contest, "A"), "content"))
        .containsExactly("J2 null JUDGE_VOID", "J3 8 COUNTED", "J1 9 COUNTED");
    assertThat(marks(account(panel, contest, "B"), "content"))
        .containsExactly("J2 5 JUDGE_VOID", "J1 5 COUNTED", "J3 5 COUNTED");
    assertThat(marks(account(panel, contest, "B"), "form"))
        .containsExactly("J1 5 COUNTED", "J2 5 COUNTED", "J3 5 COUNTED");
  }

  @Test
  void a_void_ballot_is_shown_on_every_sheet() {
    RoundAccount account =
        account(
            "Panel.of(\"content\", \"form\").onlyOnce(\"5\").broken(BALLOT_VOID).mean()",
            contest("5 4 3", "4 3 2"),
            "A");
    assertThat(marks(account, "content"))
        .containsExactly("J1 5 BALLOT_VOID", "J3 3 COUNTED", "J2 4 COUNTED");
  }

  @Test
  void outliers_and_the_mean_they_are_far_from_are_shown() {
    RoundAccount account =
        account(
            "Panel.of(\"content\", \"form\").withoutOutliers(\"15\", ONCE).mean()",
            contest("90 88 60", "5 5 5"),
            "A");
    assertThat(marks(account, "content"))
        .containsExactly("J3 60 OUTLIER", "J2 88 COUNTED", "J1 90 COUNTED");
    assertThat(steps(account, "content"))
        .containsExactly("(60 + 88 + 90) ÷ 3 = 238/3 ≈ 79.333333", "(88 + 90) ÷ 2 = 89");
  }

  @Test
  void a_clamped_mark_is_shown_as_given_and_as_it_counts() {
    RoundAccount account =
        account(
            "Panel.of(\"content\", \"form\").between(\"4\", \"8\").outside(CLAMPED).mean()",
            contest("3 5", "5 9"),
            "A");
    assertThat(steps(account, "content")).containsExactly("J1: 3 → 4 = 4", "(4 + 5) ÷ 2 = 4.5");
    assertThat(steps(account, "form")).containsExactly("J2: 9 → 8 = 8", "(5 + 8) ÷ 2 = 6.5");
  }

  @Test
  void a_vote_shows_the_votes_the_base_and_how_many_are_needed() {
    RoundAccount account =
        account(
            "Panel.of(\"content\", \"form\").carriedBy(\"8/12\").votesRounded(UP)",
            contest("1 1 0 0", "1 1 1 0", "1"),
            "A");
    assertThat(steps(account, "content")).containsExactly("2 < (2/3 × 4 = 8/3 ≈ 2.666667 → 3) = 0");
    assertThat(steps(account, "form")).containsExactly("3 ≥ (2/3 × 4 = 8/3 ≈ 2.666667 → 3) = 1");
  }

  // ---- review

  private static final String REVIEWED =
      "Panel.of(\"content\", \"form\").reviewIfApart(\"20\").mean()";

  private static Ruling ruling(String decides, String value) {
    return new Ruling(
        decides, List.of(), new BigDecimal(value), "third examiner", "2023-07-01", "read again");
  }

  @Test
  void marks_too_far_apart_leave_a_decision_and_no_standing() {
    Outcome outcome = policy(REVIEWED).judge(contest("92 61", "5 5").build());
    assertThat(outcome.standing("final")).isEmpty();
    assertThat(outcome.awards()).isEmpty();
    PendingDecision pending = outcome.pending().get(0);
    assertThat(pending.id()).isEqualTo("review:final:content:A");
    assertThat(pending.kind()).isEqualTo(PendingDecision.Kind.REVIEW);
    assertThat(pending.subject()).isEqualTo("content");
    assertThat(pending.rule().title()).isEqualTo("The panel");
    assertThat(outcome.remarks()).extracting(Remark::code).containsExactly("under-review");
    RoundAccount account = outcome.explain("A").rounds().get(0);
    assertThat(marks(account, "content"))
        .containsExactly("J2 61 UNDER_REVIEW", "J1 92 UNDER_REVIEW");
    assertThat(account.score()).isNull();
    assertThat(account.rank()).isNull();
    assertThat(TextReport.of(outcome, Locale.ENGLISH))
        .contains("Needed: decide the value and give it as value: …");
    assertThat(TextReport.of(outcome, Locale.CHINESE)).contains("复核定分");
  }

  @Test
  void every_value_to_review_is_told_at_once() {
    Outcome outcome = policy(REVIEWED).judge(contest("92 61", "5 30").build());
    assertThat(outcome.pending())
        .extracting(PendingDecision::id)
        .containsExactly("review:final:content:A", "review:final:form:A");
  }

  @Test
  void the_ruling_that_gave_a_value_is_part_of_the_account() {
    Outcome outcome =
        policy(REVIEWED)
            .judge(
                contest("92 61", "5 5").ruling(ruling("review:final:content:A", "78.5")).build());
    assertThat(outcome.pending()).isEmpty();
    assertThat(outcome.remarks()).isEmpty();
    RoundAccount account = outcome.explain("A").rounds().get(0);
    assertThat(account.score()).isEqualByComparingTo("83.5");
    assertThat(account.steps())
        .filteredOn(s -> s.ruling() != null)
        .extracting(Step::result)
        .containsExactly("78.5");
    assertThat(ExplanationText.of(outcome.explain("A"), Locale.ENGLISH))
        .contains("content = 78.5. Decided by third examiner, 2023-07-01: read again");
    assertThat(OutcomeJson.write(outcome)).contains("\"value\": \"78.5\"");
  }

  @Test
  void a_ruling_on_marks_that_are_not_apart_is_not_used() {
    Outcome outcome =
        policy(REVIEWED)
            .judge(contest("70 61", "5 5").ruling(ruling("review:final:content:A", "78")).build());
    assertThat(outcome.remarks()).extracting(Remark::code).containsExactly("ruling-unused");
    assertThat(outcome.explain("A").rounds().get(0).score()).isEqualByComparingTo("70.5");
  }

  // ---- withdrawal

  @Test
  void the_marks_of_one_who_withdrew_are_shown_as_ignored() {
    Contest.Builder contest = contest("9 9", "9 9");
    contest.entrant(Entrant.of("C", "Cem").with("left", "yes"));
    contest.judge(new Judge("J9", "J9", null));
    contest.mark("C", "J9", "content", "final", "7");
    Outcome outcome =
        policy("Panel.of(\"content\", \"form\").mean().missing(REFUSED)").judge(contest.build());
    assertThat(outcome.standing("final"))
        .extracting(s -> s.recipient().id())
        .containsExactly("A", "B");
    assertThat(outcome.explain("C").findings())
        .extracting(Finding::status)
        .containsExactly("withdrawn");
    RoundAccount account = outcome.explain("C").rounds().get(0);
    assertThat(account.marks())
        .extracting(MarkLine::treatment)
        .containsExactly(Treatment.WITHDRAWN);
    assertThat(account.steps()).isEmpty();
    assertThat(account.rank()).isNull();
  }

  @Test
  void withdrawal_is_settled_before_anything_is_scored() {
    AwardPolicy policy =
        AwardPolicy.of(
            "late.drl",
            """
            package policy.late;
            import io.laurel.policy.*;

            rule "Too late" @phase("score")
            when $e : Entry()
            then insert( Withdrawn.because($e, "went home") ); end
            """);
    assertThatExceptionOfType(JudgementException.class)
        .isThrownBy(() -> policy.judge(contest("9 9", "9 9").build()))
        .withMessageContaining("it belongs in `check`");
  }
}
