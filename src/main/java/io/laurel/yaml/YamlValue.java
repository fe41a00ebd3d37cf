package io.laurel.yaml;

import io.laurel.text.Decimals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
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
public record YamlValue(Node node, String what, String file, BiConsumer<String, String> faults) {

  /** The value at the top of a file. */
  public static YamlValue root(Node node, String file, BiConsumer<String, String> faults) {
    return new YamlValue(node, "The file", file, faults);
  }

  /** The file and line it starts at. */
  public String where() {
    return node.getStartMark()
        .map(mark -> mark.getName() + ":" + (mark.getLine() + 1))
        .orElse(file + ":1");
  }

  /** Reports that this value is wrong. */
  public void fault(String message) {
    faults.accept(where(), message);
  }

  /** Whether nothing was written. */
  public boolean isBlank() {
    return node instanceof ScalarNode scalar && scalar.getValue().isBlank();
  }

  /** Whether it is a list. */
  public boolean isList() {
    return node instanceof SequenceNode;
  }

  /** Whether it is one text or number, neither list nor map. */
  public boolean isSingle() {
    return node instanceof ScalarNode;
  }

  /** The text of a single value. */
  public Optional<String> text() {
    if (node instanceof ScalarNode scalar && !isBlank()) {
      return Optional.of(scalar.getValue().strip());
    }
    fault(what + " must be a text.");
    return Optional.empty();
  }

  /** A plain decimal number. */
  public Optional<BigDecimal> decimal() {
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
  public Optional<Integer> whole(int lowest, int highest) {
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
  public Optional<LocalDate> date() {
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
  public List<YamlValue> items() {
    if (node instanceof SequenceNode list) {
      return list.getValue().stream()
          .map(n -> new YamlValue(n, "A value of " + what, file, faults))
          .toList();
    }
    fault(what + " must be a list.");
    return List.of();
  }

  /** The texts of a list. */
  public List<String> texts() {
    return items().stream().flatMap(item -> item.text().stream()).toList();
  }

  /** The keys of a map and their values; keys that are not {@code known} are faults. */
  public Optional<YamlMap> map(Set<String> known) {
    Optional<YamlMap> map = anyMap();
    map.ifPresent(m -> m.refuseAllBut(known));
    return map;
  }

  /** The keys of a map, whatever they are called. */
  public Optional<YamlMap> anyMap() {
    if (node instanceof MappingNode map) {
      return Optional.of(YamlMap.of(map, this));
    }
    fault(what + " must be a map of keys and values.");
    return Optional.empty();
  }
}
