package io.laurel.benchmark.report;

import java.util.List;

/** A table in Markdown: the first column to the left, the others to the right. */
final class Table {

  private final StringBuilder text = new StringBuilder();

  Table(String... heads) {
    row(heads);
    text.append("|---");
    text.append("|---:".repeat(heads.length - 1));
    text.append("|\n");
  }

  Table row(String... cells) {
    List.of(cells).forEach(cell -> text.append("| ").append(cell).append(' '));
    text.append("|\n");
    return this;
  }

  @Override
  public String toString() {
    return text + "\n";
  }
}
