package io.laurel;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rule of a policy that stands behind a line of the outcome.
 *
 * @param title the rule's name, a sentence
 * @param clause the clause of the regulation it cites, or {@code null}
 * @param file name of the policy file
 * @param line line of the rule in it, from 1
 */
public record RuleReference(String title, @Nullable String clause, String file, int line)
    implements Comparable<RuleReference> {

  public RuleReference {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(file, "file");
  }

  /**
   * Title, clause, file and line: {@code 一等奖1名（第5.1条）[drug-testing.drl:31]} without the brackets'
   * decoration.
   */
  @Override
  public String toString() {
    return title + (clause == null ? "" : " (" + clause + ")") + " [" + file + ":" + line + "]";
  }

  @Override
  public int hashCode() {
    return 31 * title.hashCode() + line;
  }

  @Override
  public int compareTo(RuleReference other) {
    int byFile = file.compareTo(other.file);
    return byFile != 0 ? byFile : Integer.compare(line, other.line);
  }
}
