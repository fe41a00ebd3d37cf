package io.laurel.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseFileTest {

  private static final String POLICY =
      """
      package policy.test;
      import io.laurel.policy.*;
      import static io.laurel.policy.Choices.*;

      rule "The mark is the score" @phase("score")
      when Contest()
      then insert( Score.in("final").plus("mark") ); end

      rule "The higher score ranks first" @phase("rank")
      when Contest()
      then insert( Ranking.in("final").byScore().numbered(STANDARD) ); end

      rule "Below 60 wins nothing" @phase("rank")
      when $e : Entry( total < 60B )
      then insert( Ineligible.because($e, "below 60") ); end

      rule "First prize" @phase("award")
      when Contest()
      then insert( Tier.named("一等奖").level(1).places(1).onTie(DECISION).vacant(STAYS) ); end
      """;

  @TempDir Path folder;

  private List<PolicyCase> cases(String text) throws IOException {
    Files.writeString(folder.resolve("a.drl"), POLICY);
    Files.writeString(folder.resolve("a.yaml"), "rule: test\ncases:\n" + text.indent(2));
    return CaseFile.read(folder.resolve("a.yaml")).cases();
  }

  private List<String> differences(String text) throws IOException {
    return cases(text).get(0).differences();
  }

  @Test
  void a_case_that_comes_out_as_expected_has_no_differences() throws IOException {
    assertThat(
            differences(
                """
                - case: two entrants
                  scores: {A: 95, B: 50}
                  expect:
                    scores: {A: 95.0, B: 50}
                    ranks: {A: 1, B: 2}
                    values: {A: {total: 95}}
                    awards: {一等奖: [A]}
                    counts: {一等奖: 1}
                    vacant: {一等奖: 0}
                    refused: {B: below 60}
                """))
        .isEmpty();
  }

  @Test
  void every_difference_is_told() throws IOException {
    assertThat(
            differences(
                """
                - case: two entrants
                  scores: {A: 95, B: 50}
                  expect:
                    scores: {A: 94, C: 1}
                    ranks: {A: 2}
                    awards: {二等奖: [A]}
                    counts: {一等奖: 2}
                    refused: {A: below 60}
                    remarks: lot
                    pending: tie:final:1
                """))
        .containsExactlyInAnyOrder(
            "Pending: expected [tie:final:1], is []",
            "score of A in final: expected 94, is 95",
            "rank of A in final: expected 2, is 1",
            "score of C in final: expected 1, is none",
            "Awards: expected {二等奖=[A]}, is {一等奖=[A]}",
            "Number of 一等奖: expected 2, is 1",
            "A: no refusal says `below 60`; there are: []",
            "No remark `lot`; there are: []");
  }

  @Test
  void a_decision_left_to_people_must_be_expected() throws IOException {
    assertThat(
            differences(
                """
                - case: a tie
                  scores: {A: 95, B: 95}
                  expect: {awards: {}}
                """))
        .containsExactly("Pending: expected [], is [tie:final:1]");
  }

  @Test
  void a_decision_is_given_as_a_ruling() throws IOException {
    assertThat(
            differences(
                """
                - case: a tie
                  scores: {A: 95, B: 95}
                  rulings: [{decides: "tie:final:1", order: [B, A]}]
                  expect: {awards: {一等奖: [B]}}
                """))
        .isEmpty();
  }

  @Test
  void an_error_must_be_the_one_expected() throws IOException {
    String tie =
        """
        - case: a tie at the line
          instead: {".onTie(DECISION)": ""}
          scores: {A: 95, B: 95}
          expect: {error: "%s"}
        """;
    assertThat(differences(tie.formatted("leaves open what happens"))).isEmpty();
    assertThat(differences(tie.formatted("no such thing")))
        .singleElement()
        .asString()
        .startsWith("No fault says `no such thing`; there are:\n  a.drl:17: Prize `一等奖` has 1");
  }

  @Test
  void an_error_that_does_not_come_is_a_difference() throws IOException {
    assertThat(
            differences(
                """
                - case: no tie
                  scores: {A: 95}
                  expect: {error: open}
                """))
        .containsExactly("An error was expected: `open`.");
  }

  @Test
  void an_error_nobody_expects_is_a_difference() throws IOException {
    assertThat(
            differences(
                """
                - case: the same name twice
                  instead: {"Score.in": "Scores.in"}
                  scores: {A: 95}
                  expect: {awards: {}}
                """))
        .isNotEmpty()
        .allMatch(d -> d.startsWith("Unexpected: a.drl:7:"));
  }

  @Test
  void words_the_policy_does_not_have_can_not_be_replaced() throws IOException {
    assertThat(
            differences(
                """
                - case: nothing to replace
                  instead: {"HALF_EVEN": "UP"}
                  scores: {A: 95}
                  expect: {awards: {一等奖: [A]}}
                """))
        .containsExactly("The policy does not say `HALF_EVEN`, which the case replaces.");
  }

  @Test
  void everything_wrong_with_a_case_file_comes_out_at_once() {
    assertThatExceptionOfType(InvalidCaseException.class)
        .isThrownBy(
            () ->
                cases(
                    """
                    - case: one
                      scors: {A: 95}
                      expect: {award: {}}
                    - scores: {A: [1, 2]}
                      expect: {error: x, awards: {}}
                    """))
        .withMessage(
            """
            a.yaml:4: Unknown key `scors`; did you mean `scores`?
            a.yaml:5: Unknown key `award`; did you mean `awards`?
            a.yaml:6: Key `case` is missing.
            a.yaml:6: `A` must be a text.
            a.yaml:7: A case with an `error` has no outcome to expect anything else of.""");
  }

  @Test
  void a_file_without_cases_is_refused() {
    assertThatExceptionOfType(InvalidCaseException.class)
        .isThrownBy(() -> cases("[]"))
        .withMessage("a.yaml: There are no cases.");
  }
}
