package io.laurel.text;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Text files in UTF-8 that appear as a whole or not at all. */
public final class WholeFile {

  private WholeFile() {}

  /** What writes the text. */
  @FunctionalInterface
  public interface Content {
    /** Writes all of it. */
    void write(Writer writer) throws IOException;
  }

  /**
   * Writes a file, replacing one that is there: written aside, in the same folder, and then
   * renamed.
   *
   * @throws UncheckedIOException if the file can not be written
   */
  public static void write(Path file, Content content) {
    Path aside = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
    try {
      try {
        writeNew(aside, content);
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(aside);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeNew(Path file, Content content) throws IOException {
    try (BufferedWriter writer =
        Files.newBufferedWriter(
            file,
            StandardCharsets.UTF_8,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE)) {
      content.write(writer);
    }
  }
}
