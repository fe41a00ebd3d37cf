package io.laurel;

import java.util.Comparator;
import java.util.Objects;

/**
 * One thing that is wrong with a policy.
 *
 * @param file name of the policy file
 * @param line from 1
 * @param column from 1
 * @param message what is wrong, and what to try
 * @param source the line of the file
 */
public record PolicyProblem(String file, int line, int column, String message, String source)
    implements Comparable<PolicyProblem> {

  private static final Comparator<PolicyProblem> ORDER =
      Comparator.comparing(PolicyProblem::file)
          .thenComparingInt(PolicyProblem::line)
          .thenComparingInt(PolicyProblem::column)
          .thenComparing(PolicyProblem::message);

  public PolicyProblem {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(source, "source");
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException(
          "A problem has a place, not `" + line + ":" + column + "`.");
    }
  }

  @Override
  public int compareTo(PolicyProblem other) {
    return ORDER.compare(this, other);
  }

  /** File, line, column and message; below it the source line and a caret. */
  @Override
  public String toString() {
    int width = Math.min(column - 1, source.length());
    StringBuilder caret = new StringBuilder("    ");
    // A full-width character takes the room of two; an ideographic space keeps the caret under its
    // place.
    source
        .substring(0, width)
        .codePoints()
        .forEach(c -> caret.append(c == '\t' ? '\t' : c >= 0x2E80 ? '\u3000' : ' '));
    return file + ":" + line + ":" + column + ": " + message + "\n    " + source + "\n" + caret
        + "^";
  }
}
