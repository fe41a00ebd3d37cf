package io.laurel.io;

import java.util.List;

/**
 * One row of a CSV file.
 *
 * @param where the place, for example {@code marks.csv:17}
 * @param cells without the blanks around them
 */
record CsvLine(String where, List<String> cells) {

  CsvLine {
    cells = List.copyOf(cells);
  }
}
