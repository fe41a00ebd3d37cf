package io.laurel.io;

import io.laurel.Contest;
import io.laurel.InvalidContestException;
import io.laurel.io.draft.Draft;
import io.laurel.io.draft.Faults;
import io.laurel.io.settings.Rulings;
import io.laurel.io.settings.Settings;
import io.laurel.io.table.EntrantTables;
import io.laurel.io.table.Heading;
import io.laurel.io.table.MarkTables;
import io.laurel.io.table.Table;
import io.laurel.io.workbook.SheetName;
import io.laurel.io.workbook.SheetSettings;
import io.laurel.io.workbook.Sheets;
import io.laurel.io.workbook.TableNodes;
import io.laurel.yaml.YamlFile;
import io.laurel.yaml.YamlValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Reads a contest from one {@code .xlsx} workbook. Its sheets are those of a contest folder:
 *
 * <ul>
 *   <li>{@code contest} or 比赛: a key in the first column (name, date, rounds, categories, codes,
 *       attribute, or 名称, 日期, 轮次, 类别, 代码, 属性), its values in the next ones; after attribute its
 *       name and its value.
 *   <li>{@code components} or 项目: name, lowest, highest, step; {@code panels} or 评委组: round,
 *       category, judges with semicolons between them.
 *   <li>{@code organisations} or 单位, {@code judges} or 评委, {@code entries} or 参赛者, {@code marks} or
 *       分数, {@code sheet} or 评分表, {@code results} or 成绩: tables as in {@link ContestFolder}.
 *   <li>{@code rulings} or 决定: decides, order with semicolons, value, author, time, reason.
 * </ul>
 *
 * <p>A number is read as the shortest decimal the spreadsheet program keeps in the same way: the
 * one that was typed, up to 15 digits. How it is shown does not matter; dates and times are read as
 * {@code 2023-07-01} and {@code 2023-07-01 16:40}. Rows whose first text begins with {@code #} are
 * comments. Workbooks that unpack to more than 256 MiB, or to more than 200 times their size, are
 * refused. Sheets called {@code notes}, {@code readme}, 说明 or {@code expected} do not matter.
 */
public final class ContestWorkbook {

  private static final List<Heading> RULING =
      List.of(Heading.DECIDES, Heading.AUTHOR, Heading.TIME, Heading.REASON);

  private final Path file;
  private final String name;
  private final boolean withRulings;
  private final Faults faults = new Faults();

  private ContestWorkbook(Path file, boolean withRulings) {
    this.file = file;
    this.name = String.valueOf(file.getFileName());
    this.withRulings = withRulings;
  }

  /**
   * Reads the contest.
   *
   * @throws InvalidContestException with every fault, each with file, sheet and row
   * @throws UncheckedIOException if the file can not be read
   */
  public static Contest read(Path file) {
    return new ContestWorkbook(file, true).read();
  }

  /** As {@link #read}, without the sheet {@code rulings}. */
  static Contest readWithoutRulings(Path file) {
    return new ContestWorkbook(file, false).read();
  }

  private Contest read() {
    try {
      if (!Files.exists(file)) {
        throw new NoSuchFileException(file.toString());
      }
      Optional<Sheets> opened = Sheets.open(file, faults);
      if (opened.isEmpty()) {
        return faults.build(Contest.named(""));
      }
      try (Sheets sheets = opened.get()) {
        return read(sheets);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Contest read(Sheets sheets) throws IOException {
    sheets.refuseOthers();
    Optional<YamlValue> root = SheetSettings.read(sheets, name, faults);
    if (root.isEmpty()) {
      faults.add(name, "Sheet `contest` is missing.");
    }
    Settings settings = new Settings(new YamlFile.Content(root.isPresent(), root), name, faults);
    Draft draft = settings.draft();
    EntrantTables entrants = new EntrantTables(draft);
    for (Table table : sheets.tables(SheetName.ORGANISATIONS)) {
      entrants.organisations(table);
    }
    for (Table table : sheets.tables(SheetName.JUDGES)) {
      entrants.judges(table);
    }
    draft.judgesFromJuries();
    List<Table> entries = sheets.tables(SheetName.ENTRIES);
    if (entries.isEmpty()) {
      faults.add(name, "Sheet `entries` is missing.");
      faults.loseNames();
    }
    for (Table table : entries) {
      entrants.entries(table);
    }
    marks(sheets, draft);
    if (withRulings) {
      rulings(sheets, draft);
    }
    return faults.build(draft.contest());
  }

  private static void marks(Sheets sheets, Draft draft) throws IOException {
    MarkTables marks = new MarkTables(draft);
    for (Table table : sheets.tables(SheetName.MARKS)) {
      marks.marks(table);
    }
    for (Table table : sheets.tables(SheetName.SHEET)) {
      marks.sheet(table);
    }
    for (Table table : sheets.tables(SheetName.RESULTS)) {
      marks.results(table);
    }
  }

  private void rulings(Sheets sheets, Draft draft) throws IOException {
    TableNodes rulings =
        new TableNodes(
            RULING, List.of(Heading.ORDER, Heading.VALUE), List.of(Heading.ORDER), faults);
    for (Table table : sheets.tables(SheetName.RULINGS)) {
      rulings
          .read(table)
          .forEach(node -> Rulings.read(new YamlValue(node, "A ruling", name, faults::add), draft));
    }
  }
}
