package io.laurel.benchmark.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Programs run in a fresh Java process, with the class path of this one. */
final class ChildProcess {

  /**
   * What became of one.
   *
   * @param seconds from start to end
   * @param output what it printed
   */
  record Ended(boolean well, double seconds, String output) {

    /** The number it printed after that word. */
    Optional<Double> number(String word) {
      return output
          .lines()
          .filter(line -> line.startsWith(word + "="))
          .map(line -> Double.valueOf(line.substring(word.length() + 1)))
          .findFirst();
    }
  }

  private static final Duration LONGEST = Duration.ofMinutes(10);

  private ChildProcess() {}

  static Ended run(Class<?> program, List<String> javaOptions, Path more, String... arguments) {
    return run(LONGEST, program, javaOptions, more, arguments);
  }

  /** Ends it when the deadline has passed. */
  static Ended run(
      Duration deadline,
      Class<?> program,
      List<String> javaOptions,
      Path more,
      String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(javaOptions);
    command.add("-Dfile.encoding=UTF-8");
    command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=error");
    command.add("-cp");
    command.add(
        System.getProperty("java.class.path") + System.getProperty("path.separator") + more);
    command.add(program.getName());
    command.addAll(List.of(arguments));
    try {
      long start = System.nanoTime();
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      CompletableFuture<String> output = CompletableFuture.supplyAsync(() -> output(process));
      boolean ended = process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS);
      double seconds = (System.nanoTime() - start) / 1e9;
      process.destroyForcibly();
      return new Ended(ended && process.exitValue() == 0, seconds, output.join());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String output(Process process) {
    try {
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
