package io.laurel.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A contest folder for tests: a small valid contest, to be changed file by file. */
final class FolderOf {

  private final Path path;

  private FolderOf(Path path) {
    this.path = path;
  }

  /** Two entrants, one organisation, one judge, one round and one component; no marks. */
  static FolderOf smallContest(Path path) {
    return new FolderOf(path)
        .file(
            "contest.yaml",
            """
            name: Recital
            rounds: [final]
            components:
              - {name: tone, lowest: 0, highest: 10, step: 0.5}
            """)
        .file("organisations.csv", "id,name\nA,Alpha\n")
        .file("judges.csv", "id,name\nJ1,Judge One\n")
        .file("entries.csv", "id,name,organisation\nE1,Ann,A\nE2,Bob,A\n");
  }

  /** Writes a file, in place of the one that is there. */
  FolderOf file(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  FolderOf file(String name, byte[] bytes) {
    try {
      Files.write(path.resolve(name), bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  FolderOf without(String name) {
    try {
      Files.delete(path.resolve(name));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path path() {
    return path;
  }
}
