package io.laurel.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.laurel.Award;
import io.laurel.Outcome;
import io.laurel.Recipient;
import io.laurel.Standing;
import io.laurel.text.Decimals;
import io.laurel.text.WholeFile;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Prizes and rankings as tables for spreadsheet programs and databases: CSV in UTF-8 with commas,
 * lines that end with a line feed, and headings in one language. Equal outcomes give equal text.
 *
 * <p>Spreadsheet programs run a cell that begins with {@code =}, {@code +}, {@code -}, {@code @}, a
 * tab or a line break as a formula. Such a cell gets an apostrophe in front, which they take as
 * “this is text”; plain decimals such as {@code -0.5} are left as they are.
 */
public final class CsvReport {

  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Messages messages;
  private final boolean byteOrderMark;

  private CsvReport(Messages messages, boolean byteOrderMark) {
    this.messages = messages;
    this.byteOrderMark = byteOrderMark;
  }

  /** Tables with headings in Chinese for a Chinese locale and in English for any other. */
  public static CsvReport in(Locale locale) {
    return new CsvReport(Messages.in(locale), false);
  }

  /** The same with a byte order mark, by which spreadsheet programs tell UTF-8. */
  public CsvReport withByteOrderMark() {
    return new CsvReport(messages, true);
  }

  /** The prizes, a row for each, in the order of {@link Outcome#awards()}. */
  public String awards(Outcome outcome) {
    return text(writer -> awards(outcome.awards(), writer));
  }

  /** As {@link #awards(Outcome)}, to a file, which appears as a whole or not at all. */
  public void awards(Outcome outcome, Path file) {
    WholeFile.write(file, writer -> awards(outcome.awards(), writer));
  }

  /** Every ranking, a row for each line, in the order of {@link Outcome#standings()}. */
  public String standings(Outcome outcome) {
    return text(writer -> standings(outcome.standings(), writer));
  }

  /** As {@link #standings(Outcome)}, to a file, which appears as a whole or not at all. */
  public void standings(Outcome outcome, Path file) {
    WholeFile.write(file, writer -> standings(outcome.standings(), writer));
  }

  private static String text(WholeFile.Content content) {
    StringWriter text = new StringWriter();
    try {
      content.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private void awards(List<Award> awards, Writer writer) throws IOException {
    CsvWriter csv = table(writer);
    headings(
        csv,
        "award",
        "csv.id",
        "entrant",
        "organisation",
        "category",
        "csv.members",
        "csv.standings",
        "rank",
        "score",
        "rule",
        "csv.clause",
        "csv.ruling");
    for (Award award : awards) {
      Recipient recipient = award.recipient();
      row(
          csv,
          award.tier(),
          recipient.id(),
          recipient.name(),
          recipient.organisation(),
          recipient.category(),
          String.join("; ", recipient.members()),
          award.standings(),
          award.rank() == null ? null : award.rank().toString(),
          decimal(award.score()),
          award.rule().title(),
          award.rule().clause(),
          award.ruling() == null ? null : messages.ruling(award.ruling()));
    }
    csv.flush();
  }

  private void standings(Map<String, List<Standing>> standings, Writer writer) throws IOException {
    CsvWriter csv = table(writer);
    headings(
        csv,
        "csv.standings",
        "csv.group",
        "rank",
        "csv.id",
        "entrant",
        "organisation",
        "category",
        "score",
        "csv.status");
    standings.forEach((name, lines) -> lines.forEach(line -> standing(csv, name, line)));
    csv.flush();
  }

  private void standing(CsvWriter csv, String name, Standing line) {
    Recipient recipient = line.recipient();
    row(
        csv,
        name,
        line.group(),
        String.valueOf(line.rank()),
        recipient.id(),
        recipient.name(),
        recipient.organisation(),
        recipient.category(),
        decimal(line.score()),
        line.status() == null ? null : messages.word("status", line.status()));
  }

  private CsvWriter table(Writer writer) throws IOException {
    if (byteOrderMark) {
      writer.write(BYTE_ORDER_MARK);
    }
    return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
  }

  private void headings(CsvWriter csv, String... keys) {
    csv.writeRecord(Arrays.stream(keys).map(key -> messages.text(key)).toArray(String[]::new));
  }

  private static void row(CsvWriter csv, @Nullable String... cells) {
    String[] safe = new String[cells.length];
    for (int i = 0; i < cells.length; i++) {
      safe[i] = guarded(Objects.requireNonNullElse(cells[i], ""));
    }
    csv.writeRecord(safe);
  }

  private static String guarded(String cell) {
    boolean isFormula = !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0;
    return isFormula && Decimals.parse(cell).isEmpty() ? "'" + cell : cell;
  }

  private static @Nullable String decimal(@Nullable BigDecimal score) {
    return score == null ? null : score.toPlainString();
  }
}
