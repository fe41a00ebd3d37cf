package io.laurel.io;

import static io.laurel.io.Heading.COMPONENT;
import static io.laurel.io.Heading.ENTRY;
import static io.laurel.io.Heading.JUDGE;
import static io.laurel.io.Heading.MARK;
import static io.laurel.io.Heading.ROUND;

import io.laurel.Mark;
import io.laurel.text.Decimals;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

  /** Reads a score sheet: a row for each entry and component, a column for each judge. */
  void sheet(Path file) throws IOException {
    grid(file, new Grid(draft::hasJudge, true));
  }

  /** Reads official results: a row for each entry, a column for each component. */
  void results(Path file) throws IOException {
    grid(file, new Grid(draft::hasComponent, false));
  }

  /** Where a mark belongs. */
  private record Cell(String entry, @Nullable String judge, String component, String round) {}

  /**
   * What a table with an entry in each row means.
   *
   * @param column whether a column's heading is known; says so at the place if not
   * @param byJudge whether the columns are judges and each row names its component; otherwise the
   *     columns are components
   */
  private record Grid(BiPredicate<String, String> column, boolean byJudge) {}

  private void grid(Path file, Grid grid) throws IOException {
    new CsvFile(file, draft.faults())
        .read(
            heading -> {
              GridColumns columns = columns(heading, grid);
              return Optional.of(row -> row(columns, row, grid));
            });
  }

  /**
   * The columns of a table with an entry in each row.
   *
   * @param round where the round is, or -1
   * @param component where the component is, or -1
   * @param marks where marks are, by heading
   */
  private record GridColumns(int round, int component, Map<String, Integer> marks) {}

  private GridColumns columns(CsvLine heading, Grid grid) {
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
    int round = -1;
    int component = -1;
    Map<String, Integer> marks = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    for (int i = 1; i < heading.cells().size(); i++) {
      String name = heading.cells().get(i);
      Optional<Heading> known = Heading.of(name);
      if (name.isEmpty()) {
        draft.faults().add(heading.where(), "Column `" + (i + 1) + "` has no heading.");
      } else if (!seen.add(name)) {
        draft.faults().add(heading.where(), "Column `" + name + "` is given twice.");
      } else if (known.filter(ROUND::equals).isPresent()) {
        round = i;
      } else if (grid.byJudge() && known.filter(COMPONENT::equals).isPresent()) {
        component = i;
      } else if (grid.column().test(heading.where(), name)) {
        marks.put(name, i);
      }
    }
    if (grid.byJudge() && component < 0) {
      draft.faults().add(heading.where(), "A column is missing: " + COMPONENT.spelled() + ".");
    }
    if (round < 0 && draft.onlyRound().isEmpty()) {
      draft
          .faults()
          .add(
              heading.where(),
              "A column is missing: " + ROUND.spelled() + "; the contest has several rounds.");
    }
    return new GridColumns(round, component, marks);
  }

  private void row(GridColumns columns, CsvLine row, Grid grid) {
    String entry = row.cells().get(0);
    Optional<String> round =
        columns.round() < 0 ? draft.onlyRound() : Optional.of(row.cells().get(columns.round()));
    boolean known =
        round.isPresent() && (columns.round() < 0 || draft.hasRound(row.where(), round.get()));
    String component = columns.component() < 0 ? "" : row.cells().get(columns.component());
    if (grid.byJudge()) {
      known &= columns.component() >= 0 && draft.hasComponent(row.where(), component);
    }
    for (Map.Entry<String, Integer> column : columns.marks().entrySet()) {
      String name = column.getKey();
      Cell at =
          grid.byJudge()
              ? new Cell(entry, name, component, round.orElse(""))
              : new Cell(entry, null, name, round.orElse(""));
      Optional<Mark> mark = mark(row, at, name, row.cells().get(column.getValue()));
      if (known) {
        mark.ifPresent(draft.from(row.where())::mark);
      }
    }
  }

  private Optional<Mark> mark(CsvLine row, Cell at, String column, String text) {
    if (draft.isCode(text)) {
      return Optional.of(Mark.coded(at.entry(), at.judge(), at.component(), at.round(), text));
    }
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
                      + " (`回避`), `void` (`作废`), `-` (not applicable) or one of the contest's `codes`.");
        }
        yield value.map(v -> Mark.given(at.entry(), at.judge(), at.component(), at.round(), v));
      }
    };
  }

  private static Mark without(Cell at, Mark.State why) {
    return Mark.without(at.entry(), at.judge(), at.component(), at.round(), why);
  }
}
