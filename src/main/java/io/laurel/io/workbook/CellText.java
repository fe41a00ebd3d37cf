package io.laurel.io.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/**
 * The text of a cell as it would stand in a CSV file.
 *
 * <p>Spreadsheet programs keep numbers as binary fractions and write 9.35 as {@code
 * 9.3499999999999996}. A number is read as the shortest decimal that is kept as the same binary
 * fraction, which is what was typed if it had at most 15 digits; how it is shown does not matter.
 */
final class CellText {

  private static final int DIGITS_ALWAYS_KEPT = 15;
  private static final int DIGITS_ALWAYS_ENOUGH = 17;

  private static final Set<String> ERRORS =
      Set.of("#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!");
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private CellText() {}

  /**
   * The text; empty for an empty cell.
   *
   * @throws UnfitWorkbookException if the cell holds an error, or is damaged
   */
  static String of(Cell cell) throws UnfitWorkbookException {
    Object value = cell.getValue();
    String raw = cell.getRawValue();
    if (cell.getType() == CellType.ERROR || (raw != null && ERRORS.contains(raw))) {
      throw new UnfitWorkbookException(
          "cell `" + cell.getAddress() + "` holds the error `" + raw + "`");
    }
    if (raw == null && cell.getFormula() != null) {
      throw new UnfitWorkbookException(
          "cell `"
              + cell.getAddress()
              + "` has a formula without its result; open the workbook and save it again");
    }
    if (value == null && cell.getType() == CellType.STRING) {
      throw new UnfitWorkbookException("cell `" + cell.getAddress() + "` has lost its text");
    }
    if (value instanceof BigDecimal && raw != null) {
      return DateFormat.isDate(cell.getDataFormatId(), cell.getDataFormatString())
          ? date(cell, raw)
          : number(raw.strip());
    }
    return value == null ? "" : value.toString().strip();
  }

  private static String date(Cell cell, String raw) throws UnfitWorkbookException {
    try {
      LocalDateTime time = cell.asDate();
      if (Double.parseDouble(raw) < 1) {
        return time.toLocalTime().toString();
      }
      if (time.toLocalTime().equals(LocalTime.MIDNIGHT)) {
        return time.toLocalDate().toString();
      }
      return time.format(time.getSecond() == 0 ? MINUTES : SECONDS);
    } catch (DateTimeException | ArithmeticException e) {
      throw new UnfitWorkbookException(
          "cell `" + cell.getAddress() + "` is no date: `" + raw + "`");
    }
  }

  /** Text that is not such a number stays as it is, for the reader of the table to refuse. */
  static String number(String raw) {
    double binary = Double.parseDouble(raw);
    if (Double.isInfinite(binary) || (binary == 0 && raw.matches(".*[1-9].*"))) {
      return raw;
    }
    BigDecimal exact = new BigDecimal(binary);
    BigDecimal shortest = exact;
    for (int digits = DIGITS_ALWAYS_KEPT; digits <= DIGITS_ALWAYS_ENOUGH; digits++) {
      shortest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (shortest.doubleValue() == binary) {
        break;
      }
    }
    return shortest.signum() == 0 ? "0" : shortest.stripTrailingZeros().toPlainString();
  }
}
