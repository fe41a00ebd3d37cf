package io.laurel.io.table;

import io.laurel.io.draft.Faults;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Hands the rows of a table out, each as wide as the heading. */
public final class Rows {

  private final String name;
  private final Faults faults;
  private final boolean shortRows;

  /**
   * @param name what messages call the table
   * @param shortRows whether a row may end before the heading does, as on a sheet; otherwise that
   *     is a fault, and the row is then read as far as it goes
   */
  public Rows(String name, Faults faults, boolean shortRows) {
    this.name = name;
    this.faults = faults;
    this.shortRows = shortRows;
  }

  /**
   * Reads a heading and the rows below it; rows without any text are skipped.
   *
   * @return whether the rows could be understood; if not, the faults say why
   */
  public boolean read(Iterator<TableRow> all, Table.Layout layout) {
    if (!all.hasNext()) {
      faults.add(name, "The file has no heading.".replace("file", shortRows ? "sheet" : "file"));
      return false;
    }
    TableRow heading = all.next();
    Optional<Consumer<TableRow>> rows = layout.read(heading);
    while (all.hasNext()) {
      TableRow row = all.next();
      if (!row.isBlank()) {
        TableRow fitted = fitted(row, heading.cells().size());
        rows.ifPresent(r -> r.accept(fitted));
      }
    }
    return rows.isPresent();
  }

  private TableRow fitted(TableRow row, int columns) {
    List<String> cells = row.cells();
    if (cells.size() == columns) {
      return row;
    }
    boolean blanksOnly = shortRows && cells.stream().skip(columns).allMatch(String::isEmpty);
    if (!blanksOnly) {
      faults.add(
          row.where(), "The row has `" + cells.size() + "` cells, the heading `" + columns + "`.");
    }
    return new TableRow(
        row.where(),
        IntStream.range(0, columns).mapToObj(i -> i < cells.size() ? cells.get(i) : "").toList());
  }
}
