package io.laurel.quota;

import static io.laurel.quota.Prizes.assertFault;
import static io.laurel.quota.Prizes.field;
import static io.laurel.quota.Prizes.policy;
import static org.assertj.core.api.Assertions.assertThat;

import io.laurel.AwardPolicy;
import io.laurel.Component;
import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Fields;
import io.laurel.Outcome;
import io.laurel.PendingDecision;
import io.laurel.Remark;
import io.laurel.Ruling;
import io.laurel.io.OutcomeJson;
import io.laurel.report.TextReport;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of places that people decide: catalogue 4.07, 4.25, 8.13. */
class PlacesByRulingTest {

  private static final AwardPolicy FRACTION =
      policy("share(\"30%\").roundedByRuling()", "places(2)");
  private static final AwardPolicy BOUNDS = policy("fewest(3).most(5).filling(BY_RULING)");

  private static Ruling ruling(String number) {
    return new Ruling(
        "places:A", List.of(), new BigDecimal(number), "chair", "2023-06-28 16:40", "by vote");
  }

  @Test
  void a_fraction_waits_for_people_and_names_both_numbers() {
    Outcome outcome = FRACTION.judge(field(13, 1).build());
    PendingDecision pending = outcome.pending().get(0);
    assertThat(pending.id()).isEqualTo("places:A");
    assertThat(pending.kind()).isEqualTo(PendingDecision.Kind.PLACES);
    assertThat(pending.subject()).isEqualTo("A");
    assertThat(pending.fewest()).isEqualTo(3);
    assertThat(pending.places()).isEqualTo(4);
    assertThat(pending.awaiting()).containsExactly("A", "B");
    assertThat(outcome.awards()).isEmpty();
  }

  @Test
  void reports_name_both_numbers() {
    Outcome outcome = FRACTION.judge(field(13, 1).build());
    assertThat(TextReport.of(outcome, Locale.ENGLISH))
        .contains("1. A: number of places")
        .contains("Needed: say how many win: at least 3, at most 4")
        .doesNotContain("Between");
    assertThat(TextReport.of(outcome, Locale.CHINESE)).contains("须决定：获奖名额，最少 3 名，最多 4 名");
    assertThat(OutcomeJson.write(outcome).replaceAll("\\s", ""))
        .contains("\"kind\":\"places\"")
        .contains("\"fewest\":3,\"places\":4");
  }

  @ParameterizedTest
  @CsvSource({
    "3,'A: E000, E001, E002 | B: E003, E004'",
    "4,'A: E000, E001, E002, E003 | B: E004, E005'"
  })
  void a_ruling_gives_the_number(String number, String awards) {
    Outcome outcome = FRACTION.judge(field(13, 1).ruling(ruling(number)).build());
    assertThat(Fields.awards(outcome)).isEqualTo(awards);
    assertThat(outcome.pending()).isEmpty();
    assertThat(outcome.remarks()).isEmpty();
  }

  @Test
  void a_ruling_about_a_whole_number_is_not_used() {
    Outcome outcome = FRACTION.judge(field(10, 1).ruling(ruling("4")).build());
    assertThat(outcome.winners("A")).hasSize(3);
    assertThat(outcome.remarks()).extracting(Remark::code).containsExactly("ruling-unused");
  }

  @ParameterizedTest
  @CsvSource({"2", "6", "3.5"})
  void a_ruling_outside_the_bounds_is_an_error(String number) {
    assertFault(
        field(10, 1).ruling(ruling(number)),
        BOUNDS,
        "Ruling `places:A` gives `" + number + "` places; prize `A` may have 3 to 5.");
  }

  @Test
  void a_ruling_without_a_number_is_an_error() {
    assertFault(
        field(4, 1).ruling(new Ruling("places:A", List.of("E001"), "chair", "noon", "x")),
        BOUNDS,
        "Ruling `places:A` gives no number; prize `A` may have 3 or 4.");
  }

  @Test
  void a_number_of_one_category_halts_the_others_where_a_limit_spans_them() {
    AwardPolicy policy =
        AwardPolicy.of(
            "test.drl",
            """
            package policy.test;
            import io.laurel.policy.*;
            import static io.laurel.policy.Choices.*;

            rule "Score" @phase("score") when Contest() then insert( Score.in("final").plus("mark") ); end

            rule "Rank" @phase("rank")
            when Contest() then insert( Ranking.in("final").byScore().perCategory().numbered(STANDARD) ); end

            rule "Tier" @phase("award") when $c : Category()
            then insert( Tier.named("A").in($c).share("50%").roundedByRuling() ); end

            rule "One each" @phase("award") when Contest( has["limited"] )
            then insert( Cap.of(1, ORGANISATION).inTurn(HIGHEST_SCORE) ); end
            """);
    Contest.Builder contest =
        Contest.named("test").component(Component.measured("mark")).categories("dance", "song");
    for (int i = 0; i < 5; i++) {
      contest.entrant(Entrant.of("E" + i, "E").in(i < 2 ? "dance" : "song"));
      contest.result("E" + i, "mark", "final", "5" + i);
    }
    Outcome free = policy.judge(contest.build());
    assertThat(Fields.awards(free)).isEqualTo("A: E1");
    assertThat(Fields.pending(free)).containsExactly("places:A（song）");
    Outcome limited = policy.judge(contest.attribute("limited", "yes").build());
    assertThat(limited.awards()).isEmpty();
    assertThat(limited.pending().get(0).awaiting()).containsExactly("A（song）", "A（dance）");
  }
}
