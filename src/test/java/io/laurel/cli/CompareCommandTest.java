package io.laurel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.laurel.AwardPolicy;
import io.laurel.Outcome;
import io.laurel.compare.OutcomeComparison;
import io.laurel.io.ComparisonJson;
import io.laurel.io.ContestFolder;
import io.laurel.io.OutcomeJson;
import io.laurel.report.ComparisonText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {

  private static final Path QUIZ = Path.of("examples/quiz");

  @TempDir Path folder;
  private Outcome undecided;
  private Outcome decided;
  private String before;
  private String after;

  @BeforeEach
  void write_both_outcomes() {
    AwardPolicy policy = AwardPolicy.shipped("quiz");
    undecided = policy.judge(ContestFolder.readWithoutRulings(QUIZ));
    decided = policy.judge(ContestFolder.read(QUIZ));
    before = folder.resolve("before.json").toString();
    after = folder.resolve("after.json").toString();
    OutcomeJson.write(undecided, Path.of(before));
    OutcomeJson.write(decided, Path.of(after));
  }

  @Test
  void two_outcomes_are_compared_as_text_in_both_languages_and_as_json() {
    OutcomeComparison comparison = OutcomeComparison.of(undecided, decided);

    assertThat(Called.laurel("compare", before, after))
        .isEqualTo(new Called(0, ComparisonText.of(comparison, Locale.ENGLISH), ""));
    Called chinese = Called.in(Map.of(), "compare", before, after);
    assertThat(chinese.out())
        .isEqualTo(ComparisonText.of(comparison, Locale.CHINESE))
        .contains("\n获奖和晋级的变化\n", "\n  获得：", "\n不再待决\n");
    assertThat(Called.laurel("compare", before, after, "--format", "json"))
        .isEqualTo(new Called(0, ComparisonJson.write(comparison), ""));
  }

  @Test
  void a_contest_is_judged_against_an_earlier_outcome() {
    OutcomeComparison comparison = OutcomeComparison.of(undecided, decided);

    assertThat(
            Called.laurel(
                "judge", "quiz", QUIZ.toString(), "--against", before, "--out", folder.toString()))
        .isEqualTo(
            new Called(
                0,
                ComparisonText.of(comparison, Locale.ENGLISH)
                    + "Contests judged: 1, of which with pending decisions: 0; not judged: 0.\n",
                ""));
    assertThat(folder.resolve("quiz.txt")).exists();
    assertThat(
            Called.laurel("judge", "quiz", QUIZ.toString(), "--without-rulings", "--against", after)
                .exitCode())
        .isEqualTo(3);
  }

  @Test
  void what_is_no_outcome_ends_with_1_and_its_line() throws IOException {
    Files.writeString(Path.of(after), "{\n  \"awards\": [1]}", StandardCharsets.UTF_8);

    assertThat(Called.laurel("compare", before, after))
        .isEqualTo(new Called(1, "", "after.json:2: An object `{…}` is expected here.\n"));
    assertThat(Called.laurel("compare", before, "nowhere.json"))
        .isEqualTo(new Called(1, "", "There is no `nowhere.json`.\n"));
  }
}
