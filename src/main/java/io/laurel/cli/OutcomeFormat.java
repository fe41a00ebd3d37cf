package io.laurel.cli;

import io.laurel.Outcome;
import io.laurel.io.OutcomeJson;
import io.laurel.report.CsvReport;
import io.laurel.report.TextReport;
import io.laurel.text.WholeFile;
import java.util.Locale;

/** What an outcome is written as. */
enum OutcomeFormat {
  TEXT {
    @Override
    String text(Outcome outcome, Locale locale) {
      return TextReport.of(outcome, locale);
    }

    @Override
    void write(Outcome outcome, Locale locale, String name, ResultFolder folder) {
      String text = text(outcome, locale);
      folder.put(name + ".txt", file -> WholeFile.write(file, writer -> writer.write(text)));
    }
  },
  JSON {
    @Override
    String text(Outcome outcome, Locale locale) {
      return OutcomeJson.write(outcome);
    }

    @Override
    void write(Outcome outcome, Locale locale, String name, ResultFolder folder) {
      folder.put(name + ".json", file -> OutcomeJson.write(outcome, file));
    }
  },
  /**
   * The prizes; in a folder, the rankings as well. Files tell spreadsheet programs their encoding.
   */
  CSV {
    @Override
    String text(Outcome outcome, Locale locale) {
      return CsvReport.in(locale).awards(outcome);
    }

    @Override
    void write(Outcome outcome, Locale locale, String name, ResultFolder folder) {
      CsvReport report = CsvReport.in(locale).withByteOrderMark();
      folder.put(name + ".awards.csv", file -> report.awards(outcome, file));
      folder.put(name + ".standings.csv", file -> report.standings(outcome, file));
    }
  };

  /** The outcome as text to be printed. */
  abstract String text(Outcome outcome, Locale locale);

  /** Writes the files of the outcome; their names begin with {@code name}. */
  abstract void write(Outcome outcome, Locale locale, String name, ResultFolder folder);
}
