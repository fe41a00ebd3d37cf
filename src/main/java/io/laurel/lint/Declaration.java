package io.laurel.lint;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A conclusion as it is written: {@code Tier.named("prize").places(1)}.
 *
 * @param rule that draws it
 * @param type its kind
 * @param calls from left to right; at least one
 * @param offset where it stands
 */
record Declaration(LintedRule rule, String type, List<Call> calls, int offset) {

  private static final Pattern TEXT = Pattern.compile("\"[^\"\\\\]*\"");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  /**
   * @param name of the method
   * @param arguments as they are written
   */
  record Call(String name, List<String> arguments) {}

  boolean is(String other) {
    return type.equals(other);
  }

  boolean says(String... names) {
    List<String> any = Arrays.asList(names);
    return calls.stream().anyMatch(c -> any.contains(c.name()));
  }

  /** The last call of that name. */
  Optional<Call> call(String name) {
    return calls.stream().filter(c -> c.name().equals(name)).reduce((a, b) -> b);
  }

  /** The first argument of a call, if it is a text in quotes. */
  Optional<String> text(String name) {
    return call(name)
        .filter(c -> !c.arguments().isEmpty())
        .flatMap(c -> unquoted(c.arguments().get(0)));
  }

  /** All arguments of a call; empty when one is no text in quotes. */
  Optional<List<String>> texts(String name) {
    return call(name)
        .filter(c -> c.arguments().stream().allMatch(a -> TEXT.matcher(a).matches()))
        .map(c -> c.arguments().stream().map(a -> a.substring(1, a.length() - 1)).toList());
  }

  /** The first argument of a call, if it is a number or a number in quotes. */
  Optional<BigDecimal> number(String name) {
    return call(name)
        .filter(c -> !c.arguments().isEmpty())
        .map(c -> c.arguments().get(0))
        .map(a -> unquoted(a).orElse(a.replaceFirst("B$", "")).strip())
        .filter(a -> NUMBER.matcher(a).matches())
        .map(BigDecimal::new);
  }

  private static Optional<String> unquoted(String argument) {
    return TEXT.matcher(argument).matches()
        ? Optional.of(argument.substring(1, argument.length() - 1))
        : Optional.empty();
  }

  /** These calls with their arguments, to tell whether two conclusions are about the same. */
  String said(Set<String> names) {
    return calls.stream()
        .filter(c -> names.contains(c.name()))
        .map(c -> c.name() + c.arguments())
        .sorted()
        .collect(Collectors.joining());
  }
}
