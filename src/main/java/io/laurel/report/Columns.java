package io.laurel.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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

  /** As {@link #lines()} under a line of headings and a line of dashes. */
  List<String> linesUnder(String... headings) {
    List<List<String>> all = new ArrayList<>();
    all.add(List.of(headings));
    all.addAll(rows);
    int[] widths = widths(all);
    // The last column may be long; dashes under its heading do.
    widths[last()] = DisplayWidth.of(headings[last()]);
    List<String> dashes = IntStream.of(widths).mapToObj("-"::repeat).toList();
    all.add(1, dashes);
    return lines(all);
  }

  private List<String> lines(List<List<String>> all) {
    int[] widths = widths(all);
    List<String> lines = new ArrayList<>();
    for (List<String> row : all) {
      lines.add(
          used()
              .mapToObj(column -> padded(row.get(column), widths[column], sides.get(column)))
              .collect(Collectors.joining(GAP))
              .stripTrailing());
    }
    return lines;
  }

  private int[] widths(List<List<String>> all) {
    return IntStream.range(0, sides.size())
        .map(
            column ->
                all.stream().mapToInt(row -> DisplayWidth.of(row.get(column))).max().orElse(0))
        .toArray();
  }

  private IntStream used() {
    return IntStream.range(0, sides.size()).filter(this::isUsed);
  }

  private int last() {
    return used().max().orElse(0);
  }

  private boolean isUsed(int column) {
    return rows.stream().anyMatch(row -> !row.get(column).isEmpty());
  }

  private static String padded(String text, int width, Side side) {
    String blanks = " ".repeat(width - DisplayWidth.of(text));
    return side == Side.LEFT ? text + blanks : blanks + text;
  }
}
