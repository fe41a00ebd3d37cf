package io.laurel.cli;

import io.laurel.text.Texts;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** Understands a command, runs it and tells what went wrong. */
final class Commands {

  private static final int HELP_WIDTH = 100;

  private final Terminal terminal;
  private final PolicyLoading policies;

  Commands(Terminal terminal, PolicyLoading policies) {
    this.terminal = terminal;
    this.policies = policies;
  }

  /**
   * Runs one command.
   *
   * @return the exit code
   */
  int run(String... arguments) {
    boolean debug = List.of(arguments).contains("--debug");
    try {
      if (Stream.of(arguments).anyMatch(Paths::isGarbled)) {
        throw terminal.wrongUsage("path.garbled", String.join(" ", arguments));
      }
      return commandLine(debug).execute(arguments);
    } catch (RuntimeException | Error e) {
      return told(e, debug);
    }
  }

  private CommandLine commandLine(boolean debug) {
    CommandLine line =
        new CommandLine(new Root())
            .addSubcommand(new JudgeCommand(terminal, policies))
            .addSubcommand(new ExplainCommand(terminal, policies))
            .addSubcommand(new CheckCommand(terminal))
            .addSubcommand(new CompareCommand(terminal))
            .addSubcommand(new CasesCommand(terminal))
            .addSubcommand(new InitCommand(terminal))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setUsageHelpWidth(HELP_WIDTH)
            .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
            .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
            .setParameterExceptionHandler((e, arguments) -> misunderstood(e))
            .setExecutionExceptionHandler((e, command, parsed) -> told(e, debug));
    describe(line, usage(terminal.locale()));
    return line;
  }

  private static void describe(CommandLine line, ResourceBundle usage) {
    line.setResourceBundle(usage);
    line.getSubcommands().values().forEach(command -> describe(command, usage));
  }

  private static ResourceBundle usage(Locale locale) {
    return Texts.bundle(Commands.class, "usage_" + locale.getLanguage() + ".properties");
  }

  private int misunderstood(CommandLine.ParameterException e) {
    CommandLine command = e.getCommandLine();
    terminal.err().println(Misunderstanding.of(e, terminal));
    terminal.err().println(terminal.text("usage.see", command.getCommandSpec().qualifiedName()));
    return ExitCode.WRONG_USAGE;
  }

  private int told(Throwable cause, boolean debug) {
    Failure failure = Failure.of(cause, terminal);
    terminal.err().println(failure.message());
    if (debug) {
      cause.printStackTrace(terminal.err());
    }
    return failure.exitCode();
  }
}
