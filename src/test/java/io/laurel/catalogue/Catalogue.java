package io.laurel.catalogue;

import io.laurel.testing.CaseFile;
import io.laurel.testing.PolicyCase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rules there are to show, the examples that show them, and what became of those. */
final class Catalogue {

  /** A rule of the catalogue, and whether regulations differ in how they mean it. */
  private record Rule(String id, String title, boolean ambiguous) {}

  /** What became of the cases of one rule. */
  private static final class Tally {
    private int passed;
    private int failed;
    private int errors;
  }

  private static final Pattern CELL = Pattern.compile("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,]*))");

  private final Map<String, Rule> rules = new LinkedHashMap<>();
  private final Map<String, String> organisational = new TreeMap<>();
  private final Map<String, Path> files = new TreeMap<>();
  private final Map<String, String> closed = new TreeMap<>();
  private final Map<String, Tally> tallies = new TreeMap<>();

  private Catalogue() {}

  static Catalogue read(Path folder) {
    Catalogue catalogue = new Catalogue();
    try {
      for (List<String> row : csv(Path.of("src/test/resources/catalogue/rules.csv"))) {
        catalogue.rules.put(row.get(0), new Rule(row.get(0), row.get(1), row.get(2).equals("yes")));
      }
      for (List<String> row : csv(folder.resolve("organisational.csv"))) {
        catalogue.organisational.put(row.get(0), row.get(1));
      }
      try (Stream<Path> all = Files.walk(folder)) {
        all.filter(p -> p.toString().endsWith(".yaml")).forEach(p -> catalogue.files.put(id(p), p));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return catalogue;
  }

  /** The id at the beginning of a file's name. */
  private static String id(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("-.*", "");
  }

  private static List<List<String>> csv(Path file) throws IOException {
    return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
        .skip(1)
        .map(Catalogue::cells)
        .toList();
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    Matcher cell = CELL.matcher(line);
    while (cell.find()) {
      String quoted = cell.group(1);
      cells.add(quoted == null ? cell.group(2) : quoted.replace("\"\"", "\""));
    }
    return cells;
  }

  List<Path> files() {
    return List.copyOf(files.values());
  }

  synchronized void ran(CaseFile file, PolicyCase each, boolean passed) {
    String id = file.policyName().replaceFirst("-.*", "");
    Tally tally = tallies.computeIfAbsent(id, i -> new Tally());
    if (passed) {
      tally.passed++;
    } else {
      tally.failed++;
    }
    if (each.showsError()) {
      tally.errors++;
    }
    file.closed().ifPresent(reason -> closed.put(id, reason));
  }

  /** Rules nobody shows and nobody explains away. */
  List<String> withoutExample() {
    return rules.values().stream()
        .filter(r -> !files.containsKey(r.id()) && !organisational.containsKey(r.id()))
        .map(r -> r.id() + " " + r.title())
        .toList();
  }

  /** Rules regulations differ in that do not show what happens when the choice is left open. */
  List<String> withoutOpenChoice() {
    return rules.values().stream()
        .filter(Rule::ambiguous)
        .filter(r -> tallies.containsKey(r.id()))
        .filter(r -> tallies.get(r.id()).errors == 0 && !closed.containsKey(r.id()))
        .map(r -> r.id() + " " + r.title())
        .toList();
  }

  private String state(Rule rule) {
    Tally tally = tallies.get(rule.id());
    if (tally == null) {
      return organisational.containsKey(rule.id()) ? "organisational" : "not run";
    }
    return tally.failed == 0 ? "runs" : "fails";
  }

  private int cases(Rule rule) {
    Tally tally = tallies.get(rule.id());
    return tally == null ? 0 : tally.passed + tally.failed;
  }

  private String reason(Rule rule) {
    return organisational.getOrDefault(rule.id(), closed.getOrDefault(rule.id(), ""));
  }

  String summary() {
    Map<String, Long> states = new TreeMap<>();
    rules.values().forEach(r -> states.merge(state(r), 1L, Long::sum));
    int cases = rules.values().stream().mapToInt(this::cases).sum();
    return "Catalogue sections 1 to 5: "
        + rules.size()
        + " rules, "
        + states
        + ", "
        + cases
        + " cases.";
  }

  void writeCsv(Path file) throws IOException {
    List<String> lines = new ArrayList<>(List.of("id,title,state,cases,reason"));
    rules
        .values()
        .forEach(
            r ->
                lines.add(
                    String.join(
                        ",",
                        r.id(),
                        quoted(r.title()),
                        state(r),
                        String.valueOf(cases(r)),
                        quoted(reason(r)))));
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, lines, StandardCharsets.UTF_8);
  }

  private static String quoted(String text) {
    return text.matches("(?s).*[,\"\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }

  void writePage(Path file) throws IOException {
    List<String> lines = new ArrayList<>(List.of("# The catalogue, as it ran", "", summary(), ""));
    lines.add("| rule | state | cases | example, or why there is none |");
    lines.add("|---|---|---|---|");
    for (Rule rule : rules.values()) {
      Path path = files.get(rule.id());
      String shown = path == null ? reason(rule) : "`" + path.toString().replace('\\', '/') + "`";
      lines.add(
          "| "
              + rule.id()
              + " "
              + rule.title()
              + " | "
              + state(rule)
              + " | "
              + cases(rule)
              + " | "
              + shown
              + " |");
    }
    Files.write(file, lines, StandardCharsets.UTF_8);
  }
}
