package io.laurel.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.laurel.AwardPolicy;
import io.laurel.Component;
import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Mark;
import io.laurel.Outcome;
import io.laurel.PendingDecision;
import io.laurel.Ruling;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who is in a column of values: a share of the total shows it. */
class NormalisationColumnsTest {

  private static final AwardPolicy POLICY =
      AwardPolicy.of(
          "columns.drl",
          """
          package policy.columns;
          import io.laurel.policy.*;
          import static io.laurel.policy.Choices.*;

          rule "Who went home withdrew" @phase("check")
          when $e : Entry( has["home"] )
          then insert( Withdrawn.because($e, "went home") ); end

          rule "Who cheated is disqualified" @phase("check")
          when $e : Entry( has["cheated"] )
          then insert( Disqualified.because($e, "cheated") ); end

          rule "Did not finish" @phase("score")
          when Contest()
          then insert( ResultCode.of("DNF").unranked() ); end

          rule "Did not start" @phase("score")
          when Contest()
          then insert( ResultCode.of("DNS").points("10") ); end

          rule "To be decided" @phase("score")
          when Contest()
          then insert( ResultCode.of("TBD").byRuling() ); end

          rule "A share of the total" @phase("score")
          when Contest()
          then insert( Normalisation.ofValues("mark").shareOfTotal("100") ); end

          rule "The better of two runs" @phase("score")
          when Contest()
          then insert( Series.of("runs", "final", "first", "second").highestIsBest().best() ); end

          rule "In proportion to the best" @phase("score")
          when Contest()
          then insert( Normalisation.ofValues("runs").shareOfMaximum("100") ); end

          rule "The share is the score" @phase("score")
          when Contest( !has["runs"] )
          then insert( Score.in("final").plus("mark") ); end

          rule "The runs are the score" @phase("score")
          when Contest( has["runs"] )
          then insert( Score.in("final").plus("runs") ); end

          rule "The higher ranks first" @phase("rank")
          when Contest()
          then insert( Ranking.in("final").byScore().numbered(STANDARD) ); end
          """);

  private static Contest.Builder contest() {
    Contest.Builder contest = Contest.named("test");
    List.of("mark", "first", "second").forEach(c -> contest.component(Component.measured(c)));
    return contest;
  }

  private static Contest.Builder with(Contest.Builder contest, Entrant entrant, String result) {
    contest.entrant(entrant);
    return result.matches("[A-Z]+")
        ? contest.mark(Mark.coded(entrant.id(), null, "mark", "final", result))
        : contest.result(entrant.id(), "mark", "final", result);
  }

  private static Entrant entrant(String id) {
    return Entrant.of(id, id);
  }

  private static String scores(Outcome outcome) {
    return outcome.standing("final").stream()
        .sorted(Comparator.comparing(s -> s.recipient().id()))
        .map(s -> s.recipient().id() + " " + s.score())
        .collect(Collectors.joining(", "));
  }

  @Test
  void who_withdrew_is_in_no_column_and_who_is_disqualified_is() {
    Contest.Builder contest = with(with(contest(), entrant("A"), "30"), entrant("B"), "20");
    with(contest, entrant("C").with("home", "yes"), "900");
    with(contest, entrant("D").with("cheated", "yes"), "50");
    assertThat(scores(POLICY.judge(contest.build()))).startsWith("A 30, B 20");
  }

  @Test
  void a_code_is_in_the_column_where_it_counts_points() {
    Contest.Builder contest = with(with(contest(), entrant("A"), "70"), entrant("B"), "20");
    with(with(contest, entrant("C"), "DNF"), entrant("D"), "DNS");
    assertThat(scores(POLICY.judge(contest.build()))).isEqualTo("A 70, B 20, D 10");
  }

  @Test
  void all_wait_for_a_value_that_people_decide() {
    Contest.Builder contest = with(with(contest(), entrant("A"), "30"), entrant("B"), "TBD");
    Outcome waiting = POLICY.judge(contest.build());
    assertThat(waiting.pending())
        .extracting(PendingDecision::id)
        .containsExactly("mark:final:mark:B");
    assertThat(waiting.standing("final")).isEmpty();
    contest.ruling(
        new Ruling(
            "mark:final:mark:B", List.of(), new BigDecimal("70"), "jury", "today", "seen again"));
    Outcome decided = POLICY.judge(contest.build());
    assertThat(scores(decided)).isEqualTo("A 30, B 70");
    assertThat(decided.explain("B").rounds().get(0).steps())
        .extracting(s -> s.name() + ": " + s.expression() + " = " + s.result())
        .startsWith("mark: 70 = 70", "mark: 70 ÷ 100 × 100 = 70");
  }

  @Test
  void a_series_is_normalised_as_a_whole() {
    Contest.Builder contest = contest().attribute("runs", "yes");
    contest.entrant(entrant("A")).entrant(entrant("B"));
    contest.result("A", "first", "final", "30").result("A", "second", "final", "40");
    contest.result("B", "first", "final", "80").result("B", "second", "final", "20");
    assertThat(scores(POLICY.judge(contest.build()))).isEqualTo("A 50, B 100");
  }
}
