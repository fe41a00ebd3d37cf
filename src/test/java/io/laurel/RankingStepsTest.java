package io.laurel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.laurel.report.ExplanationText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the steps of a ranking say about themselves: catalogue 3.07, 3.09, 3.16, 3.17, 3.20. */
class RankingStepsTest {

  /** A policy that adds the components {@code mark} and {@code bench} and ranks as said. */
  private static AwardPolicy policy(String score, String ranking) {
    return AwardPolicy.of(
        "steps.drl",
        """
        package policy.steps;
        import io.laurel.policy.*;
        import static io.laurel.policy.Choices.*;

        rule "The score" @phase("score")
        when Contest()
        then insert( %s ); end

        rule "The ranking" @phase("rank")
        when Contest()
        then insert( Ranking.in("final")%s ); end
        """
            .formatted(score, ranking));
  }

  private static Contest.Builder contest(String... rows) {
    Contest.Builder contest =
        Contest.named("steps")
            .component(Component.measured("mark"))
            .component(Component.measured("bench"));
    for (String row : rows) {
      String[] cells = row.split(" ", -1);
      Entrant entrant = Entrant.of(cells[0], cells[0]);
      contest.entrant(cells.length > 3 ? entrant.with("won", cells[3]) : entrant);
      contest.result(cells[0], "mark", "final", cells[1]);
      contest.result(cells[0], "bench", "final", cells[2]);
    }
    return contest;
  }

  private static final String SUM = "Score.in(\"final\").plus(\"mark\").plus(\"bench\", \"2\")";

  private static List<String> decisions(Outcome outcome, String id) {
    return outcome.explain(id).rounds().get(0).decisions().stream()
        .map(t -> t.with().id() + " " + t.key() + " " + t.own() + " " + t.other())
        .toList();
  }

  private static List<Remark> redundant(String score, String ranking) {
    return policy(score, ranking).judge(contest("A 1 2", "B 3 4").build()).remarks().stream()
        .filter(r -> r.code().equals("redundant-step"))
        .toList();
  }

  @Test
  void a_step_that_follows_from_the_others_is_remarked_on_with_its_rule() {
    List<Remark> remarks = redundant(SUM, ".byScore().by(\"mark\").by(\"bench\")");
    assertThat(remarks).hasSize(1);
    assertThat(remarks.get(0).values()).containsExactly("final", "3", "bench");
    assertThat(remarks.get(0).rule()).extracting(RuleReference::title).isEqualTo("The ranking");
  }

  @Test
  void a_step_that_can_decide_is_not_remarked_on() {
    assertThat(redundant(SUM, ".byScore().by(\"mark\")")).isEmpty();
    assertThat(redundant(SUM + ".rounded(0, HALF_UP)", ".byScore().by(\"mark\").by(\"bench\")"))
        .isEmpty();
    assertThat(redundant(SUM + ".floor(\"0\")", ".byScore().by(\"mark\").by(\"bench\")")).isEmpty();
    assertThat(redundant(SUM, ".byScore().tiedWithin(\"2\", ANCHORED).by(\"mark\").by(\"bench\")"))
        .isEmpty();
  }

  @Test
  void the_exact_total_of_a_rounded_score_is_a_sum_all_the_same() {
    assertThat(
            redundant(SUM + ".rounded(0, HALF_UP)", ".byExactScore().by(\"mark\").by(\"bench\")"))
        .hasSize(1);
  }

  @Test
  void a_step_said_twice_is_remarked_on() {
    assertThat(redundant(SUM, ".by(\"mark\").byLowest(\"mark\")")).hasSize(1);
    assertThat(redundant(SUM, ".byCountback(\"mark\").byCountback(\"mark\")")).hasSize(1);
  }

  @Test
  void tied_ones_in_sequence_are_told_apart_by_their_id() {
    Outcome outcome =
        policy(SUM, ".byScore().numbered(SEQUENTIAL)")
            .judge(contest("B 1 2", "A 1 2", "C 0 0").build());
    assertThat(Fields.ranks(outcome)).isEqualTo("1 A, 2 B, 3 C");
    assertThat(decisions(outcome, "B")).containsExactly("A id B A");
  }

  @Test
  void a_lot_tells_its_seed_and_the_order_drawn() {
    Outcome outcome =
        policy(SUM, ".byScore().byLot(\"seed\").numbered(STANDARD)")
            .judge(
                contest("A 1 2", "B 1 2", "C 1 2", "D 9 9").attribute("seed", "20230629").build());
    assertThat(Fields.ranks(outcome)).isEqualTo("1 D, 2 C, 3 B, 4 A");
    assertThat(outcome.remarks())
        .filteredOn(r -> r.code().equals("lot"))
        .extracting(Remark::values)
        .containsExactly(List.of("final", "20230629", "C, B, A"));
    assertThat(decisions(outcome, "A"))
        .containsExactly(
            "C lot:seed f9fe6e64213211e1… 650a85a90777b521…",
            "B lot:seed f9fe6e64213211e1… df4f8d4a3f95b4f1…");
    assertThat(ExplanationText.of(outcome.explain("A"), Locale.ENGLISH))
        .contains("tied with C (C): decided by lot (seed), f9fe6e64213211e1… against");
  }

  @Test
  void a_head_to_head_that_restarts_names_the_step_that_decided_each_pair() {
    Contest contest = contest("A 1 2 B", "B 1 2 C", "C 1 2 A").build();
    Outcome outcome =
        policy(SUM, ".byScore().byHeadToHead(\"won\").byLot(\"seed\").onCycle(RESTART)")
            .judge(contest("A 1 2 B", "B 1 2 C", "C 1 2 A").attribute("seed", "20230629").build());
    assertThat(Fields.ranks(outcome)).isEqualTo("1 C, 2 A, 3 B");
    assertThat(decisions(outcome, "A").get(1)).isEqualTo("B head-to-head:won +1 -1");
    assertThatThrownBy(
            () ->
                policy(SUM, ".byScore().byHeadToHead(\"won\").byLot(\"seed\").onCycle(RESTART)")
                    .judge(contest))
        .isInstanceOf(JudgementException.class)
        .hasMessageContaining("no attribute `seed` to draw it with");
  }

  @Test
  void an_unknown_name_among_the_beaten_is_a_fault() {
    assertThatThrownBy(
            () ->
                policy(SUM, ".byScore().byHeadToHead(\"won\")")
                    .judge(contest("A 1 2 X", "B 1 2 A").build()))
        .isInstanceOf(JudgementException.class)
        .hasMessageContaining(
            "Entrant `A`: attribute `won` names `X` among those it beat, and there is no such entrant.");
  }

  @Test
  void components_and_jurors_nobody_knows_are_faults() {
    assertThatThrownBy(
            () ->
                policy(SUM, ".byScore().byDiscarded(\"benhc\").byMarkOf(\"J9\", \"mark\")")
                    .judge(contest("A 1 2").build()))
        .isInstanceOf(JudgementException.class)
        .hasMessageContaining("Unknown component, part or series `benhc`; did you mean `bench`?")
        .hasMessageContaining("Unknown judge `J9`");
  }

  @Test
  void a_margin_for_something_that_is_no_number_is_an_error_of_the_rule() {
    assertThatThrownBy(
            () ->
                policy(SUM, ".bySkating(\"mark\").tiedWithin(\"2\")")
                    .judge(contest("A 1 2").build()))
        .isInstanceOf(JudgementException.class)
        .hasMessageContaining("begin with `byScore()` or `by(component)`");
  }

  @Test
  void a_tie_within_a_margin_is_explained_by_the_step_behind_it() {
    Outcome outcome =
        policy(SUM, ".byScore().tiedWithin(\"2\", ANCHORED).by(\"bench\").numbered(STANDARD)")
            .judge(contest("A 748 0", "B 741 3", "C 0 0").build());
    assertThat(Fields.ranks(outcome)).isEqualTo("1 B, 2 A, 3 C");
    assertThat(decisions(outcome, "A")).containsExactly("B bench 0 3");
    assertThat(decisions(outcome, "C")).isEmpty();
  }

  @Test
  void majorities_are_counted_in_each_category_and_explained_as_steps() {
    AwardPolicy policy =
        policy(
            "Panel.of(\"mark\").sum()", ".byMajority(\"mark\").perCategory().numbered(STANDARD)");
    Contest.Builder contest =
        Contest.named("dance").categories("x", "y").component(Component.measured("mark"));
    Map<String, String> marks =
        Map.of("X1", "1 1 2", "X2", "2 2 1", "Y1", "1 2 2", "Y2", "2 1 1", "Y3", "3 3 3");
    for (String judge : List.of("J1", "J2", "J3")) {
      contest.judge(new Judge(judge, judge, null));
    }
    marks.forEach(
        (id, given) -> {
          contest.entrant(Entrant.of(id, id).in(id.startsWith("X") ? "x" : "y"));
          String[] places = given.split(" ", -1);
          for (int i = 0; i < places.length; i++) {
            contest.mark(id, "J" + (i + 1), "mark", "final", places[i]);
          }
        });
    Outcome outcome = policy.judge(contest.build());
    assertThat(Fields.ranks(outcome)).isEqualTo("1 X1, 2 X2, 1 Y2, 2 Y1, 3 Y3");
    assertThat(outcome.explain("Y2").rounds().get(0).steps())
        .contains(new Explanation.Step("mark", "2 1 1 (≤ 1: 2, Σ 2)", "1", null));
    assertThat(outcome.chain("final")).containsExactly("lowest:majority:mark");
  }

  @Test
  void input_in_another_order_gives_the_same_outcome() {
    AwardPolicy policy =
        policy(
            SUM,
            ".byScore().byHeadToHead(\"won\").byLot(\"seed\").onCycle(CONTINUE).numbered(DENSE)");
    Contest one = contest("A 1 2 B", "B 1 2 C", "C 1 2 A", "D 0 1").attribute("seed", "s").build();
    Contest other =
        contest("D 0 1", "C 1 2 A", "B 1 2 C", "A 1 2 B").attribute("seed", "s").build();
    assertThat(Fields.ranks(policy.judge(other))).isEqualTo(Fields.ranks(policy.judge(one)));
    assertThat(policy.judge(other).remarks()).isEqualTo(policy.judge(one).remarks());
  }
}
