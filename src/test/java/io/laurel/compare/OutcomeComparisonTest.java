package io.laurel.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.laurel.AwardPolicy;
import io.laurel.Component;
import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Outcome;
import io.laurel.Ruling;
import io.laurel.io.ComparisonJson;
import io.laurel.io.ContestFolder;
import io.laurel.io.InvalidOutcomeException;
import io.laurel.io.OutcomeJson;
import io.laurel.io.VerdictJson;
import io.laurel.report.ComparisonText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeComparisonTest {

  private static final String POLICY =
      """
      package policy;

      import io.laurel.policy.*;
      import static io.laurel.policy.Choices.*;

      rule "The result counts" @phase("score")
      when Contest()
      then insert( Score.in("final").plus("result") ); end

      rule "The higher result ranks first" @phase("rank")
      when Contest()
      then insert( Ranking.in("final").byScore().numbered(STANDARD) ); end

      rule "One gold" @clause("1") @phase("award")
      when Contest()
      then insert( Tier.named("gold").level(1).places(1).onTie(DECISION).vacant(STAYS) ); end

      rule "One silver" @clause("2") @phase("award")
      when Contest()
      then insert( Tier.named("silver").level(2).places(1).onTie(DECISION).vacant(STAYS) ); end
      """;

  private static final String NO_WINNERS_FROM_EAST =
      POLICY
          + """

          rule "The host takes no prize" @clause("3") @phase("award")
          when $p : Proposal( entry.text["region"] == "east" )
          then insert( Objection.to($p, "from the host region") ); end
          """;

  @TempDir Path folder;

  private static Contest.Builder contest(String a, String b, String c) {
    return Contest.named("Cup")
        .component(Component.of("result", "0", "100", "1"))
        .entrant(Entrant.of("A", "Ann").with("region", "east"))
        .entrant(Entrant.of("B", "Bo").with("region", "west"))
        .entrant(Entrant.of("C", "Cy").with("region", "west"))
        .result("A", "result", "final", a)
        .result("B", "result", "final", b)
        .result("C", "result", "final", c);
  }

  private static Outcome judged(String policy, Contest.Builder contest) {
    return AwardPolicy.of("cup.drl", policy).judge(contest.build());
  }

  private Verdict read(Outcome outcome) {
    Path file = folder.resolve("outcome.json");
    OutcomeJson.write(outcome, file);
    return VerdictJson.read(file);
  }

  private static String text(OutcomeComparison comparison) {
    return ComparisonText.of(comparison, Locale.ENGLISH);
  }

  @Test
  void who_moves_is_told_with_the_rule_that_keeps_from_the_prize_that_is_lost() {
    Outcome before = judged(POLICY, contest("90", "80", "70"));
    Outcome now = judged(NO_WINNERS_FROM_EAST, contest("90", "80", "70"));

    assertThat(text(OutcomeComparison.of(before, now)))
        .isEqualTo(
            """
            Before: Cup (policy: cup)
            Now: Cup (policy: cup)

            Changes of awards and advancements
            - Ann (A)
              lost: gold. It was awarded by: One gold (1) [cup.drl:14]
                now: refused by a condition: from the host region. Rule: The host takes no prize (3) [cup.drl:22]
            - Bo (B)
              lost: silver. It was awarded by: One silver (2) [cup.drl:18]
              gained: gold. Rule: One gold (1) [cup.drl:14]
                before: needed a higher score
            - Cy (C)
              gained: silver. Rule: One silver (2) [cup.drl:18]
                before: needed a higher score
            """);
  }

  @Test
  void ranks_and_scores_that_moved_are_told() {
    Outcome before = judged(POLICY, contest("90", "80", "70"));
    Outcome now = judged(POLICY, contest("90", "65", "70"));

    assertThat(text(OutcomeComparison.of(before, now)))
        .isEqualTo(
            """
            Before: Cup (policy: cup)
            Now: Cup (policy: cup)

            Changes of awards and advancements
            - Bo (B)
              lost: silver. It was awarded by: One silver (2) [cup.drl:18]
                now: needed a higher score
            - Cy (C)
              gained: silver. Rule: One silver (2) [cup.drl:18]
                before: needed a higher score

            Changes of ranks: final
            Id  Entrant   Rank    Score
            --  -------  -----    -----
            C   Cy       3 → 2       70
            B   Bo       2 → 3  80 → 65
            """);
  }

  @Test
  void a_decision_that_came_up_and_one_that_was_settled_are_told() {
    Outcome before = judged(POLICY, contest("90", "80", "70"));
    Outcome tied = judged(POLICY, contest("90", "90", "70"));
    String id = tied.pending().get(0).id();

    OutcomeComparison comparison = OutcomeComparison.of(before, tied);
    assertThat(comparison.opened()).containsExactly(id);
    assertThat(comparison.settled()).isEmpty();
    assertThat(OutcomeComparison.of(tied, before).settled()).containsExactly(id);
    assertThat(text(comparison)).contains("\nPending now\n- " + id + "\n");
  }

  @Test
  void a_prize_by_ruling_names_the_ruling() {
    Contest.Builder tied = contest("90", "90", "70");
    Outcome before = judged(POLICY, contest("90", "90", "70"));
    Outcome now =
        judged(
            POLICY,
            tied.ruling(
                new Ruling(
                    before.pending().get(0).id(), List.of("B", "A"), "jury", "noon", "lot")));

    assertThat(text(OutcomeComparison.of(before, now))).contains("gained: gold", "jury", "lot");
  }

  @Test
  void an_outcome_read_from_json_compares_like_the_outcome_itself() {
    Outcome before = judged(POLICY, contest("90", "80", "70"));
    Outcome now = judged(NO_WINNERS_FROM_EAST, contest("90", "80", "75"));
    OutcomeComparison direct = OutcomeComparison.of(before, now);
    Verdict read = read(before);
    OutcomeComparison throughFiles = OutcomeComparison.of(read, read(now));

    assertThat(text(throughFiles)).isEqualTo(text(direct));
    assertThat(ComparisonJson.write(throughFiles)).isEqualTo(ComparisonJson.write(direct));
    assertThat(throughFiles.prizes()).isEqualTo(direct.prizes());
    assertThat(throughFiles.standings()).isEqualTo(direct.standings());
  }

  @ParameterizedTest
  @ValueSource(strings = {"dance", "drama", "drug-testing", "couriers", "commendation", "quiz"})
  void an_example_compares_equal_to_itself_read_from_json(String name) {
    AwardPolicy policy = AwardPolicy.shipped(name);
    Outcome outcome = policy.judge(ContestFolder.read(Path.of("examples", name)));

    OutcomeComparison comparison = OutcomeComparison.of(read(outcome), Verdict.of(outcome));

    assertThat(comparison.isEmpty()).isTrue();
    assertThat(text(comparison)).endsWith("\n\nNothing changed.\n");
  }

  @Test
  void the_json_of_a_comparison_has_decimals_as_text_and_a_fixed_order() {
    Outcome before = judged(POLICY, contest("90", "80", "70"));
    Outcome now = judged(POLICY, contest("90", "80", "81"));

    assertThat(ComparisonJson.write(OutcomeComparison.of(before, now)).replaceAll("\\s+", " "))
        .startsWith(
            "{ \"before\": { \"contest\": \"Cup\", \"policy\": \"cup\" }, \"now\": { \"contest\":"
                + " \"Cup\", \"policy\": \"cup\" }, \"prizes\": [ { \"recipient\": { \"id\": \"B\","
                + " \"name\": \"Bo\" }, \"change\": \"lost\", \"lost\": [ { \"tier\": \"silver\","
                + " \"standings\": \"final\", \"rank\": 2, \"score\": \"80\",")
        .contains("\"standings\": [ { \"standings\": \"final\", \"recipient\": { \"id\": \"C\"")
        .endsWith("\"settled\": [], \"opened\": [] } ");
  }

  @Test
  void what_is_no_outcome_is_refused_with_its_line() throws IOException {
    assertRefused("[]", "o.json: An outcome is one JSON object.");
    assertRefused(
        "{\"contest\": \"x\"}",
        "o.json: An outcome has `policy`, `awards`, `advancements`, `standings`, `pending`; write"
            + " one with `laurel judge --format json`.");
    assertRefused("{\n\"awards\": [\n{\"tier\": \"x\"}]}", "o.json:3: `level` is missing.");
    assertRefused(
        "{\"awards\": [{\"tier\": \"x\", \"level\": \"y\"}]}",
        "o.json:1: `level` is not a whole number.");
    assertRefused("{\"pending\": [{\"id\": {}}]}", "o.json:1: `id` is not a text.");
    assertRefused("{\"pending\": [1]}", "o.json:1: An object `{…}` is expected here.");
    assertThatThrownBy(() -> read("{\"contest\": "))
        .isInstanceOf(InvalidOutcomeException.class)
        .hasMessageStartingWith("o.json:1: Not valid JSON: ");
    assertThatThrownBy(() -> VerdictJson.read(folder.resolve("nowhere.json")))
        .isInstanceOf(UncheckedIOException.class);
    Files.write(folder.resolve("o.json"), new byte[] {'{', '"', (byte) 0xFF});
    assertThatThrownBy(() -> VerdictJson.read(folder.resolve("o.json")))
        .hasMessage("o.json: The file is not UTF-8.");
  }

  private void assertRefused(String json, String message) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(InvalidOutcomeException.class)
        .hasMessage(message);
  }

  private Verdict read(String json) throws IOException {
    Path file = folder.resolve("o.json");
    Files.writeString(file, json, StandardCharsets.UTF_8);
    return VerdictJson.read(file);
  }
}
