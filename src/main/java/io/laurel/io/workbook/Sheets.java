package io.laurel.io.workbook;

import io.laurel.io.draft.Faults;
import io.laurel.io.table.Rows;
import io.laurel.io.table.Table;
import io.laurel.io.table.TableRow;
import io.laurel.text.Suggestion;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The sheets of a workbook; to be closed. */
public final class Sheets implements Closeable {

  private static final List<String> ASIDE = List.of("#", "expected", "readme", "notes", "说明");

  private final ReadableWorkbook workbook;
  private final String file;
  private final Faults faults;

  private Sheets(ReadableWorkbook workbook, String file, Faults faults) {
    this.workbook = workbook;
    this.file = file;
    this.faults = faults;
  }

  /** Opens a workbook; nothing if it is not fit to be read, and the faults say why. */
  public static Optional<Sheets> open(Path path, Faults faults) throws IOException {
    String file = String.valueOf(path.getFileName());
    try {
      WorkbookCheck.check(path);
      ReadableWorkbook workbook =
          new ReadableWorkbook(path.toFile(), new ReadingOptions(true, true));
      return Optional.of(new Sheets(workbook, file, faults));
    } catch (UnfitWorkbookException e) {
      faults.add(file, "The workbook is not read: " + e.getMessage() + ".");
    } catch (RuntimeException e) {
      faults.add(file, "The workbook is not read: a part of it is missing or damaged.");
    }
    return Optional.empty();
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }

  /** Reports sheets that are none of the contest's, so that none is overlooked. */
  public void refuseOthers() {
    for (Sheet sheet : workbook.getSheets().toList()) {
      String name = String.valueOf(sheet.getName()).strip();
      boolean aside = ASIDE.stream().anyMatch(name.toLowerCase(Locale.ROOT)::startsWith);
      if (SheetName.of(name).isEmpty() && !aside && !isEmpty(sheet)) {
        faults.add(file, "Unknown sheet `" + name + "`" + Suggestion.ending(name, SheetName.all()));
      }
    }
  }

  private boolean isEmpty(Sheet sheet) {
    AtomicBoolean any = new AtomicBoolean();
    read(sheet, rows -> any.set(rows.hasNext()));
    return !any.get();
  }

  /** The tables of that name, in the order of the workbook. */
  public List<Table> tables(SheetName name) {
    List<Sheet> found = sheets(name);
    if (found.size() > 1 && !name.several()) {
      faults.add(
          file,
          "Sheets `"
              + found.get(0).getName()
              + "` and `"
              + found.get(1).getName()
              + "` are for the same.");
    }
    return found.stream().map(this::table).toList();
  }

  private List<Sheet> sheets(SheetName name) {
    return workbook
        .getSheets()
        .filter(s -> SheetName.of(String.valueOf(s.getName())).filter(name::equals).isPresent())
        .toList();
  }

  private Table table(Sheet sheet) {
    return layout -> {
      AtomicBoolean understood = new AtomicBoolean();
      boolean whole =
          read(
              sheet,
              rows -> understood.set(new Rows(place(sheet), faults, true).read(rows, layout)));
      return whole && understood.get();
    };
  }

  /** The first row of a sheet and all others, for sheets without a heading. */
  boolean each(SheetName name, Consumer<TableRow> row) {
    List<Sheet> found = sheets(name);
    return !found.isEmpty() && read(found.get(0), rows -> rows.forEachRemaining(row));
  }

  /** Whether the sheet could be read to its end. */
  private boolean read(Sheet sheet, Consumer<Iterator<TableRow>> reader) {
    try (Stream<Row> rows = sheet.openStream()) {
      reader.accept(new SheetRows(new GuardedRows(rows.iterator()), place(sheet), faults));
      return true;
    } catch (GuardedRows.DamagedException | IOException | ExcelReaderException e) {
      faults.add(place(sheet), "The sheet is damaged.");
      return false;
    }
  }

  private String place(Sheet sheet) {
    return file + "!" + sheet.getName();
  }
}
