package io.laurel.io;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * One value in a YAML file, with its place. Asked for something it is not, it reports a fault and
 * gives nothing.
 *
 * @param what its name for messages: {@code `rounds`}
 */
record YamlValue(Node node, String what, String file, Faults faults) {

  /** The value at the top of a file. */
  static YamlValue root(Node node, String file, Faults faults) {
    return new YamlValue(node, "The file", file, faults);
  }

  /** The file and line it starts at. */
  String where() {
    return file + ":" + node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  /** Reports that this value is wrong. */
  void fault(String message) {
    faults.add(where(), message);
  }

  /** Whether nothing was written. */
  boolean isBlank() {
    return node instanceof ScalarNode scalar && scalar.getValue().isBlank();
  }

  /** The text of a single value. */
  Optional<String> text() {
    if (node instanceof ScalarNode scalar && !isBlank()) {
      return Optional.of(scalar.getValue().strip());
    }
    fault(what + " must be a text.");
    return Optional.empty();
  }

  /** A plain decimal number. */
  Optional<BigDecimal> decimal() {
    return text()
        .flatMap(
            text -> {
              Optional<BigDecimal> number = Decimals.parse(text);
              if (number.isEmpty()) {
                fault(what + ": `" + text + "` is not a decimal number.");
              }
              return number;
            });
  }

  /** A whole number in a range. */
  Optional<Integer> whole(int lowest, int highest) {
    return text()
        .flatMap(
            text -> {
              Optional<Integer> number =
                  Decimals.parse(text)
                      .filter(n -> n.stripTrailingZeros().scale() <= 0)
                      .filter(n -> n.compareTo(BigDecimal.valueOf(lowest)) >= 0)
                      .filter(n -> n.compareTo(BigDecimal.valueOf(highest)) <= 0)
                      .map(BigDecimal::intValueExact);
              if (number.isEmpty()) {
                fault(
                    what
                        + ": `"
                        + text
                        + "` is not a whole number from `"
                        + lowest
                        + "` to `"
                        + highest
                        + "`.");
              }
              return number;
            });
  }

  /** A date such as {@code 2023-06-28}. */
  Optional<LocalDate> date() {
    return text()
        .flatMap(
            text -> {
              try {
                return Optional.of(LocalDate.parse(text));
              } catch (DateTimeParseException e) {
                fault(what + ": `" + text + "` is not a date such as `2023-06-28`.");
                return Optional.empty();
              }
            });
  }

  /** The values of a list. */
  List<YamlValue> items() {
    if (node instanceof SequenceNode list) {
      return list.getValue().stream()
          .map(n -> new YamlValue(n, "A value of " + what, file, faults))
          .toList();
    }
    fault(what + " must be a list.");
    return List.of();
  }

  /** The texts of a list. */
  List<String> texts() {
    return items().stream().flatMap(item -> item.text().stream()).toList();
  }

  /** The keys of a map and their values; keys that are not {@code known} are faults. */
  Optional<YamlMap> map(Set<String> known) {
    Optional<YamlMap> map = anyMap();
    map.ifPresent(m -> m.refuseAllBut(known));
    return map;
  }

  /** The keys of a map, whatever they are called. */
  Optional<YamlMap> anyMap() {
    if (node instanceof MappingNode map) {
      return Optional.of(YamlMap.of(map, this));
    }
    fault(what + " must be a map of keys and values.");
    return Optional.empty();
  }
}
