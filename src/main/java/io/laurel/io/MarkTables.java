package io.laurel.io;

import static io.laurel.io.Heading.COMPONENT;
import static io.laurel.io.Heading.ENTRY;
import static io.laurel.io.Heading.JUDGE;
import static io.laurel.io.Heading.MARK;
import static io.laurel.io.Heading.ROUND;

import io.laurel.Mark;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Reads the marks: {@code marks.csv}, score sheets by judge, and results by component. */
final class MarkTables {

  private static final NamedColumns.Form MARKS =
      new NamedColumns.Form(List.of(ENTRY, COMPONENT, ROUND, MARK), List.of(JUDGE), false);

  private final Draft draft;

  MarkTables(Draft draft) {
    this.draft = draft;
  }

  /** Reads marks one a row: entry, judge, component, round, mark. */
  void marks(Path file) throws IOException {
    new CsvFile(file, draft.faults()).read(MARKS.layout(draft.faults(), this::markLine));
  }

  private void markLine(NamedColumns columns, CsvLine row) {
    Cell at =
        new Cell(
            columns.cell(row, ENTRY),
            columns.cellOrNull(row, JUDGE),
            columns.cell(row, COMPONENT),
            columns.cell(row, ROUND));
    mark(row, at, columns.text(MARK), columns.cell(row, MARK))
        .ifPresent(draft.from(row.where())::mark);
  }

  /** Reads one score sheet: a row for each entry, a column for each judge. */
  void sheet(Path file, String round, String component) throws IOException {
    String where = String.valueOf(file.getFileName());
    boolean roundKnown = draft.hasRound(where, round);
    boolean componentKnown = draft.hasComponent(where, component);
    grid(
        file,
        new Grid(
            roundKnown && componentKnown,
            draft::hasJudge,
            (entry, judge) -> new Cell(entry, judge, component, round)));
  }

  /** Reads official results: a row for each entry, a column for each component. */
  void results(Path file, String round) throws IOException {
    boolean known = draft.hasRound(String.valueOf(file.getFileName()), round);
    grid(
        file,
        new Grid(
            known,
            draft::hasComponent,
            (entry, component) -> new Cell(entry, null, component, round)));
  }

  /** Where a mark belongs. */
  private record Cell(String entry, @Nullable String judge, String component, String round) {}

  /**
   * What a table with an entry in each row means.
   *
   * @param known whether what the file's name says is known; if not, its cells are looked at and
   *     left out
   * @param column whether a column's heading is known; says so at the place if not
   * @param cell the place of a mark, by entry and heading
   */
  private record Grid(
      boolean known, BiPredicate<String, String> column, BiFunction<String, String, Cell> cell) {}

  private void grid(Path file, Grid grid) throws IOException {
    new CsvFile(file, draft.faults())
        .read(
            heading -> {
              List<Integer> columns = columns(heading, grid);
              return Optional.of(row -> row(heading, columns, row, grid));
            });
  }

  private List<Integer> columns(CsvLine heading, Grid grid) {
    List<Integer> usable = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    if (Heading.of(heading.cells().get(0)).filter(ENTRY::equals).isEmpty()) {
      draft
          .faults()
          .add(
              heading.where(),
              "The first column is `"
                  + heading.cells().get(0)
                  + "`; it must be one of "
                  + ENTRY.spelled()
                  + ".");
    }
    for (int i = 1; i < heading.cells().size(); i++) {
      String name = heading.cells().get(i);
      if (name.isEmpty()) {
        draft.faults().add(heading.where(), "Column `" + (i + 1) + "` has no heading.");
      } else if (!seen.add(name)) {
        draft.faults().add(heading.where(), "Column `" + name + "` is given twice.");
      } else if (grid.column().test(heading.where(), name)) {
        usable.add(i);
      }
    }
    return usable;
  }

  private void row(CsvLine heading, List<Integer> columns, CsvLine row, Grid grid) {
    String entry = row.cells().get(0);
    for (int column : columns) {
      String name = heading.cells().get(column);
      Optional<Mark> mark =
          mark(row, grid.cell().apply(entry, name), name, row.cells().get(column));
      mark.filter(m -> grid.known()).ifPresent(draft.from(row.where())::mark);
    }
  }

  private Optional<Mark> mark(CsvLine row, Cell at, String column, String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "" -> Optional.of(without(at, Mark.State.MISSING));
      case "recused", "回避" -> Optional.of(without(at, Mark.State.RECUSED));
      case "void", "作废" -> Optional.of(without(at, Mark.State.VOID));
      case "-", "—" -> Optional.empty();
      default -> {
        Optional<BigDecimal> value = Decimals.parse(text);
        if (value.isEmpty()) {
          draft
              .faults()
              .add(
                  row.where(),
                  "Mark `"
                      + text
                      + "` of entrant `"
                      + at.entry()
                      + "` in column `"
                      + column
                      + "` is not a decimal number; a mark may also be blank (missing), `recused`"
                      + " (`回避`), `void` (`作废`) or `-` (not applicable).");
        }
        yield value.map(v -> Mark.given(at.entry(), at.judge(), at.component(), at.round(), v));
      }
    };
  }

  private static Mark without(Cell at, Mark.State why) {
    return Mark.without(at.entry(), at.judge(), at.component(), at.round(), why);
  }
}
