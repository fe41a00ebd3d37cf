package io.laurel.benchmark.process;

import io.laurel.benchmark.result.Measurement;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What judging a national contest holds, and the smallest heap it can be done in. */
public final class Memory {

  private static final Path NOTHING_MORE = Path.of(".");
  private static final int MOST = 6_144;
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final int entries;
  private final int step;

  public Memory(boolean quick) {
    entries = quick ? 10_000 : 1_000_000;
    step = quick ? 16 : 32;
  }

  public List<Measurement> measure() {
    List<Measurement> all = new ArrayList<>();
    ChildProcess.Ended ended = inMost(MemoryProgram.Task.HELD);
    for (String what : List.of("contest", "during", "after")) {
      all.add(measurement(what, "B/entry", ended.number(what).orElseThrow()));
    }
    int smallest = 0;
    for (MemoryProgram.Task task : List.of(MemoryProgram.Task.READ, MemoryProgram.Task.JUDGE)) {
      smallest = smallest(task, smallest);
      all.add(measurement("smallest-" + task.name(), "MB", smallest));
    }
    return all;
  }

  private Measurement measurement(String what, String unit, double value) {
    return new Measurement(
        "Memory", Map.of("what", what, "entries", Integer.toString(entries)), unit, List.of(value));
  }

  /**
   * The smallest heap for a task; one is too small that makes it five times as slow as the most
   * heap does.
   *
   * @param least no heap below that is enough
   */
  private int smallest(MemoryProgram.Task task, int least) {
    Duration deadline = Duration.ofMillis((long) (5_000 * inMost(task).seconds()));
    int tooSmall = Math.max(0, least / step - 1);
    int enough = MOST / step;
    while (enough - tooSmall > 1) {
      int middle = (tooSmall + enough) / 2;
      boolean well = run(deadline, middle * step, task).well();
      System.out.println(task + " in " + middle * step + " MB: " + (well ? "done" : "too small"));
      if (well) {
        enough = middle;
      } else {
        tooSmall = middle;
      }
    }
    return enough * step;
  }

  private ChildProcess.Ended inMost(MemoryProgram.Task task) {
    ChildProcess.Ended ended = run(LONGEST, MOST, task);
    if (!ended.well()) {
      throw new IllegalStateException(ended.output());
    }
    return ended;
  }

  private ChildProcess.Ended run(Duration deadline, int megabytes, MemoryProgram.Task task) {
    return ChildProcess.run(
        deadline,
        MemoryProgram.class,
        List.of("-Xmx" + megabytes + "m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"),
        NOTHING_MORE,
        task.name(),
        Integer.toString(entries));
  }
}
