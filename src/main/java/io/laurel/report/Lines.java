package io.laurel.report;

import java.util.ArrayList;
import java.util.List;

/** The lines of a report as they come; of long lists only the first rows are shown. */
final class Lines {

  /** How many rows of a list are shown. */
  static final int MOST_ROWS = 60;

  private final Messages messages;
  private final List<String> lines = new ArrayList<>();

  Lines(Messages messages) {
    this.messages = messages;
  }

  void add(String line) {
    lines.add(line);
  }

  void addAll(List<String> more) {
    lines.addAll(more);
  }

  int size() {
    return lines.size();
  }

  /** The text of that key, after an empty line. */
  void heading(String key, Object... values) {
    lines.add("");
    lines.add(messages.text(key, values));
  }

  /** The rows of a list that are shown. */
  static <T> List<T> first(List<T> all) {
    return all.size() <= MOST_ROWS ? all : all.subList(0, MOST_ROWS);
  }

  /** How many there are, where not all are shown. */
  void total(List<?> all) {
    if (all.size() > MOST_ROWS) {
      lines.add(messages.text("total", all.size()));
    }
  }

  /** The whole; each line ends with a line feed. */
  String text() {
    return String.join("\n", lines) + "\n";
  }
}
