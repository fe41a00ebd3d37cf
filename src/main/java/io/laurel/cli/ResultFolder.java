package io.laurel.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A folder that results are written to. Each file is written aside and then renamed, so that it is
 * there as a whole or not at all; what is unfinished is taken away, also when the program is told
 * to stop. Several threads may write.
 */
final class ResultFolder implements AutoCloseable {

  private static final String ASIDE = ".laurel-";

  private final Path folder;
  private final Path aside;
  private final Thread atExit = new Thread(this::tidy);

  private ResultFolder(Path folder, Path aside) {
    this.folder = folder;
    this.aside = aside;
  }

  /** Opens the folder, which is made if need be. */
  static ResultFolder open(Path folder) {
    try {
      Files.createDirectories(folder);
      ResultFolder results = new ResultFolder(folder, Files.createTempDirectory(folder, ASIDE));
      Runtime.getRuntime().addShutdownHook(results.atExit);
      return results;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Makes a file, or replaces the one of that name.
   *
   * @param write writes the file it is given
   */
  void put(String name, Consumer<Path> write) {
    Path unfinished = aside.resolve(name);
    write.accept(unfinished);
    try {
      Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    tidy();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The program is ending, and the hook runs.
    }
  }

  /** Others may still write while the program is told to stop, so this is tried more than once. */
  private void tidy() {
    for (int attempt = 0; attempt < 100 && Files.exists(aside); attempt++) {
      try (Stream<Path> all = Files.list(aside)) {
        List<Path> files = all.toList();
        for (Path file : files) {
          Files.deleteIfExists(file);
        }
        Files.deleteIfExists(aside);
      } catch (IOException | UncheckedIOException e) {
        Thread.onSpinWait();
      }
    }
  }
}
