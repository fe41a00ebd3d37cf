package io.laurel.compiler;

import io.laurel.Words;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The kinds of values, in the words of {@code rules/README.md}. */
final class Kind {

  private Kind() {}

  /** The kind of values of a type, given as the compiler writes it. */
  static Words of(String type) {
    String name = simple(type);
    String key =
        switch (name) {
          case "int", "long", "short", "byte", "Integer", "Long" -> "whole";
          case "BigDecimal", "Number" -> "decimal";
          case "double", "float", "Double", "Float" -> "binary";
          case "String", "CharSequence" -> "text";
          case "char", "Character" -> "sign";
          case "boolean", "Boolean" -> "flag";
          case "LocalDate" -> "date";
          case "List", "ArrayList", "Collection", "Set" -> "list";
          case "Map" -> "map";
          case "Object", "Comparable" -> "any";
          case "null" -> "nothing";
          case "void" -> "none";
          default -> "";
        };
    return key.isEmpty() ? new Words(name, name) : Problem.text("kind." + key);
  }

  /** The kinds of several values, as they stand within brackets. */
  static Words all(String types) {
    List<Words> each =
        Arrays.stream(types.split(", ", -1)).filter(t -> !t.isBlank()).map(Kind::of).toList();
    return new Words(
        each.stream().map(Words::english).collect(Collectors.joining(", ", "(", ")")),
        each.stream().map(Words::chinese).collect(Collectors.joining("，", "（", "）")));
  }

  /** The name of a type without its package and what stands in angle brackets. */
  static String simple(String type) {
    return type.strip()
        .replaceFirst("^(class|interface|enum) ", "")
        .replaceFirst("<.*", "")
        .replaceFirst(".*[.$]", "");
  }
}
