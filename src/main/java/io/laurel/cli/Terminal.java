package io.laurel.cli;

import io.laurel.text.Suggestion;
import io.laurel.text.Texts;
import java.io.PrintStream;
import java.util.Collection;
import java.util.Locale;

/**
 * Where a command writes, and in which language.
 *
 * @param out for what was asked for
 * @param err for everything else
 * @param isWatched whether people look on while it runs
 * @param locale Chinese or English
 */
record Terminal(PrintStream out, PrintStream err, boolean isWatched, Locale locale) {

  private static final Texts TEXTS = new Texts(Terminal.class, "messages");

  /** The text of that key with the values put in. */
  String text(String key, Object... values) {
    return TEXTS.words(key, values).in(locale);
  }

  /** “Did you mean”, to go behind a sentence; empty when nothing is near. */
  String hint(String given, Collection<String> known) {
    return Suggestion.of(given, known).map(near -> text("hint", near)).orElse("");
  }

  /** A command that names something that is not there. */
  CommandFailure wrongUsage(String key, Object... values) {
    return new CommandFailure(ExitCode.WRONG_USAGE, text(key, values));
  }

  /** An input that can not be used. */
  CommandFailure fault(String key, Object... values) {
    return new CommandFailure(ExitCode.FAULTS, text(key, values));
  }

  /** Writes a message and below it, indented, what it is about. */
  void tell(String heading, String details) {
    err.println(heading + "\n" + details.indent(2).stripTrailing());
  }
}
