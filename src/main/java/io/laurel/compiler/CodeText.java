package io.laurel.compiler;

/** The code of a rule file, told apart from what is quoted or commented. */
public final class CodeText {

  private final StringBuilder code;
  private int unclosed = -1;
  private int openComment = -1;

  public CodeText(String text) {
    this.code = new StringBuilder(text);
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '"' || c == '\'') {
        int end = closing(text, i, c);
        if (unclosed < 0 && (end == text.length() || text.substring(i, end).contains("\n"))) {
          unclosed = i;
        }
        i = blank(i + 1, end) + 1;
      } else if (text.startsWith("//", i)) {
        i = blank(i, until(text, "\n", i));
      } else if (text.startsWith("/*", i)) {
        if (openComment < 0 && text.indexOf("*/", i + 2) < 0) {
          openComment = i;
        }
        i = blank(i, until(text, "*/", i + 2));
      } else {
        i++;
      }
    }
  }

  /** The text with comments and the inside of quotes blanked, so that every place stays. */
  @Override
  public String toString() {
    return code.toString();
  }

  /** Where a quoted text begins that does not end on its line; -1 when all do. */
  int unclosed() {
    return unclosed;
  }

  /** Where a comment begins that does not end; -1 when all do. */
  int openComment() {
    return openComment;
  }

  private int blank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (code.charAt(i) != '\n') {
        code.setCharAt(i, ' ');
      }
    }
    return to;
  }

  private static int until(String text, String end, int from) {
    int at = text.indexOf(end, from);
    return at < 0 ? text.length() : at + (end.equals("\n") ? 0 : end.length());
  }

  private static int closing(String text, int open, char quote) {
    int i = open + 1;
    while (i < text.length() && text.charAt(i) != quote) {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(i, text.length());
  }
}
