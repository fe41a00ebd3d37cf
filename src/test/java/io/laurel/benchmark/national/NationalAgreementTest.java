package io.laurel.benchmark.national;

import static io.laurel.benchmark.national.Regulation.NATIONAL;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.laurel.Award;
import io.laurel.AwardPolicy;
import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Outcome;
import io.laurel.Standing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All that the benchmarks measure side by side award the same prizes. */
class NationalAgreementTest {

  private static AwardPolicy policy;
  private static BeginnersRules beginnersRules;

  @BeforeAll
  static void load() {
    policy = NATIONAL.policy();
    beginnersRules = new BeginnersRules();
  }

  @ParameterizedTest
  @ValueSource(ints = {12, 1_000, 10_000})
  void the_policy_and_the_program_and_the_database_award_the_same_prizes(int entries) {
    Contest contest = NationalContests.of(entries);
    byte[] prizes = HandWritten.judge(contest, NATIONAL);

    assertThat(Prizes.of(policy.judge(contest))).isEqualTo(prizes);
    try (Sql sql = new Sql(contest)) {
      assertThat(sql.judge(Sql.Marks.ROWS)).isEqualTo(prizes);
      assertThat(sql.judge(Sql.Marks.COLUMNS)).isEqualTo(prizes);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {12, 1_000})
  void the_beginners_rules_award_the_same_prizes(int entries) {
    Contest contest = NationalContests.of(entries);

    assertThat(beginnersRules.judge(contest)).isEqualTo(HandWritten.judge(contest, NATIONAL));
  }

  @ParameterizedTest
  @EnumSource(names = {"OBJECTING", "COMPARING"})
  void rules_that_object_and_rules_that_compare_are_judged_alike(Regulation regulation) {
    Contest contest = NationalContests.of(1_000);

    assertThat(Prizes.of(regulation.policy().judge(contest)))
        .isEqualTo(HandWritten.judge(contest, regulation));
  }

  @Test
  void the_smallest_contest_has_prizes() {
    assertThat(HandWritten.judge(NationalContests.of(12), NATIONAL)).contains(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 10_000})
  void ties_at_the_line_occur(int entries) {
    Outcome outcome = policy.judge(NationalContests.of(entries));
    Map<String, Long> ranked =
        outcome.standing("final").stream()
            .collect(toMap(s -> s.recipient().category(), s -> 1L, Long::sum));
    Map<String, Long> first =
        outcome.awards().stream()
            .filter(a -> a.level() == 1)
            .collect(toMap(a -> a.recipient().category(), a -> 1L, Long::sum));
    Map<String, Long> all =
        outcome.awards().stream().collect(toMap(a -> a.recipient().category(), a -> 1L, Long::sum));

    assertThat(ranked.keySet())
        .anyMatch(
            division ->
                first.getOrDefault(division, 0L) > ranked.get(division) / 10
                    || all.getOrDefault(division, 0L) > 3 * ranked.get(division) / 10);
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 10_000})
  void schools_that_are_full_occur(int entries) {
    Outcome outcome = policy.judge(NationalContests.of(entries));

    assertThat(passedOver(outcome)).isNotEmpty();
  }

  @Test
  void equal_scores_of_one_school_are_parted_by_the_entry_number() {
    Outcome outcome = policy.judge(NationalContests.of(10_000));
    Set<String> passed =
        passedOver(outcome).stream().map(NationalAgreementTest::key).collect(toSet());

    assertThat(
            outcome.awards().stream()
                .map(a -> new Standing(a.recipient(), "", 1, a.score(), null))
                .map(NationalAgreementTest::key))
        .containsAnyElementsOf(passed);
  }

  private static String key(Standing standing) {
    return standing.recipient().category()
        + "/"
        + standing.recipient().organisation()
        + "/"
        + standing.score();
  }

  /** Those without a prize whose score would have been enough. */
  private static List<Standing> passedOver(Outcome outcome) {
    Map<String, BigDecimal> lines =
        outcome.awards().stream()
            .collect(toMap(a -> a.recipient().category(), Award::score, BigDecimal::min));
    Set<String> winners = outcome.awards().stream().map(a -> a.recipient().id()).collect(toSet());
    return outcome.standing("final").stream()
        .filter(s -> !winners.contains(s.recipient().id()))
        .filter(
            s ->
                lines.containsKey(s.recipient().category())
                    && s.score().compareTo(lines.get(s.recipient().category())) >= 0)
        .toList();
  }

  @Test
  void late_entries_and_penalties_occur() {
    List<Entrant> entrants = NationalContests.of(1_000).entrants();

    assertThat(entrants).anyMatch(e -> e.attributes().get("late").orElse("").equals("true"));
    assertThat(entrants)
        .anyMatch(e -> Integer.parseInt(e.attributes().get("pages").orElse("0")) > 30);
  }
}
