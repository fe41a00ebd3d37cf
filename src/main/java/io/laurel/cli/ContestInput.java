package io.laurel.cli;

import io.laurel.Contest;
import io.laurel.io.ContestFolder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One contest a command names.
 *
 * @param path where it lies
 * @param name what its results are called
 */
record ContestInput(Path path, String name) {

  /** The contest at that path. */
  static ContestInput at(Path path) {
    return new ContestInput(path, Paths.name(path));
  }

  /** Whether something in a folder of contests is one. */
  static boolean isContest(Path path) {
    return Files.exists(path.resolve("contest.yaml"));
  }

  Contest read(boolean withRulings) {
    return withRulings ? ContestFolder.read(path) : ContestFolder.readWithoutRulings(path);
  }
}
