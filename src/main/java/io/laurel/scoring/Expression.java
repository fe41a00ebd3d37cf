package io.laurel.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** How a sum is written, summand by summand; nothing is written where nobody reads it. */
final class Expression {

  private final boolean read;
  private final List<String> summands = new ArrayList<>();

  /**
   * @param read whether the text is wanted at all
   */
  Expression(boolean read) {
    this.read = read;
  }

  /** Adds a summand with its sign; {@code text} is asked only where it is read. */
  void add(Supplier<String> text) {
    if (read) {
      summands.add(text.get());
    }
  }

  /** The summands in a row, without a sign in front. */
  String text() {
    String text = String.join(" ", summands);
    return text.startsWith("+ ") ? text.substring(2) : text;
  }
}
