package io.laurel.io.table;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.laurel.io.draft.Faults;
import io.laurel.text.Utf8;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table in a CSV file: UTF-8 with or without a byte order mark, {@code #} comments, one heading,
 * as many cells in each row as in the heading; cells are separated by commas, semicolons or tabs,
 * whichever the heading has most of.
 */
public final class CsvFile implements Table {

  private static final int MOST_COLUMNS = 4_096;
  private static final int LONGEST_CELL = 100_000;
  private static final int LONGEST_ROW = 1_000_000;

  private static final Pattern LINE = Pattern.compile("\\bline (\\d{1,9})\\b");

  private final Path path;
  private final String name;
  private final Faults faults;

  /** The table in the file {@code path}. */
  public CsvFile(Path path, Faults faults) {
    this.path = path;
    this.name = String.valueOf(path.getFileName());
    this.faults = faults;
  }

  @Override
  public boolean read(Layout layout) throws IOException {
    if (!Utf8.check(path, faults::add)) {
      return false;
    }
    try (CsvReader<CsvRecord> reader = open()) {
      Iterator<CsvRecord> records = reader.iterator();
      return new Rows(name, faults, false).read(new TableRows(records), layout);
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
        .fieldSeparator(Separator.of(path))
        .commentStrategy(CommentStrategy.SKIP)
        .skipEmptyLines(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .detectBomHeader(true)
        .maxBufferSize(LONGEST_ROW)
        .build(handler, path, StandardCharsets.UTF_8);
  }

  private final class TableRows implements Iterator<TableRow> {

    private final Iterator<CsvRecord> records;

    private TableRows(Iterator<CsvRecord> records) {
      this.records = records;
    }

    @Override
    public boolean hasNext() {
      return records.hasNext();
    }

    @Override
    public TableRow next() {
      CsvRecord csv = records.next();
      return new TableRow(
          name + ":" + csv.getStartingLineNumber(),
          csv.getFields().stream().map(String::strip).toList());
    }
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
