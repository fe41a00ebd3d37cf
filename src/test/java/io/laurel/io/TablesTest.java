package io.laurel.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.laurel.Contest;
import io.laurel.Mark;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The forms in which tables and encodings come. */
class TablesTest {

  @TempDir Path path;

  private FolderOf small() {
    return FolderOf.smallContest(path);
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void cells_are_separated_by_what_the_heading_has_most_of(String separator) {
    small()
        .file(
            "entries.csv",
            "\uFEFF# made up; by hand; a;b;c\n\nid,\"name\",organisation,note\nE1,Ann,A,\"x;y,z\"\n"
                .replace(",", separator)
                .replace("y" + separator + "z", "y,z"));

    Contest contest = ContestFolder.read(path);

    assertThat(contest.entrants().get(0).name()).isEqualTo("Ann");
    assertThat(contest.entrants().get(0).attributes().get("note")).contains("x;y,z");
  }

  @Test
  void marks_may_be_a_score_sheet() {
    small()
        .file("judges.csv", "id,name\nJ1,One\nJ2,Two\n")
        .file("marks.csv", "参赛者,J1,J2\nE1,9.5,8\nE2,回避,7\n");

    assertThat(ContestFolder.read(path).marks())
        .containsExactly(
            Mark.given("E1", "J1", "tone", "final", new BigDecimal("9.5")),
            Mark.given("E1", "J2", "tone", "final", new BigDecimal("8")),
            Mark.without("E2", "J1", "tone", "final", Mark.State.RECUSED),
            Mark.given("E2", "J2", "tone", "final", new BigDecimal("7")));
  }

  @Test
  void round_and_component_may_be_left_out_where_there_is_one() {
    small().file("marks.csv", "entry,judge,得分\nE1,J1,9.5\n");

    assertThat(ContestFolder.read(path).marks())
        .containsExactly(Mark.given("E1", "J1", "tone", "final", new BigDecimal("9.5")));
  }

  @Test
  void settings_may_list_organisations_judges_and_panels() {
    small()
        .without("judges.csv")
        .without("organisations.csv")
        .file(
            "contest.yaml",
            """
            name: Recital
            rounds: [final]
            components: [{name: tone}]
            organisations:
              - {id: U, name: Union}
              - {id: A, name: Alpha, parent: U, attributes: {size: 3}}
            judges: [J1, {id: J2, name: Two, organisation: A}]
            panels: [{round: final, judges: [J1, J2]}]
            """);

    Contest contest = ContestFolder.read(path);

    assertThat(contest.organisations().get("A").parent()).isEqualTo("U");
    assertThat(contest.organisations().get("A").attributes().get("size")).contains("3");
    assertThat(contest.judges().get("J1").name()).isEqualTo("J1");
    assertThat(contest.judges().get("J2").organisation()).isEqualTo("A");
    assertThat(contest.juries().get(0).judges()).containsExactly("J1", "J2");
  }

  @Test
  void judges_who_are_listed_nowhere_are_those_of_the_panels() {
    small()
        .without("judges.csv")
        .file(
            "contest.yaml",
            "name: Recital\nrounds: [final]\npanels: [{round: final, judges: [J2, J1]}]\n");

    assertThat(ContestFolder.read(path).judges().keySet()).containsExactly("J1", "J2");
  }

  @Test
  void other_encodings_are_named() {
    small()
        .file("entries.csv", "编号,姓名,单位\nE1,安娜,A\n".getBytes(Charset.forName("GBK")))
        .file("judges.csv", "id,name\nJ1,Ann\n".getBytes(StandardCharsets.UTF_16))
        .file("organisations.csv", "id,name\nA,Al\0pha\n");

    assertThatThrownBy(() -> ContestFolder.read(path))
        .hasMessage(
            """
            entries.csv:1: Byte `0xB1` is not UTF-8; the file looks like GBK. Save it as UTF-8; spreadsheet programs call that `CSV UTF-8`.
            judges.csv:1: Byte `0xFE` is not UTF-8; the file looks like UTF-16. Save it as UTF-8; spreadsheet programs call that `CSV UTF-8`.
            organisations.csv:2: Byte `0x00` is not UTF-8; save the file as UTF-8.\
            """);
  }

  @Test
  void faults_without_end_are_counted() {
    small().file("marks.csv", "entry,J1\n" + "E1,x\n".repeat(30_000));

    assertThatThrownBy(() -> ContestFolder.read(path))
        .satisfies(
            thrown ->
                assertThat(((io.laurel.InvalidContestException) thrown).faults())
                    .hasSize(10_001)
                    .extracting(Object::toString)
                    .containsAll(
                        List.of(
                            "And `20000` more faults.",
                            "marks.csv:2: Mark `x` of entrant `E1` in column `J1` is not a decimal"
                                + " number; a mark may also be blank (missing), `recused` (`回避`),"
                                + " `void` (`作废`), `-` (not applicable) or one of the contest's"
                                + " `codes`.")));
  }
}
