package io.laurel.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of one policy as they were at one moment.
 *
 * @param places its {@code .drl} file or its folder; two when a file and a folder have its name
 * @param files rules and cases by path
 */
record Snapshot(List<Path> places, Map<Path, ByteBuffer> files) {

  private static final String RULES = ".drl";
  private static final String CASES = ".yaml";

  /** The policies in a folder by name. */
  static Map<String, Snapshot> of(Path folder) throws IOException {
    Map<String, List<Path>> places = new TreeMap<>();
    for (Path each : list(folder)) {
      String name = name(each);
      if (Files.isDirectory(each) && list(each).stream().anyMatch(Snapshot::hasRules)) {
        places.computeIfAbsent(name, n -> new ArrayList<>()).add(each);
      } else if (hasRules(each)) {
        String bare = name.substring(0, name.length() - RULES.length());
        places.computeIfAbsent(bare, n -> new ArrayList<>()).add(each);
      }
    }
    Map<String, Snapshot> policies = new TreeMap<>();
    for (Map.Entry<String, List<Path>> each : places.entrySet()) {
      policies.put(
          each.getKey(), new Snapshot(List.copyOf(each.getValue()), read(each.getValue())));
    }
    return policies;
  }

  private static Map<Path, ByteBuffer> read(List<Path> places) throws IOException {
    Map<Path, ByteBuffer> files = new TreeMap<>();
    for (Path place : places) {
      for (Path file : filesOf(place)) {
        files.put(file, ByteBuffer.wrap(Files.readAllBytes(file)));
      }
    }
    return files;
  }

  private static List<Path> filesOf(Path place) throws IOException {
    if (Files.isDirectory(place)) {
      return list(place).stream().filter(f -> hasRules(f) || name(f).endsWith(CASES)).toList();
    }
    Path cases = place.resolveSibling(name(place).replaceFirst("\\.drl$", CASES));
    return Files.isRegularFile(cases) ? List.of(place, cases) : List.of(place);
  }

  /** Whether its files are still the same. */
  boolean isCurrent() {
    try {
      return files.equals(read(places));
    } catch (IOException e) {
      return false;
    }
  }

  /** The case files beside the rules. */
  List<Path> cases() {
    return files.keySet().stream().filter(f -> name(f).endsWith(CASES)).toList();
  }

  private static boolean hasRules(Path file) {
    return name(file).endsWith(RULES) && Files.isRegularFile(file);
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  /** Without what is hidden. */
  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      return found.filter(f -> !name(f).startsWith(".")).sorted().toList();
    }
  }
}
