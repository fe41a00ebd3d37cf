package io.laurel.compiler;

import io.laurel.Severity;
import io.laurel.Words;
import io.laurel.text.Texts;

/**
 * Every kind of error in a policy. The number never changes its meaning: what is not told any more
 * leaves a gap. {@code LR0…}: the file, {@code LR1…}: how it is built, {@code LR2…}: conditions and
 * actions, {@code LR3…}: what a policy may not do. {@code LR5…} are warnings, see {@code
 * io.laurel.lint}.
 */
enum Problem {
  EMPTY_FILE(1),
  NOT_UTF_8(2),
  TOO_LARGE(3);

  private static final Texts TEXTS = new Texts(Problem.class, "problems");

  private final int number;

  Problem(int number) {
    this.number = number;
  }

  String id() {
    return "LR%03d".formatted(number);
  }

  /** An error of this kind; the advice that always goes with it is given. */
  Finding with(Object... values) {
    Words message = TEXTS.words(id(), values);
    String advice = id() + ".advice";
    return new Finding(
        id(), Severity.ERROR, message, TEXTS.has(advice) ? TEXTS.words(advice, values) : null);
  }

  /** An error of this kind in a rule. */
  Finding in(String rule, Object... values) {
    Finding plain = with(values);
    return new Finding(
        plain.id(), plain.severity(), TEXTS.words("rule", rule, plain.message()), plain.advice());
  }
}
