package io.laurel.compiler;

import io.laurel.Severity;
import io.laurel.Words;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a policy, before it is brought to its place in a file.
 *
 * @param id tells its kind
 * @param severity how much it matters
 * @param message what is wrong
 * @param advice what to try, or null
 */
public record Finding(String id, Severity severity, Words message, @Nullable Words advice) {

  /** The same with what to try. */
  public Finding advise(Words newAdvice) {
    return new Finding(id, severity, message, newAdvice);
  }
}
