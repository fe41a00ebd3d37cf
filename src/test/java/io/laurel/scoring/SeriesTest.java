package io.laurel.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.laurel.Component;
import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Explanation.Step;
import io.laurel.Fault;
import io.laurel.Judge;
import io.laurel.Mark;
import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Choices;
import io.laurel.policy.Panel;
import io.laurel.policy.ResultCode;
import io.laurel.policy.Series;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Series of results and what of them counts, straight from the scorer. */
class SeriesTest {

  private static final List<String> RACES = List.of("R1", "R2", "R3", "R4");
  private static final Series BEST_THREE =
      Series.of("series", "final", "R1", "R2", "R3", "R4").lowestIsBest().dropWorst(1).sum();

  private final List<String> faults = new ArrayList<>();

  private RoundScorer scorer(Contest contest, List<Panel> panels, Series... series) {
    ScoreRules rules =
        new ScoreRules(
            panels,
            List.of(ResultCode.of("DNF").worst(), ResultCode.of("OUT").leftOut()),
            List.of(),
            List.of(),
            List.of(series),
            List.of());
    return new RoundScorer(
        contest,
        new MarkBook(contest),
        rules,
        "final",
        (Fault fault, io.laurel.policy.Conclusion<?> about) -> faults.add(fault.message()));
  }

  /** One entrant with results of the four races; a word is a code. */
  private static Contest races(String results) {
    Contest.Builder contest = Contest.named("test").entrant(Entrant.of("A", "Ida"));
    String[] each = results.split(" ", -1);
    for (int i = 0; i < each.length; i++) {
      String race = RACES.get(i);
      contest.component(Component.measured(race));
      if (Character.isDigit(each[i].charAt(0))) {
        contest.result("A", race, "final", each[i]);
      } else {
        contest.mark(Mark.coded("A", null, race, "final", each[i]));
      }
    }
    return contest.build();
  }

  private static List<String> texts(List<Fraction> values) {
    return values.stream().map(Fraction::toText).toList();
  }

  private List<String> steps(String results) {
    return scorer(races(results), List.of(), BEST_THREE).trace(0, List.of()).steps().stream()
        .filter(s -> s.name().equals("series"))
        .map(SeriesTest::shown)
        .toList();
  }

  private static String shown(Step step) {
    return step.expression() + " = " + step.result();
  }

  @Test
  void counting_and_discarded_results_are_given_with_the_best_first() {
    RoundScorer scorer =
        scorer(
            races("3 4 1 6"),
            List.of(),
            Series.of("series", "final", "R1", "R2", "R3", "R4")
                .lowestIsBest()
                .dropBest(1)
                .dropWorst(1)
                .mean());
    assertThat(texts(scorer.counting(0, "series"))).containsExactly("3", "4");
    assertThat(texts(scorer.discarded(0, "series"))).containsExactly("1", "6");
    assertThat(scorer.values(0).apply("series")).isEqualTo(Fraction.parse("3.5"));
  }

  @Test
  void of_equally_bad_results_the_earliest_is_dropped() {
    assertThat(steps("2 7 1 7")).containsExactly("2 + 1 + 7 [R2 7] = 10");
  }

  @Test
  void a_code_is_dropped_before_any_number() {
    assertThat(steps("2 99 DNF 1")).containsExactly("2 + 99 + 1 [R3 DNF] = 102");
  }

  @Test
  void the_earliest_of_several_codes_is_dropped_and_the_other_is_the_value() {
    assertThat(steps("DNF 2 DNF 1")).containsExactly("2 + DNF + 1 [R1 DNF] = DNF");
    RoundScorer scorer = scorer(races("DNF 2 DNF 1"), List.of(), BEST_THREE);
    assertThat(scorer.values(0).apply("series")).isNull();
    assertThat(scorer.isUnranked(0, List.of("series"))).isTrue();
    assertThat(scorer.isUnranked(0, List.of("R2"))).isFalse();
    assertThat(faults).isEmpty();
  }

  @Test
  void a_result_that_is_left_out_is_no_result_of_the_series() {
    assertThat(steps("2 OUT 3 1")).containsExactly("2 + 1 [R3 3] = 3");
  }

  @Test
  void a_series_of_nothing_is_a_fault() {
    RoundScorer scorer = scorer(races("OUT OUT OUT OUT"), List.of(), BEST_THREE);
    assertThat(scorer.values(0).apply("series")).isNull();
    assertThat(faults)
        .containsExactly(
            "Entrant `A`: of 0 results for `series` in round `final` none remains to count.");
  }

  @Test
  void a_series_made_of_itself_is_a_fault() {
    RoundScorer scorer =
        scorer(
            races("1 2 3 4"),
            List.of(),
            Series.of("one", "final", "R1", "two").sum(),
            Series.of("two", "final", "R2", "one").sum());
    assertThat(scorer.values(0).apply("one")).isNull();
    assertThat(faults).containsExactly("Series `one` is made of itself.");
  }

  @Test
  void marks_a_panel_dropped_are_given_with_the_highest_first() {
    Contest.Builder contest =
        Contest.named("test").component(Component.measured("mark")).entrant(Entrant.of("A", "A"));
    int judge = 0;
    for (String mark : List.of("30.6", "31.2", "33", "35")) {
      judge++;
      contest.judge(new Judge("J" + judge, "J" + judge, null));
      contest.mark("A", "J" + judge, "mark", "final", mark);
    }
    RoundScorer scorer =
        scorer(
            contest.build(),
            List.of(Panel.of("mark").dropLowest(1).dropHighest(1).mean().missing(Choices.REFUSED)));
    assertThat(texts(scorer.counting(0, "mark"))).containsExactly("33", "31.2");
    assertThat(texts(scorer.discarded(0, "mark"))).containsExactly("35", "30.6");
    assertThat(texts(scorer.discarded(0, "other"))).isEmpty();
  }
}
