package io.laurel.report;

import java.util.regex.Pattern;

/**
 * Keeps text from a contest on its line: no line breaks, no commands to the terminal, no reversed
 * direction.
 */
final class OneLine {

  private static final Pattern BREAKS =
      Pattern.compile("[\\t\\n\\x0B\\f\\r\\u0085\\u2028\\u2029]+");
  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

  private OneLine() {}

  /**
   * The text with a blank for each line break or tab, and U+FFFD for every other control character.
   */
  static String of(String text) {
    return UNSEEN.matcher(BREAKS.matcher(text).replaceAll(" ")).replaceAll("\uFFFD");
  }
}
