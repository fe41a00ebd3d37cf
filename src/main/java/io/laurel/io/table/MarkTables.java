package io.laurel.io.table;

import static io.laurel.io.table.Heading.COMPONENT;
import static io.laurel.io.table.Heading.ENTRY;
import static io.laurel.io.table.Heading.JUDGE;
import static io.laurel.io.table.Heading.MARK;
import static io.laurel.io.table.Heading.ROUND;

import io.laurel.io.draft.Draft;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Reads the tables of marks: one mark a row, score sheets by judge, and results by component. The
 * columns component and round may be left out where the contest has just one.
 */
public final class MarkTables {

  private static final NamedColumns.Form ONE_MARK_A_ROW =
      new NamedColumns.Form(List.of(ENTRY, MARK), List.of(JUDGE, COMPONENT, ROUND), false);

  private final Draft draft;
  private final MarkText text;

  /** Reads into {@code draft}, which knows rounds, components, judges and codes. */
  public MarkTables(Draft draft) {
    this.draft = draft;
    this.text = new MarkText(draft);
  }

  /**
   * Reads marks one a row (entry, judge, component, round, mark) or, where no column is called
   * mark, a score sheet.
   */
  public void marks(Table table) throws IOException {
    Table.Layout oneMarkARow = ONE_MARK_A_ROW.layout(draft.faults(), this::mark);
    Table.Layout sheet = new Grid(draft, true);
    table.read(
        heading -> {
          if (heading.cells().stream().noneMatch(MARK::is)) {
            return sheet.read(heading);
          }
          boolean hasComponent = DefaultColumn.COMPONENT.isGiven(heading, draft);
          boolean hasRound = DefaultColumn.ROUND.isGiven(heading, draft);
          return hasComponent && hasRound ? oneMarkARow.read(heading) : Optional.empty();
        });
  }

  private void mark(NamedColumns columns, TableRow row) {
    MarkText.Cell at =
        new MarkText.Cell(
            columns.cell(row, ENTRY),
            columns.cellOrNull(row, JUDGE),
            columns.has(COMPONENT)
                ? columns.cell(row, COMPONENT)
                : draft.onlyComponent().orElse(""),
            columns.has(ROUND) ? columns.cell(row, ROUND) : draft.onlyRound().orElse(""));
    text.read(columns.cell(row, MARK), at, columns.text(MARK), row.where())
        .ifPresent(draft.from(row.where())::mark);
  }

  /** Reads a score sheet: a row for each entry and component, a column for each judge. */
  public void sheet(Table table) throws IOException {
    table.read(new Grid(draft, true));
  }

  /** Reads official results: a row for each entry, a column for each component. */
  public void results(Table table) throws IOException {
    table.read(new Grid(draft, false));
  }
}
