package io.laurel.benchmark.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  private ChildProcess() {}

  static Ended run(Class<?> program, List<String> javaOptions, Path more, String... arguments) {
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
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      boolean well = process.waitFor(10, TimeUnit.MINUTES) && process.exitValue() == 0;
      return new Ended(well, (System.nanoTime() - start) / 1e9, output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
