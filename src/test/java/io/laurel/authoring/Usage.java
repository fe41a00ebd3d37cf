package io.laurel.authoring;

import io.laurel.testing.CaseFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which example shows a word of the vocabulary: the first of the catalogue, then of the contests.
 */
final class Usage {

  private static final Pattern CONCLUSION =
      Pattern.compile("insert\\(\\s*(\\w+)(\\..*?)\\s*\\);", Pattern.DOTALL);

  private record Example(String link, List<String> texts) {}

  private final List<Example> examples = new ArrayList<>();

  /** Looks at every policy below these folders, in order. */
  static Usage in(Path... folders) throws IOException {
    Usage usage = new Usage();
    for (Path folder : folders) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path file :
            all.filter(p -> p.toString().endsWith(".drl") && !p.toString().contains("mechanism"))
                .sorted()
                .toList()) {
          usage.examples.add(new Example(link(file), texts(file)));
        }
      }
    }
    return usage;
  }

  /** The policy's text, and as its cases change it. */
  private static List<String> texts(Path file) throws IOException {
    List<String> texts = new ArrayList<>(List.of(Files.readString(file, StandardCharsets.UTF_8)));
    Path cases = file.resolveSibling(file.getFileName().toString().replace(".drl", ".yaml"));
    if (Files.exists(cases)) {
      CaseFile.read(cases).cases().forEach(each -> texts.add(each.policyText()));
    }
    return texts.stream().distinct().toList();
  }

  private static String link(Path file) {
    String name = file.getFileName().toString();
    String label =
        name.matches("\\d\\.\\d\\d-.*") ? name.substring(0, 4) : name.replace(".drl", "");
    String path = file.toString().replace('\\', '/');
    return "["
        + label
        + "]("
        + (path.startsWith("rules/") ? path.substring(6) : "../" + path)
        + ")";
  }

  Optional<String> ofConclusion(String type, String method) {
    Pattern call = Pattern.compile("\\." + method + "\\(");
    return first(
        text -> {
          Matcher each = CONCLUSION.matcher(text);
          while (each.find()) {
            if (each.group(1).equals(type) && call.matcher(each.group(2)).find()) {
              return true;
            }
          }
          return false;
        });
  }

  Optional<String> ofChoice(String constant) {
    Pattern word = Pattern.compile("\\b" + constant + "\\b");
    return first(
        text -> {
          Matcher each = CONCLUSION.matcher(text);
          while (each.find()) {
            if (word.matcher(each.group(2)).find()) {
              return true;
            }
          }
          return false;
        });
  }

  Optional<String> ofFact(String fact, String property) {
    Pattern condition =
        Pattern.compile("\\b" + fact + "\\s*\\([^;]*?\\b" + property + "\\b", Pattern.DOTALL);
    return first(
        text ->
            text.lines()
                .filter(line -> !line.strip().startsWith("//"))
                .anyMatch(line -> condition.matcher(line).find()));
  }

  private Optional<String> first(java.util.function.Predicate<String> shows) {
    return examples.stream()
        .filter(e -> e.texts().stream().anyMatch(shows))
        .map(Example::link)
        .findFirst();
  }
}
