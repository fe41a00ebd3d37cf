package io.laurel.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Why a command was not understood, in the language of the user. */
final class Misunderstanding {

  private Misunderstanding() {}

  static String of(ParameterException cause, Terminal terminal) {
    CommandSpec command = cause.getCommandLine().getCommandSpec();
    if (cause instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched.getUnmatched().get(0), command, terminal);
    }
    if (cause instanceof MissingParameterException missing) {
      return missing(missing.getMissing(), command, terminal);
    }
    if (cause instanceof OverwrittenOptionException twice) {
      return terminal.text("usage.twice", name(twice.getOverwritten()));
    }
    ArgSpec argument = cause.getArgSpec();
    if (argument != null && cause.getValue() != null) {
      return terminal.text("usage.value", cause.getValue(), name(argument), argument.paramLabel());
    }
    return argument == null && command.subcommands().isEmpty()
        ? String.valueOf(cause.getMessage())
        : missing(argument == null ? List.of() : List.of(argument), command, terminal);
  }

  private static String missing(List<ArgSpec> missing, CommandSpec command, Terminal terminal) {
    if (missing.isEmpty()) {
      return terminal.text("usage.no-command", commands(command, terminal));
    }
    ArgSpec first = missing.get(0);
    return first.isOption()
        ? terminal.text("usage.missing-value", name(first), first.paramLabel())
        : terminal.text("usage.missing", names(missing, terminal));
  }

  private static String unmatched(String given, CommandSpec command, Terminal terminal) {
    boolean isOption = given.startsWith("-");
    List<String> known = new ArrayList<>();
    if (isOption) {
      command.options().forEach(option -> known.addAll(List.of(option.names())));
      String option = given.replaceFirst("=.*", "");
      return terminal.text("usage.unknown-option", option, terminal.hint(option, known));
    }
    known.addAll(command.subcommands().keySet());
    return known.isEmpty()
        ? terminal.text("usage.too-many", given)
        : terminal.text("usage.unknown-command", given, terminal.hint(given, known));
  }

  private static String commands(CommandSpec command, Terminal terminal) {
    return command.subcommands().keySet().stream()
        .map(name -> "`" + name + "`")
        .collect(Collectors.joining(terminal.text("comma")));
  }

  private static String names(List<ArgSpec> arguments, Terminal terminal) {
    return arguments.stream()
        .map(argument -> "`" + name(argument) + "`")
        .collect(Collectors.joining(terminal.text("comma")));
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
