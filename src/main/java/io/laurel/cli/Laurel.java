package io.laurel.cli;

import java.io.Console;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * The command line: {@code judge}, {@code explain}, {@code check}, {@code compare}, {@code cases}
 * and {@code init}; {@code --help} tells about each. Reads and writes UTF-8, whatever the machine
 * is set to. Ends with 0 when all is done, 1 when the policy or the input is at fault, 2 when the
 * command is not understood or names something that is not there, 3 when people have to decide
 * something, and 70 when the fault is in the program itself.
 */
public final class Laurel {

  private Laurel() {}

  /** Runs one command and ends the program with its exit code, unless that is 0. */
  public static void main(String[] arguments) {
    beSilent();
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    int code = run(arguments, System.getenv(), out, err, isWatched());
    if (code != ExitCode.DONE) {
      System.exit(code);
    }
  }

  /**
   * Runs one command.
   *
   * @return its exit code
   */
  static int run(
      String[] arguments,
      Map<String, String> environment,
      PrintStream out,
      PrintStream err,
      boolean isWatched) {
    Locale locale = Language.of(arguments, environment);
    Terminal terminal = new Terminal(out, err, isWatched, locale);
    int code = new Commands(terminal, PolicyArgument::load).run(arguments);
    if (out.checkError()) {
      err.println(terminal.text("out.broken"));
      return ExitCode.worse(code, ExitCode.FAULTS);
    }
    return code;
  }

  /** The rule engine's log is of no use here. Asked for otherwise, it is left as it is. */
  private static void beSilent() {
    if (System.getProperty("slf4j.provider") == null) {
      System.setProperty("slf4j.internal.verbosity", "ERROR");
      System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
    }
  }

  /** Whether people look on. Newer platforms have a console also when they do not. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isWatched() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (NoSuchMethodException e) {
      return true;
    } catch (IllegalAccessException | InvocationTargetException e) {
      return false;
    }
  }
}
