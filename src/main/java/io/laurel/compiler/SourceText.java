package io.laurel.compiler;

import io.laurel.PolicyProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A policy file by lines and columns. */
public final class SourceText {

  private final String file;
  private final String text;
  private final int[] lineStarts;

  public SourceText(String file, String text) {
    this.file = file;
    this.text = text;
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        starts.add(i + 1);
      }
    }
    this.lineStarts = starts.stream().mapToInt(Integer::intValue).toArray();
  }

  public String file() {
    return file;
  }

  public String text() {
    return text;
  }

  public int lines() {
    return lineStarts.length;
  }

  /** The text of a line, counted from 1; empty beyond the end. */
  public String line(int number) {
    if (number < 1 || number > lineStarts.length) {
      return "";
    }
    int end = number < lineStarts.length ? lineStarts[number] - 1 : text.length();
    return text.substring(lineStarts[number - 1], Math.max(lineStarts[number - 1], end))
        .replace("\r", "");
  }

  /** Where a line starts, counted from 1. */
  public int offset(int line) {
    return lineStarts[Math.min(Math.max(1, line), lineStarts.length) - 1];
  }

  /** A problem at a line and column, both counted from 1 and brought into the file. */
  public PolicyProblem problem(int line, int column, Finding finding) {
    int row = Math.min(Math.max(1, line), lineStarts.length);
    return new PolicyProblem(
        finding.id(),
        finding.severity(),
        file,
        row,
        Math.max(1, column),
        finding.message(),
        finding.advice(),
        line(row));
  }

  /** A problem at a place in the text. */
  public PolicyProblem problemAt(int offset, Finding finding) {
    int at = Arrays.binarySearch(lineStarts, Math.max(0, offset));
    int row = at >= 0 ? at : -at - 2;
    return problem(row + 1, Math.max(0, offset) - lineStarts[row] + 1, finding);
  }

  /** Where {@code sought} stands between two places, white space apart; -1 when it does not. */
  public int find(String sought, int from, int to) {
    String wanted = sought.replaceAll("\\s+", "");
    if (wanted.isEmpty()) {
      return -1;
    }
    for (int i = from; i < Math.min(to, text.length()); i++) {
      if (!Character.isWhitespace(text.charAt(i)) && matches(wanted, i, to)) {
        return i;
      }
    }
    return -1;
  }

  private boolean matches(String wanted, int from, int to) {
    int k = 0;
    for (int j = from; j < Math.min(to, text.length()) && k < wanted.length(); j++) {
      char c = text.charAt(j);
      if (!Character.isWhitespace(c) && c != wanted.charAt(k++)) {
        return false;
      }
    }
    return k == wanted.length();
  }
}
