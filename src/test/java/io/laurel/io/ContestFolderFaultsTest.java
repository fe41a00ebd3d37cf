package io.laurel.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.laurel.InvalidContestException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every fault of a contest folder, with its whole text. */
class ContestFolderFaultsTest {

  @TempDir Path path;
  private FolderOf folder;

  @BeforeEach
  void makeSmallContest() {
    folder = FolderOf.smallContest(path);
  }

  private void assertFaults(String... faults) {
    InvalidContestException thrown =
        catchThrowableOfType(
            InvalidContestException.class, () -> ContestFolder.read(folder.path()));
    assertThat(thrown).isNotNull();
    assertThat(thrown.getMessage()).isEqualTo(String.join("\n", faults));
  }

  @Test
  void all_faults_of_all_files_come_out_at_once() {
    folder
        .file(
            "contest.yaml",
            """
            name: Recital
            rouns: [final]
            rounds: [final]
            components: [{name: tone, highest: 10}]
            """)
        .file("organisations.csv", "id,name,parent\nA,Alpha,B\n")
        .file("judges.csv", "id,name,age\nJ1,Judge One,40\n")
        .file("entries.csv", "id,name,kind,organisation\nE1,Ann,persn,A\nE2,Bob,,C\nE2,Bob,,\n")
        .file(
            "marks.csv",
            "entry,judge,component,round,mark\nE1,J1,tone,final,11\nE1,J2,ton,final,x\n")
        .file("sheet.csv", "entry,component,J1,J9\nE2,tone,?,3\nE3,tone,4,\n")
        .file("sheet.x.csv", "entry\n")
        .file("rulings.yaml", "- {decides: tie, order: [E1], author: chair, time: now}\n");

    assertFaults(
        "contest.yaml:2: Unknown key `rouns`; did you mean `rounds`?",
        "entries.csv:2: Unknown kind `persn`; kinds are `person`, `team`, `programme` and"
            + " `organisation`, or `个人`, `团队`, `节目` and `单位`.",
        "entries.csv:3: Entrant `E2`: unknown organisation `C`; did you mean `A`?",
        "entries.csv:4: Entrant `E2` is given twice, first at entries.csv:3.",
        "judges.csv:1: Unknown column `age`.",
        "marks.csv:2: Mark of entrant `E1` by judge `J1` for `tone`: `11` is off the scale … to"
            + " 10.",
        "marks.csv:3: Mark `x` of entrant `E1` in column `mark` is not a decimal number; a mark may"
            + " also be blank (missing), `recused` (`回避`), `void` (`作废`), `-` (not applicable) or one of the contest's `codes`.",
        "organisations.csv:2: Organisation `A`: unknown organisation `B`; did you mean `A`?",
        "rulings.yaml:1: Key `reason` is missing.",
        "sheet.csv:1: Unknown judge `J9`; did you mean `J1`?",
        "sheet.csv:2: Mark `?` of entrant `E2` in column `J1` is not a decimal number; a"
            + " mark may also be blank (missing), `recused` (`回避`), `void` (`作废`), `-` (not"
            + " applicable) or one of the contest's `codes`.",
        "sheet.csv:3: Mark of entrant `E3` by judge `J1`: unknown entrant `E3`; did you"
            + " mean `E1`?",
        "sheet.x.csv: Unknown file `sheet.x.csv`; marks are in `marks.csv`,"
            + " `sheet.csv` or `sheet-….csv`, `results.csv` or `results-….csv`.");
  }

  @Test
  void tables_that_do_not_say_what_was_marked() {
    folder
        .file(
            "contest.yaml",
            "name: Recital\nrounds: [heat, final]\ncomponents: [{name: tone}, {name: time}]\n")
        .file("sheet.csv", "entry,J1\nE1,3\n")
        .file("results.csv", "entry,tone\nE1,3\n");
    assertFaults(
        "results.csv:1: A column is missing: `round`, `轮次`; the contest has several rounds.",
        "sheet.csv:1: A column is missing: `component`, `项目`; the contest has several components or none.",
        "sheet.csv:1: A column is missing: `round`, `轮次`; the contest has several rounds.");
  }

  @Test
  void missing_column() {
    folder.file("marks.csv", "judge,mark\nJ1,3\n");
    assertFaults("marks.csv:1: A column is missing: `entry`, `参赛者`, `作品`.");
  }

  @Test
  void column_without_heading_or_given_twice() {
    folder.file("entries.csv", "id,name,,姓名,age,age\nE1,Ann,x,Ann,1,2\n");
    assertFaults(
        "entries.csv:1: Column `3` has no heading.",
        "entries.csv:1: Column `age` is given twice.",
        "entries.csv:1: Column `姓名` is given twice.");
  }

  @Test
  void first_column_of_a_score_sheet() {
    folder.file("sheet.csv", "team,component,J1,,J1\nE1,tone,3,4,5\n");
    assertFaults(
        "sheet.csv:1: Column `4` has no heading.",
        "sheet.csv:1: Column `J1` is given twice.",
        "sheet.csv:1: The first column is `team`; it must be one of `entry`, `参赛者`," + " `作品`.");
  }

  @Test
  void ragged_rows() {
    folder.file("entries.csv", "id,name,organisation\nE1,Ann\nE2,Bob,A,x\n");
    assertFaults(
        "entries.csv:2: The row has `2` cells, the heading `3`.",
        "entries.csv:3: The row has `4` cells, the heading `3`.");
  }

  @Test
  void empty_table() {
    folder.file("marks.csv", "# nothing yet\n");
    assertFaults("marks.csv: The file has no heading.");
  }

  @Test
  void entrant_without_a_name_or_an_id() {
    folder.file("entries.csv", "id,name,organisation\nE1,,A\n,Bob,A\n");
    assertFaults(
        "entries.csv:2: `E1` has no name.", "entries.csv:3: Entrant without a name or id.");
  }

  @Test
  void quote_that_is_not_closed() {
    folder.file("entries.csv", "id,name,organisation\nE1,Ann,A\nE2,\"Bob,A\n");
    assertFaults(
        "entries.csv:3: Not valid CSV: Unclosed quoted field at end of input (record starting at"
            + " line 3).");
  }

  @Test
  void text_after_a_closing_quote() {
    folder.file("entries.csv", "id,name,organisation\nE1,\"Ann\"x,A\n");
    assertFaults(
        "entries.csv:2: Not valid CSV: Unexpected character after closing quote: 'x' (0x78) (record"
            + " starting at line 2).");
  }

  @Test
  void cell_that_is_too_long() {
    folder.file("entries.csv", "id,name,organisation\nE1," + "x".repeat(100_001) + ",A\n");
    assertFaults(
        "entries.csv:2: Not valid CSV: Field at index 1 in record starting at line 2 exceeds the"
            + " max field size of 100000 characters.");
  }

  @Test
  void names_are_not_missed_while_their_file_is_unreadable() {
    folder
        .file(
            "judges.csv",
            new byte[] {'i', 'd', ',', 'n', 'a', 'm', 'e', '\n', 'J', '1', ',', (byte) 0xC3, '\n'})
        .file("sheet.csv", "entry,component,J1\nE1,tone,x\n");
    assertFaults(
        "judges.csv:2: Byte `0xC3` is not UTF-8; save the file as UTF-8.",
        "sheet.csv:2: Mark `x` of entrant `E1` in column `J1` is not a decimal number; a"
            + " mark may also be blank (missing), `recused` (`回避`), `void` (`作废`), `-` (not"
            + " applicable) or one of the contest's `codes`.");
  }

  @Test
  void file_of_an_unknown_round_and_component() {
    folder
        .file("sheet-1.csv", "entry,round,component,J1\nE1,fnal,tone,3\nE1,final,tonne,3\n")
        .file("results-1.csv", "entry,round,tone,time\nE1,semi,3,4\n");
    assertFaults(
        "results-1.csv:1: Unknown component `time`.",
        "results-1.csv:2: Unknown round `semi`.",
        "sheet-1.csv:2: Unknown round `fnal`; did you mean `final`?",
        "sheet-1.csv:3: Unknown component `tonne`; did you mean `tone`?");
  }

  @Test
  void unknown_files() {
    folder
        .file("mark.csv", "")
        .file("Marks.xlsx", "")
        .file("rulings.yml", "")
        .file("~$marks.xlsx", "");
    assertFaults(
        "Marks.xlsx: Unknown file `Marks.xlsx`; marks are in `marks.csv`,"
            + " `sheet.csv` or `sheet-….csv`, `results.csv` or `results-….csv`.",
        "mark.csv: Unknown file `mark.csv`; did you mean `marks.csv`?",
        "rulings.yml: Unknown file `rulings.yml`; did you mean `rulings.yaml`?");
  }

  @Test
  void exponents_and_other_digits_are_no_marks() {
    folder.file("results.csv", "entry,tone\nE1,1e999999999\nE2,９\n");
    assertFaults(
        "results.csv:2: Mark `1e999999999` of entrant `E1` in column `tone` is not a decimal"
            + " number; a mark may also be blank (missing), `recused` (`回避`), `void` (`作废`), `-`"
            + " (not applicable) or one of the contest's `codes`.",
        "results.csv:3: Mark `９` of entrant `E2` in column `tone` is not a decimal number; a"
            + " mark may also be blank (missing), `recused` (`回避`), `void` (`作废`), `-` (not"
            + " applicable) or one of the contest's `codes`.");
  }

  @Test
  void yaml_syntax() {
    folder.file("contest.yaml", "name: Recital\nrounds: [final\ncomponents: []\n");
    assertFaults("contest.yaml:3: Not valid YAML: expected ',' or ']', but got :.");
  }

  @Test
  void yaml_of_the_wrong_shape() {
    folder.file("contest.yaml", "- Recital\n");
    assertFaults("contest.yaml:1: The file must be a map of keys and values.");
    folder.file("contest.yaml", "# nothing\n");
    assertFaults("contest.yaml: The file is empty; it needs at least a `name`.");
    folder.file(
        "contest.yaml",
        """
        name: [Recital]
        date: 2023-6-28
        attributes: {hall: [1]}
        rounds: final
        components:
          - tone
          - {name: time, step: 1e3}
          - {highest: 3}
          - {name: pace, lowest: 3, highest: 2}
        juries:
          - {round: final, judges: [J1], chair: J1}
          - {round: final}
        name: Recital
        """);
    assertFaults(
        "contest.yaml:1: `name` must be a text.",
        "contest.yaml:2: `date`: `2023-6-28` is not a date such as `2023-06-28`.",
        "contest.yaml:3: `hall` must be a text.",
        "contest.yaml:4: `rounds` must be a list.",
        "contest.yaml:6: A value of `components` must be a map of keys and values.",
        "contest.yaml:7: `step`: `1e3` is not a decimal number.",
        "contest.yaml:8: Key `name` is missing.",
        "contest.yaml:9: Component `pace`: lowest mark `3` is above highest mark `2`.",
        "contest.yaml:11: Unknown key `chair`.",
        "contest.yaml:12: Jury of round `final` is given twice.",
        "contest.yaml:12: Key `judges` is missing.",
        "contest.yaml:13: Key `name` is given twice.");
  }

  @Test
  void yaml_that_swells_or_nests_without_end() {
    folder.file("rulings.yaml", "- &a [x, x]\n- [*a, *a]\n");
    assertFaults("rulings.yaml:2: Aliases are not read; write the value out.");
    folder.file("rulings.yaml", "[".repeat(200_000));
    assertFaults("rulings.yaml:1: Lists and maps are nested more than `16` deep.");
    folder.file("rulings.yaml", "x".repeat(500_001));
    assertFaults(
        "rulings.yaml: Not valid YAML: The incoming YAML document exceeds the limit: 500000 code"
            + " points.");
  }

  @Test
  void rulings_of_the_wrong_shape() {
    folder.file("rulings.yaml", "decides: tie\n");
    assertFaults("rulings.yaml:1: The file must be a list.");
    folder.file("rulings.yaml", "- {decide: tie, order: E1, author: '', time: now, reason: lot}\n");
    assertFaults(
        "rulings.yaml:1: Key `author` is missing.",
        "rulings.yaml:1: Key `decides` is missing.",
        "rulings.yaml:1: Unknown key `decide`; did you mean `decides`?",
        "rulings.yaml:1: `order` must be a list.");
  }
}
