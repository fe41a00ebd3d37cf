package io.laurel.io.workbook;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a cell's number is shown as a date or time. */
final class DateFormat {

  /** Colours and conditions, quoted and escaped characters, padding. */
  private static final Pattern NOT_SHOWN_AS_NUMBER =
      Pattern.compile("\\[[^\\]]*\\]|\"[^\"]*\"|\\\\.|_.|\\*.");

  private static final Pattern DATE_LETTER = Pattern.compile("[yYmMdDhHsS]");
  private static final int FIRST_OF_DATES = 14;
  private static final int LAST_OF_DATES = 22;
  private static final int FIRST_OF_EAST_ASIA = 27;
  private static final int LAST_OF_EAST_ASIA = 36;
  private static final int FIRST_OF_TIMES = 45;
  private static final int LAST_OF_TIMES = 47;
  private static final int FIRST_OF_EAST_ASIA_AGAIN = 50;
  private static final int LAST_OF_EAST_ASIA_AGAIN = 58;

  private DateFormat() {}

  static boolean isDate(@Nullable Integer id, @Nullable String format) {
    if (format != null) {
      return DATE_LETTER.matcher(NOT_SHOWN_AS_NUMBER.matcher(format).replaceAll("")).find()
          && !format.equalsIgnoreCase("General");
    }
    return id != null
        && (isBetween(id, FIRST_OF_DATES, LAST_OF_DATES)
            || isBetween(id, FIRST_OF_EAST_ASIA, LAST_OF_EAST_ASIA)
            || isBetween(id, FIRST_OF_TIMES, LAST_OF_TIMES)
            || isBetween(id, FIRST_OF_EAST_ASIA_AGAIN, LAST_OF_EAST_ASIA_AGAIN));
  }

  private static boolean isBetween(int id, int first, int last) {
    return first <= id && id <= last;
  }
}
