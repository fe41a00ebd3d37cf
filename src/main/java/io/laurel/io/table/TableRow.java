package io.laurel.io.table;

import java.util.List;

/**
 * One row of a table.
 *
 * @param where the place, for example {@code marks.csv:17}
 * @param cells without the blanks around them
 */
public record TableRow(String where, List<String> cells) {

  public TableRow {
    cells = List.copyOf(cells);
  }

  boolean isBlank() {
    return cells.stream().allMatch(String::isEmpty);
  }
}
