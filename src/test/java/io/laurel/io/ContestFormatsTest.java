package io.laurel.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.laurel.AwardPolicy;
import io.laurel.Contest;
import io.laurel.InvalidContestException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same contest as a folder, a workbook and a JSON document. */
class ContestFormatsTest {

  private static final Path EXAMPLES = Path.of("examples");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"dance", "drama", "drug-testing", "couriers", "commendation", "quiz"})
  void each_format_of_an_example_gives_the_same_contest_and_outcome(String example) {
    Contest contest = ContestFile.read(EXAMPLES.resolve(example));
    Path json = folder.resolve("contest.json");
    Path english = folder.resolve("contest.xlsx");
    Path chinese = folder.resolve("比赛.XLSX");
    ContestJson.write(contest, json);
    WorkbookOf.write(contest, english, false);
    WorkbookOf.write(contest, chinese, true);

    AwardPolicy policy = AwardPolicy.shipped(example);
    assertSame(contest, ContestFile.read(json), true);
    assertThat(OutcomeJson.write(policy.judge(ContestFile.read(json))))
        .isEqualTo(OutcomeJson.write(policy.judge(contest)));
    for (Path workbook : List.of(english, chinese)) {
      Contest read = ContestFile.read(workbook);
      assertSame(contest, read, false);
      // A spreadsheet's number has no trailing zeros, so marks may be shown without them.
      assertThat(policy.judge(read).awards()).isEqualTo(policy.judge(contest).awards());
    }
    assertThat(ContestFile.readWithoutRulings(json).rulings()).isEmpty();
    assertThat(ContestFile.readWithoutRulings(english).rulings()).isEmpty();
    assertThat(ContestFile.readWithoutRulings(EXAMPLES.resolve(example)).rulings()).isEmpty();
  }

  private static void assertSame(Contest contest, Contest read, boolean toTheDigit) {
    assertThat(read.fingerprint()).isEqualTo(contest.fingerprint());
    assertThat(read.entrants()).isEqualTo(contest.entrants());
    assertThat(read.organisations()).isEqualTo(contest.organisations());
    assertThat(read.judges()).isEqualTo(contest.judges());
    assertThat(read.juries()).isEqualTo(contest.juries());
    assertThat(read.rounds()).isEqualTo(contest.rounds());
    assertThat(read.attributes()).isEqualTo(contest.attributes());
    assertThat(read.date()).isEqualTo(contest.date());
    assertThat(read.rulings()).isEqualTo(contest.rulings());
    assertThat(read.marks()).hasSameSizeAs(contest.marks());
    if (toTheDigit) {
      assertThat(read.marks()).isEqualTo(contest.marks());
      assertThat(read.components()).isEqualTo(contest.components());
      assertThat(ContestJson.write(read)).isEqualTo(ContestJson.write(contest));
    }
  }

  @Test
  void made_up_entrants_are_the_same_as_json() throws IOException {
    Path example = EXAMPLES.resolve("seniority-medal");
    for (String file : List.of("entries.csv", "organisations.csv")) {
      Files.copy(example.resolve(file), folder.resolve(file));
    }
    String settings = Files.readString(example.resolve("contest.yaml"));
    Files.writeString(
        folder.resolve("contest.yaml"), settings.replace("count: 1000000", "count: 20000"));
    Contest contest = ContestFile.read(folder);
    assertThat(contest.entrants()).hasSize(20_030);
    Path json = folder.resolve("contest.json");

    ContestJson.write(contest, json);

    assertThat(ContestFile.read(json).fingerprint()).isEqualTo(contest.fingerprint());
  }

  @Test
  void other_files_are_no_contests() throws IOException {
    Files.writeString(folder.resolve("contest.docx"), "x");
    assertThatThrownBy(() -> ContestFile.read(folder.resolve("contest.docx")))
        .isInstanceOf(InvalidContestException.class)
        .hasMessage(
            "contest.docx: A contest is a folder, a workbook that ends in `.xlsx` or a document"
                + " that ends in `.json`.");
    assertThatThrownBy(() -> ContestFile.read(folder.resolve("nowhere.json")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("nowhere.json");
  }
}
