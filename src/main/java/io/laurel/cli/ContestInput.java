package io.laurel.cli;

import io.laurel.Contest;
import io.laurel.io.ContestFile;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One contest a command names.
 *
 * @param path where it lies
 * @param name what its results are called
 */
record ContestInput(Path path, String name) {

  private static final String DOCUMENT = "(?i)\\.(xlsx|json)$";

  /** The contest at that path. */
  static ContestInput at(Path path) {
    return new ContestInput(path, Paths.name(path).replaceFirst(DOCUMENT, ""));
  }

  /** Whether something in a folder of contests is one. */
  static boolean isContest(Path path) {
    return Files.isDirectory(path)
        ? Files.exists(path.resolve("contest.yaml"))
        : Paths.name(path).matches(".+" + DOCUMENT) && !Paths.name(path).startsWith("~");
  }

  Contest read(boolean withRulings) {
    return withRulings ? ContestFile.read(path) : ContestFile.readWithoutRulings(path);
  }
}
