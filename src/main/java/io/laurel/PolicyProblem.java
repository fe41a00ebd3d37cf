package io.laurel;

import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a policy.
 *
 * @param id tells its kind in every version of the library, for example {@code LR012}
 * @param severity whether the policy can be loaded in spite of it
 * @param file name of the policy file
 * @param line from 1
 * @param column from 1
 * @param message what is wrong, a sentence
 * @param advice what to try, a sentence; or {@code null}
 * @param source the line of the file
 */
public record PolicyProblem(
    String id,
    Severity severity,
    String file,
    int line,
    int column,
    Words message,
    @Nullable Words advice,
    String source)
    implements Comparable<PolicyProblem> {

  private static final Comparator<PolicyProblem> ORDER =
      Comparator.comparing(PolicyProblem::file)
          .thenComparingInt(PolicyProblem::line)
          .thenComparingInt(PolicyProblem::column)
          .thenComparing(PolicyProblem::id)
          .thenComparing(p -> p.message().english());

  public PolicyProblem {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(source, "source");
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException(
          "A problem has a place, not `" + line + ":" + column + "`.");
    }
  }

  /** By file, line, column and id. */
  @Override
  public int compareTo(PolicyProblem other) {
    return ORDER.compare(this, other);
  }

  /** As {@link #in}, in English. */
  @Override
  public String toString() {
    return in(Locale.ENGLISH);
  }

  /**
   * File, line, column, severity, id and message; below it the source line; below that a caret and
   * the advice.
   */
  public String in(Locale locale) {
    Words level =
        switch (severity) {
          case ERROR -> new Words("error", "错误");
          case WARNING -> new Words("warning", "警告");
        };
    String head =
        "%s:%d:%d: %s %s: %s"
            .formatted(file, line, column, level.in(locale), id, message.in(locale));
    String hint = advice == null ? "" : " " + advice.in(locale);
    return head + "\n    " + source + "\n    " + blankBefore() + "^" + hint;
  }

  /**
   * A full-width character takes the room of two; an ideographic space keeps the caret under its
   * place.
   */
  private String blankBefore() {
    StringBuilder blank = new StringBuilder();
    source
        .substring(0, Math.min(column - 1, source.length()))
        .codePoints()
        .forEach(c -> blank.append(c == '\t' ? '\t' : c >= 0x2E80 ? '\u3000' : ' '));
    return blank.toString();
  }
}
