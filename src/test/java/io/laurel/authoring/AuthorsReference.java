package io.laurel.authoring;

import io.laurel.compiler.ConclusionPhases;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the part of {@code rules/README.md} that is made from the vocabulary and the examples. */
final class AuthorsReference {

  private static final Set<String> BASES = Set.of("Conclusion", "Formula", "Status");
  private static final Set<String> INNER =
      Set.of("Choices", "Key", "Term", "Described", "Place", "Source");

  private final Map<String, SourceDocs.Type> types;
  private final Map<String, SourceDocs.Type> choices;
  private final Usage usage;
  private final List<String> unshown = new ArrayList<>();
  private final List<String> unexplained = new ArrayList<>();

  /**
   * @param types of the vocabulary, by name
   * @param choices names of the enums of choices
   */
  AuthorsReference(Map<String, SourceDocs.Type> types, Set<String> choices, Usage usage) {
    this.types = types;
    this.choices = new TreeMap<>();
    choices.forEach(name -> this.choices.put(name, types.get(name)));
    this.usage = usage;
  }

  /** Words no example shows, as far as one must. */
  List<String> unshown() {
    return List.copyOf(unshown);
  }

  /** What a condition can ask of a fact without being told its meaning. */
  List<String> unexplained() {
    return List.copyOf(unexplained);
  }

  String text() {
    List<String> lines = new ArrayList<>();
    lines.add("## Facts a condition can ask for");
    lines.add("");
    facts().forEach(type -> fact(type, lines));
    lines.add("## What a rule can conclude");
    lines.add("");
    conclusions().forEach(type -> conclusion(type, lines));
    lines.add("## Choices");
    lines.add("");
    lines.add(
        "None of these has a default. A choice that matters to a contest and was not made is an error that names it.");
    lines.add("");
    choices.values().forEach(type -> choice(type, lines));
    return String.join("\n", lines);
  }

  private Stream<SourceDocs.Type> conclusions() {
    return types.values().stream()
        .filter(t -> !BASES.contains(t.name()) && isConclusion(t))
        .sorted((a, b) -> a.name().compareTo(b.name()));
  }

  private Stream<SourceDocs.Type> facts() {
    return types.values().stream()
        .filter(t -> !isConclusion(t) && !BASES.contains(t.name()))
        .filter(t -> !INNER.contains(t.name()) && !choices.containsKey(t.name()))
        .filter(t -> !properties(t).isEmpty())
        .sorted((a, b) -> a.name().compareTo(b.name()));
  }

  private boolean isConclusion(SourceDocs.Type type) {
    String base = type.extending();
    return base.equals("Conclusion") || (types.containsKey(base) && isConclusion(types.get(base)));
  }

  // ---- facts

  private void fact(SourceDocs.Type type, List<String> lines) {
    lines.add("### " + type.name());
    lines.add("");
    lines.add(type.text());
    lines.add("");
    lines.add("| ask for | kind | meaning | example |");
    lines.add("|---|---|---|---|");
    for (SourceDocs.Member each : properties(type)) {
      String asked = asked(each);
      String example = usage.ofFact(type.name(), word(each)).orElse("");
      if (each.text().isBlank()) {
        unexplained.add(type.name() + "." + word(each));
      }
      lines.add(
          "| `%s` | %s | %s | %s |"
              .formatted(asked, kind(each.result()), inOneLine(each.text()), example));
    }
    lines.add("");
  }

  private List<SourceDocs.Member> properties(SourceDocs.Type type) {
    List<SourceDocs.Member> all = new ArrayList<>();
    for (SourceDocs.Type t = type; t != null; t = types.get(t.extending())) {
      t.members().stream()
          .filter(m -> !m.fixed() && !m.result().equals("void"))
          .filter(m -> m.parameters().isEmpty() || !m.name().matches("(get|is)[A-Z].*"))
          .filter(m -> !m.text().startsWith("For the mechanism") && !m.text().startsWith("Made by"))
          .forEach(all::add);
    }
    return all;
  }

  private static String asked(SourceDocs.Member member) {
    if (member.result().startsWith("Map<")) {
      return word(member) + "[\"name\"]";
    }
    return member.parameters().isEmpty()
        ? word(member)
        : member.name() + "(" + arguments(member, Map.of()) + ")";
  }

  /** The name a condition uses: {@code getRank} is {@code rank}. */
  private static String word(SourceDocs.Member member) {
    String bare = member.name().replaceFirst("^(get|is)(?=[A-Z])", "");
    return bare.equals(member.name())
        ? bare
        : bare.substring(0, 1).toLowerCase(Locale.ROOT) + bare.substring(1);
  }

  private static String kind(String type) {
    if (type.startsWith("Map<String, ")) {
      return kind(type.substring(12, type.length() - 1));
    }
    if (type.startsWith("List<")) {
      return "list of " + kind(type.substring(5, type.length() - 1));
    }
    return switch (type) {
      case "String" -> "text";
      case "BigDecimal", "Fraction" -> "decimal number";
      case "int", "long" -> "whole number";
      case "boolean", "Boolean" -> "yes or no";
      case "LocalDate" -> "date";
      default -> type;
    };
  }

  // ---- conclusions

  private void conclusion(SourceDocs.Type type, List<String> lines) {
    lines.add("### " + type.name());
    lines.add("");
    lines.add(phases(type));
    lines.add("");
    lines.add(type.text());
    lines.add("");
    lines.add("| write | meaning | example |");
    lines.add("|---|---|---|");
    for (SourceDocs.Member each : sentences(type)) {
      String call =
          (each.fixed() ? type.name() : "")
              + "."
              + each.name()
              + "("
              + arguments(each, choices)
              + ")";
      Optional<String> example = example(type, each);
      if (example.isEmpty()) {
        unshown.add(type.name() + "." + each.name());
      }
      String row =
          "| `%s` | %s | %s |"
              .formatted(call.replace("|", "\\|"), inOneLine(each.text()), example.orElse(""));
      if (!lines.contains(row)) {
        lines.add(row);
      }
    }
    lines.add("");
  }

  private static String phases(SourceDocs.Type type) {
    Class<?> kind;
    try {
      kind = Class.forName("io.laurel.policy." + type.name());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
    List<String> further = ConclusionPhases.furtherNamesAboutOrganisations(kind);
    return "Phases: "
        + String.join(", ", ConclusionPhases.names(kind))
        + (further.isEmpty() ? "" : "; about an organisation also " + String.join(", ", further))
        + ".";
  }

  /** Where it is said; what several kinds of conclusion have in common may be said of any. */
  private Optional<String> example(SourceDocs.Type type, SourceDocs.Member member) {
    Optional<String> own = usage.ofConclusion(type.name(), member.name());
    return type.members().contains(member)
        ? own
        : own.or(
            () ->
                conclusions()
                    .filter(t -> t.extending().equals(type.extending()))
                    .flatMap(t -> usage.ofConclusion(t.name(), member.name()).stream())
                    .findFirst());
  }

  /** What begins a conclusion, then what may follow. */
  private List<SourceDocs.Member> sentences(SourceDocs.Type type) {
    Set<String> own = new TreeSet<>(Set.of(type.name(), "S"));
    List<SourceDocs.Member> all = new ArrayList<>();
    for (SourceDocs.Type t = type; t != null; t = types.get(t.extending())) {
      t.members().stream()
          .filter(m -> own.contains(m.result().replaceFirst("<.*", "")))
          .filter(m -> !m.text().contains("For the mechanism"))
          .forEach(all::add);
    }
    List<SourceDocs.Member> sorted =
        new ArrayList<>(all.stream().filter(SourceDocs.Member::fixed).toList());
    all.stream().filter(m -> !m.fixed()).forEach(sorted::add);
    return sorted;
  }

  private static String arguments(SourceDocs.Member member, Map<String, SourceDocs.Type> choices) {
    return member.parameters().stream()
        .map(p -> argument(p, choices))
        .collect(Collectors.joining(", "));
  }

  private static String argument(String parameter, Map<String, SourceDocs.Type> choices) {
    String type = parameter.substring(0, parameter.lastIndexOf(' '));
    String name = bare(parameter.substring(parameter.lastIndexOf(' ') + 1));
    SourceDocs.Type choice = choices.get(type);
    if (choice != null) {
      return choice.members().stream()
          .filter(SourceDocs.Member::fixed)
          .map(SourceDocs.Member::name)
          .collect(Collectors.joining(" | "));
    }
    return switch (type) {
      case "String" -> '"' + name + '"';
      case "String..." -> '"' + name + "\", …";
      case "Entry", "Organisation", "Category", "Proposal" -> "$" + name;
      default -> name;
    };
  }

  /** {@code newLevel} is {@code level}. */
  private static String bare(String name) {
    return name.matches("new[A-Z].*")
        ? name.substring(3, 4).toLowerCase(Locale.ROOT) + name.substring(4)
        : name;
  }

  // ---- choices

  private void choice(SourceDocs.Type type, List<String> lines) {
    lines.add("### " + type.name());
    lines.add("");
    lines.add(type.text());
    lines.add("");
    lines.add("| choice | meaning | example |");
    lines.add("|---|---|---|");
    for (SourceDocs.Member each :
        type.members().stream().filter(SourceDocs.Member::fixed).toList()) {
      Optional<String> example = usage.ofChoice(each.name());
      if (example.isEmpty()) {
        unshown.add(type.name() + "." + each.name());
      }
      lines.add(
          "| `%s` | %s | %s |".formatted(each.name(), inOneLine(each.text()), example.orElse("")));
    }
    lines.add("");
  }

  private static String inOneLine(String text) {
    return text.replace("|", "\\|").replaceAll("\\s*\\n+\\s*", " ");
  }
}
