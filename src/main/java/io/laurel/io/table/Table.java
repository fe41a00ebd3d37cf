package io.laurel.io.table;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** A heading and rows below it, in a file or on a sheet of a workbook. */
@FunctionalInterface
public interface Table {

  /** What the heading says about the rows. */
  @FunctionalInterface
  interface Layout {
    /**
     * Reads a heading; gives what reads each row, or nothing when the rows can not be understood.
     */
    Optional<Consumer<TableRow>> read(TableRow heading);
  }

  /**
   * Reads the table. Each row comes with as many cells as the heading has.
   *
   * @return whether every row was read; if not, the faults say why
   */
  boolean read(Layout layout) throws IOException;
}
