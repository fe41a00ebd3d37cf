package io.laurel.io;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.laurel.text.Utf8;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Reads CSV files row by row: UTF-8, {@code #} comments, one heading, as many cells in each row as
 * in the heading.
 */
final class CsvFile {

  private static final int MOST_COLUMNS = 4_096;
  private static final int LONGEST_CELL = 100_000;
  private static final int LONGEST_ROW = 1_000_000;

  private static final Pattern LINE = Pattern.compile("\\bline (\\d{1,9})\\b");

  private final Path path;
  private final String name;
  private final Faults faults;

  CsvFile(Path path, Faults faults) {
    this.path = path;
    this.name = String.valueOf(path.getFileName());
    this.faults = faults;
  }

  /** What the heading says about the rows. */
  @FunctionalInterface
  interface Layout {
    /**
     * Reads a heading; gives what reads each row, or nothing when the rows can not be understood.
     */
    Optional<Consumer<CsvLine>> read(CsvLine heading);
  }

  /**
   * Reads the file. A row of another length than the heading is a fault, and is then read as far as
   * it goes.
   *
   * @return whether every row was read; if not, the faults say why
   */
  boolean read(Layout layout) throws IOException {
    if (!Utf8.check(path, faults::add)) {
      return false;
    }
    try (CsvReader<CsvRecord> reader = open()) {
      Iterator<CsvRecord> records = reader.iterator();
      if (!records.hasNext()) {
        faults.add(name, "The file has no heading.");
        return false;
      }
      CsvLine heading = line(records.next());
      Optional<Consumer<CsvLine>> rows = layout.read(heading);
      while (records.hasNext()) {
        CsvLine row = line(records.next());
        if (row.cells().stream().anyMatch(cell -> !cell.isEmpty())) {
          CsvLine fitted = fitted(row, heading.cells().size());
          rows.ifPresent(r -> r.accept(fitted));
        }
      }
      return rows.isPresent();
    } catch (CsvParseException e) {
      faults.add(place(e), "Not valid CSV: " + reason(e) + ".");
      return false;
    }
  }

  private CsvReader<CsvRecord> open() throws IOException {
    CsvRecordHandler handler =
        CsvRecordHandler.of(
            limits ->
                limits
                    .maxFields(MOST_COLUMNS)
                    .maxFieldSize(LONGEST_CELL)
                    .maxRecordSize(LONGEST_ROW));
    return CsvReader.builder()
        .commentStrategy(CommentStrategy.SKIP)
        .skipEmptyLines(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .detectBomHeader(true)
        .maxBufferSize(LONGEST_ROW)
        .build(handler, path, StandardCharsets.UTF_8);
  }

  private CsvLine line(CsvRecord csv) {
    return new CsvLine(
        name + ":" + csv.getStartingLineNumber(),
        csv.getFields().stream().map(String::strip).toList());
  }

  private CsvLine fitted(CsvLine row, int columns) {
    List<String> cells = row.cells();
    if (cells.size() == columns) {
      return row;
    }
    faults.add(
        row.where(), "The row has `" + cells.size() + "` cells, the heading `" + columns + "`.");
    return new CsvLine(
        row.where(),
        IntStream.range(0, columns).mapToObj(i -> i < cells.size() ? cells.get(i) : "").toList());
  }

  private static String reason(CsvParseException e) {
    Throwable deepest = e;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    return String.valueOf(deepest.getMessage());
  }

  /** The row where reading stopped, which the parser names only in its text. */
  private String place(CsvParseException e) {
    Matcher line = LINE.matcher(reason(e));
    return line.find() ? name + ":" + line.group(1) : name;
  }
}
