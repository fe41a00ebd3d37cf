package io.laurel.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.laurel.Contest;
import io.laurel.Mark;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContestWorkbookTest {

  @TempDir Path folder;

  private Contest read(Consumer<Workbook> content) throws IOException {
    Path file = folder.resolve("a.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      content.accept(workbook);
    }
    return ContestFile.read(file);
  }

  private static Worksheet sheet(Workbook workbook, String name, Object[]... rows) {
    Worksheet sheet = workbook.newWorksheet(name);
    for (int r = 0; r < rows.length; r++) {
      for (int c = 0; c < rows[r].length; c++) {
        Object cell = rows[r][c];
        if (cell instanceof Number number) {
          sheet.value(r, c, number);
        } else {
          sheet.value(r, c, cell.toString());
        }
      }
    }
    return sheet;
  }

  private static Object[] row(Object... cells) {
    return cells;
  }

  private static void small(Workbook workbook) {
    sheet(workbook, "比赛", row("名称", "Recital"), row("# 说明"), row("轮次", "final"));
    sheet(workbook, "components", row("name", "lowest", "step"), row("tone", 0, 0.01));
    sheet(workbook, "Entries", row("编号", "姓名"), row(1, "Ann"), row("002", "Bob"));
    workbook.newWorksheet("Sheet1");
    sheet(workbook, "说明", row("anything"));
  }

  @Test
  void numbers_are_those_that_were_typed() throws IOException {
    Contest contest =
        read(
            workbook -> {
              small(workbook);
              sheet(workbook, "成绩", row("参赛者", "tone"), row(1, 9.35), row("002", 0));
              Worksheet rulings =
                  sheet(
                      workbook,
                      "rulings",
                      row("decides", "order", "author", "time", "reason"),
                      row("tie", "1；002", "chair", "", "lot"));
              rulings.value(1, 3, LocalDateTime.of(2023, 6, 28, 16, 40));
              rulings.style(1, 3).format("yyyy/m/d h:mm").set();
            });

    assertThat(contest.entrants()).extracting(e -> e.id()).containsExactly("002", "1");
    assertThat(contest.marks()).extracting(Mark::value).last().hasToString("9.35");
    assertThat(contest.rulings().get(0).time()).isEqualTo("2023-06-28 16:40");
    assertThat(contest.rulings().get(0).order()).isEqualTo(List.of("1", "002"));
  }

  @Test
  void formula_that_was_not_worked_out_is_no_missing_mark() {
    assertThatThrownBy(
            () ->
                read(
                    workbook -> {
                      small(workbook);
                      sheet(workbook, "成绩", row("参赛者", "tone"), row(1, 9.35))
                          .formula(1, 1, "SUM(1,2)");
                    }))
        .hasMessage(
            "a.xlsx!成绩:2: Cell `B2` has a formula without its result; open the workbook and save"
                + " it again.");
  }

  @Test
  void every_fault_is_named_with_sheet_and_row() {
    assertThatThrownBy(
            () ->
                read(
                    workbook -> {
                      sheet(
                          workbook,
                          "contest",
                          row("name", "a", "b"),
                          row("nmae", "x"),
                          row("date", "soon"),
                          row("attribute", "x"));
                      sheet(workbook, "components", row("name", "step"), row("tone", 0));
                      sheet(workbook, "entries", row("id", "name"), row("E1", "Ann", "x"));
                      sheet(
                          workbook, "results", row("entry", "tone"), row("E1", "x"), row("E2", 1));
                      sheet(workbook, "mraks", row("x"));
                    }))
        .hasMessage(
            """
            a.xlsx: Unknown sheet `mraks`; did you mean `marks`?
            a.xlsx:1: Key `name` is missing.
            a.xlsx!components:2: Component `tone`: step `0` must be above 0.
            a.xlsx!contest:1: `name` has `2` values; it takes one.
            a.xlsx!contest:2: Unknown key `nmae`; did you mean `name`?
            a.xlsx!contest:3: `date`: `soon` is not a date such as `2023-06-28`.
            a.xlsx!contest:4: `attribute` needs a name and a value in the next two cells.
            a.xlsx!entries:2: The row has `3` cells, the heading `2`.
            a.xlsx!results:2: Mark `x` of entrant `E1` in column `tone` is not a decimal number; a mark may also be blank (missing), `recused` (`回避`), `void` (`作废`), `-` (not applicable) or one of the contest's `codes`.
            a.xlsx!results:3: Mark of entrant `E2`: unknown entrant `E2`; did you mean `E1`?\
            """);
  }

  @Test
  void sheets_that_must_be_there() {
    assertThatThrownBy(() -> read(workbook -> sheet(workbook, "marks", row("entry", "mark"))))
        .hasMessage(
            """
            a.xlsx: Sheet `contest` is missing.
            a.xlsx: Sheet `entries` is missing.\
            """);
  }

  @Test
  void file_that_is_no_workbook() throws IOException {
    Files.writeString(folder.resolve("a.xlsx"), "id,name\n");
    assertThatThrownBy(() -> ContestFile.read(folder.resolve("a.xlsx")))
        .hasMessage("a.xlsx: The workbook is not read: it is no such file or is damaged.");
  }
}
