package io.laurel.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.laurel.Component;
import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Fault;
import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Adjustment;
import io.laurel.policy.Conclusion;
import io.laurel.policy.Part;
import io.laurel.policy.Score;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is scored by a plan is what a sheet comes to, for every entrant, to the last digit. */
class ScorePlanTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 1_001, 2_001, 3_001, 20_261_123})
  void plans_and_sheets_agree(long first) {
    int planned = 0;
    int totals = 0;
    for (long seed = first; seed < first + 300; seed++) {
      int[] counts = compare(seed);
      planned += counts[0];
      totals += counts[1];
    }
    assertThat(planned).as("totals by plan from seed " + first).isGreaterThan(totals / 4);
    assertThat(totals - planned).as("totals by sheet from seed " + first).isGreaterThan(100);
  }

  /** How many totals the plan gave, and how many there are. */
  private static int[] compare(long seed) {
    RandomScores random = new RandomScores(seed);
    Contest contest = random.contest();
    ScoreRules rules = random.rules();
    MarkBook book = new MarkBook(contest);
    List<String> told = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    RoundScorer scorer =
        new RoundScorer(contest, book, rules, "final", (f, about) -> told.add(f.message()));
    RoundContext context = context(contest, book, rules, expected);
    ScorePlan plan = new ScorePlan(context(contest, book, rules, new ArrayList<>()));
    int planned = 0;
    int totals = 0;
    Map<Integer, List<Adjustment>> adjusted = new HashMap<>();
    Map<Integer, Total> single = new HashMap<>();
    for (int i = 0; i < contest.entrants().size(); i++) {
      String at = "seed " + seed + ", entrant " + contest.entrants().get(i).id();
      List<Adjustment> adjustments = random.adjustments();
      Sheet sheet = new Sheet(context, i, null);
      Total total = new FormulaValue(sheet, "total", rules.scores().get(0)).total(adjustments);
      assertThat(scorer.total(i, adjustments)).as(at).isEqualTo(total);
      assertThat(told).as(at).isEqualTo(expected);
      adjusted.put(i, adjustments);
      if (total != null) {
        single.put(i, total);
      }
      planned += plan.total(i, adjustments) == null ? 0 : 1;
      totals += total == null ? 0 : 1;
      for (String name : List.of("a", "b", "c", "part", "whole")) {
        Value value = sheet.value(name);
        Fraction other = plan.value(i, name);
        if (other != null) {
          assertThat(other).as(at + ", " + name).isEqualTo(value.number());
        }
        assertThat(scorer.values(i).apply(name)).as(at + ", " + name).isEqualTo(value.number());
      }
      expected.clear();
      told.clear();
      assertThat(scorer.isUnranked(i, List.of("whole")))
          .as(at)
          .isEqualTo(isUnranked(context.quiet(), i, rules));
    }
    Totals all =
        scorer.totals(
            book.participants("final").stream().mapToInt(Integer::intValue).toArray(),
            i -> adjusted.get(i));
    assertThat(book.participants("final").stream().filter(all::has))
        .as("seed " + seed)
        .containsExactlyInAnyOrderElementsOf(single.keySet());
    single.forEach((i, total) -> compare("seed " + seed + ", entrant " + i, all, i, total, single));
    return new int[] {planned, totals};
  }

  private static void compare(
      String at, Totals all, int entrant, Total total, Map<Integer, Total> single) {
    assertThat(all.published(entrant)).as(at).isEqualTo(total.published());
    assertThat(all.exact(entrant)).as(at).isEqualTo(total.exact());
    single.forEach(
        (i, other) -> {
          int order = total.published().compareTo(other.published());
          assertThat(all.compare(entrant, i)).as(at).isEqualTo(order);
          if (all.isShort()) {
            assertThat(Long.compare(all.digits(entrant), all.digits(i))).as(at).isEqualTo(order);
          }
        });
  }

  private static boolean isUnranked(RoundContext context, int entrant, ScoreRules rules) {
    Sheet sheet = new Sheet(context, entrant, null);
    return context.rules().mayUnrank()
        && (RandomScores.COMPONENTS.stream()
                .filter(c -> !sheet.cells(c).isEmpty())
                .anyMatch(c -> sheet.value(c).absence() == Value.Absence.UNRANKED)
            || isUnranked(sheet.value("whole"))
            || isUnranked(
                new FormulaValue(sheet, "total", rules.scores().get(0)).withoutAdjustments()));
  }

  private static boolean isUnranked(Value value) {
    return value.absence() == Value.Absence.UNRANKED || value.absence() == Value.Absence.CODED;
  }

  private static RoundContext context(
      Contest contest, MarkBook book, ScoreRules rules, List<String> told) {
    return new RoundContext(
        contest,
        book,
        new RoundRules(rules, "final"),
        "final",
        new Ballots(contest, book, "final"),
        new Columns(),
        new Decisions(contest.rulings()),
        (Fault fault, Conclusion<?> about) -> told.add(fault.message()));
  }

  @Test
  void parts_made_of_parts_made_of_parts_are_worked_out_once() {
    Contest contest =
        Contest.named("parts")
            .component(Component.measured("p0"))
            .entrant(Entrant.of("A", "Ida"))
            .result("A", "p0", "final", "1.5")
            .build();
    List<Part> parts = new ArrayList<>();
    for (int i = 1; i <= 60; i++) {
      parts.add(Part.of("p" + i, "final").plus("p" + (i - 1)).plus("p" + (i - 1)));
    }
    ScoreRules rules =
        new ScoreRules(
            List.of(),
            List.of(),
            List.of(),
            parts,
            List.of(),
            List.of(Score.in("final").plus("p60")));
    RoundScorer scorer =
        new RoundScorer(contest, new MarkBook(contest), rules, "final", (fault, about) -> {});
    Total total = scorer.total(0, List.of());
    assertThat(total).isNotNull();
    assertThat(total.published()).isEqualTo(new BigDecimal(3L << 59));
  }
}
