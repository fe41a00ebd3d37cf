package io.laurel.io.workbook;

import io.laurel.io.draft.Faults;
import io.laurel.io.table.TableRow;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet that have any text, but those whose first text begins with {@code #}; a cell
 * that can not be read is a fault and counts as empty.
 */
final class SheetRows implements Iterator<TableRow> {

  private final Iterator<Row> rows;
  private final String place;
  private final Faults faults;
  private @Nullable TableRow next;

  SheetRows(Iterator<Row> rows, String place, Faults faults) {
    this.rows = rows;
    this.place = place;
    this.faults = faults;
  }

  @Override
  public boolean hasNext() {
    while (next == null && rows.hasNext()) {
      TableRow row = row(rows.next());
      if (!row.cells().isEmpty() && !row.cells().get(0).startsWith("#")) {
        next = row;
      }
    }
    return next != null;
  }

  @Override
  public TableRow next() {
    TableRow row = next;
    if (row == null && hasNext()) {
      row = next;
    }
    if (row == null) {
      throw new NoSuchElementException();
    }
    next = null;
    return row;
  }

  /** Without the empty cells at its end. */
  private TableRow row(Row row) {
    String where = place + ":" + Math.max(1, row.getRowNum());
    List<String> texts = new ArrayList<>();
    int used = 0;
    for (int i = 0; i < row.getCellCount(); i++) {
      String text = row.getOptionalCell(i).map(cell -> text(cell, where)).orElse("");
      texts.add(text);
      used = text.isEmpty() ? used : i + 1;
    }
    return new TableRow(where, texts.subList(0, used));
  }

  private String text(Cell cell, String where) {
    try {
      return CellText.of(cell);
    } catch (UnfitWorkbookException e) {
      String message = String.valueOf(e.getMessage());
      faults.add(where, "C" + message.substring(1) + ".");
      return "";
    }
  }
}
