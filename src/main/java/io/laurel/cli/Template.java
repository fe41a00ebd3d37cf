package io.laurel.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A policy, a contest and cases to start from. */
final class Template {

  static final List<String> FILES =
      List.of(
          "README.md",
          "policy/awards.drl",
          "policy/awards.yaml",
          "contest/contest.yaml",
          "contest/organisations.csv",
          "contest/entries.csv",
          "contest/judges.csv",
          "contest/sheet.csv");

  private static final String NAME = "{name}";

  private Template() {}

  /**
   * Makes the folder, as a whole or not at all.
   *
   * @param name the name of the contest
   */
  static void write(Path folder, String name) {
    try {
      Path parent = Objects.requireNonNull(folder.toAbsolutePath().normalize().getParent());
      Files.createDirectories(parent);
      Path aside = Files.createTempDirectory(parent, ".laurel-");
      try {
        Path whole = aside.resolve("whole");
        for (String file : FILES) {
          Path target = whole.resolve(file);
          Files.createDirectories(Objects.requireNonNull(target.getParent()));
          Files.writeString(target, text(file, name), StandardCharsets.UTF_8);
        }
        Files.move(whole, folder.toAbsolutePath().normalize(), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        delete(aside);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String file, String name) throws IOException {
    try (InputStream in = Template.class.getResourceAsStream("template/" + file)) {
      if (in == null) {
        throw new IllegalStateException("The resource `" + file + "` is missing.");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String safe =
          file.endsWith(".yaml") ? name.replace("\\", "\\\\").replace("\"", "\\\"") : name;
      return text.replace(NAME, safe);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
