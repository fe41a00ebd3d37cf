package io.laurel.io.workbook;

import java.util.Iterator;
import java.util.function.Supplier;
import org.dhatim.fastexcel.reader.Row;

/** Rows of a sheet; whatever a damaged sheet makes the library throw comes out as one exception. */
final class GuardedRows implements Iterator<Row> {

  private final Iterator<Row> rows;

  GuardedRows(Iterator<Row> rows) {
    this.rows = rows;
  }

  /** The library could not go on. */
  static final class DamagedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private DamagedException(RuntimeException cause) {
      super(cause);
    }
  }

  @Override
  public boolean hasNext() {
    return guarded(rows::hasNext);
  }

  @Override
  public Row next() {
    return guarded(rows::next);
  }

  private static <T> T guarded(Supplier<T> step) {
    try {
      return step.get();
    } catch (RuntimeException e) {
      throw new DamagedException(e);
    }
  }
}
