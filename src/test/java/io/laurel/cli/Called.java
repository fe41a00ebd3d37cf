package io.laurel.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a command printed and how it ended.
 *
 * @param exitCode its exit code
 * @param out what went to standard output
 * @param err what went to standard error
 */
record Called(int exitCode, String out, String err) {

  /** Runs a command in English. */
  static Called laurel(String... arguments) {
    return in(Map.of("LAUREL_LANG", "en"), arguments);
  }

  /** Runs a command with these environment variables. */
  static Called in(Map<String, String> environment, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Laurel.run(
            arguments,
            environment,
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false);
    return new Called(code, text(out), text(err));
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
