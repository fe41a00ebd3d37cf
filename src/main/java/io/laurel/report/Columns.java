package io.laurel.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Lays out rows of text in aligned columns. Columns without any text in their rows are left out;
 * nothing in a cell can break its line. Not for use by several threads.
 */
final class Columns {

  /** On which side the text of a column stands. */
  enum Side {
    LEFT,
    RIGHT
  }

  private static final String GAP = "  ";

  private final List<Side> sides;
  private final List<List<String>> rows = new ArrayList<>();

  private Columns(List<Side> sides) {
    this.sides = sides;
  }

  /** Columns of these sides, without rows yet. */
  static Columns of(Side... sides) {
    return new Columns(List.of(sides));
  }

  /** Adds a row; an empty text is an empty cell. */
  Columns row(String... cells) {
    if (cells.length != sides.size()) {
      throw new IllegalArgumentException(
          "A row has `" + sides.size() + "` cells, not `" + cells.length + "`.");
    }
    List<String> row = new ArrayList<>();
    for (String cell : cells) {
      row.add(OneLine.of(cell));
    }
    rows.add(row);
    return this;
  }

  /** The rows, one a line, without blanks at the ends of lines. */
  List<String> lines() {
    return lines(rows);
  }

  /** As {@link #lines()} under a line of headings and a rule. */
  List<String> linesUnder(String... headings) {
    List<List<String>> all = new ArrayList<>();
    all.add(List.of(headings));
    all.addAll(rows);
    List<String> lines = lines(all);
    int width = lines.stream().mapToInt(DisplayWidth::of).max().orElse(0);
    lines.add(1, "-".repeat(width));
    return lines;
  }

  private List<String> lines(List<List<String>> all) {
    int[] used = IntStream.range(0, sides.size()).filter(this::isUsed).toArray();
    int[] widths = new int[sides.size()];
    for (int column : used) {
      widths[column] =
          all.stream().mapToInt(row -> DisplayWidth.of(row.get(column))).max().orElse(0);
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : all) {
      List<String> cells = new ArrayList<>();
      for (int column : used) {
        cells.add(padded(row.get(column), widths[column], sides.get(column)));
      }
      lines.add(String.join(GAP, cells).stripTrailing());
    }
    return lines;
  }

  private boolean isUsed(int column) {
    return rows.stream().anyMatch(row -> !row.get(column).isEmpty());
  }

  private static String padded(String text, int width, Side side) {
    String blanks = " ".repeat(width - DisplayWidth.of(text));
    return side == Side.LEFT ? text + blanks : blanks + text;
  }
}
