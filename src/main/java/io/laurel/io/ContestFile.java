package io.laurel.io;

import io.laurel.Contest;
import io.laurel.Fault;
import io.laurel.InvalidContestException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Reads a contest in whatever format it is: a folder ({@link ContestFolder}), a workbook that ends
 * in {@code .xlsx} ({@link ContestWorkbook}) or a document that ends in {@code .json} ({@link
 * ContestJson}). The same contest gives the same {@link Contest#fingerprint()} from each of them.
 */
public final class ContestFile {

  private ContestFile() {}

  /**
   * Reads the contest.
   *
   * @throws InvalidContestException with every fault
   * @throws UncheckedIOException if a file can not be read or is not there
   */
  public static Contest read(Path path) {
    return switch (format(path)) {
      case FOLDER -> ContestFolder.read(path);
      case WORKBOOK -> ContestWorkbook.read(path);
      case JSON -> ContestJson.read(path);
    };
  }

  /** As {@link #read}, as the contest was before people decided anything. */
  public static Contest readWithoutRulings(Path path) {
    return switch (format(path)) {
      case FOLDER -> ContestFolder.readWithoutRulings(path);
      case WORKBOOK -> ContestWorkbook.readWithoutRulings(path);
      case JSON -> ContestJson.readWithoutRulings(path);
    };
  }

  private enum Format {
    FOLDER,
    WORKBOOK,
    JSON
  }

  private static Format format(Path path) {
    if (Files.isDirectory(path)) {
      return Format.FOLDER;
    }
    String name = String.valueOf(path.getFileName());
    String lower = name.toLowerCase(Locale.ROOT);
    if (!Files.exists(path)) {
      throw new UncheckedIOException(new NoSuchFileException(path.toString()));
    }
    if (lower.endsWith(".xlsx")) {
      return Format.WORKBOOK;
    }
    if (lower.endsWith(".json")) {
      return Format.JSON;
    }
    throw new InvalidContestException(
        List.of(
            new Fault(
                name,
                "A contest is a folder, a workbook that ends in `.xlsx` or a document that ends in"
                    + " `.json`.")));
  }
}
