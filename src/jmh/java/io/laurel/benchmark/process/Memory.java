package io.laurel.benchmark.process;

import io.laurel.benchmark.result.Measurement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What judging a national contest holds, and the smallest heap it can be done in. */
public final class Memory {

  private static final Path NOTHING_MORE = Path.of(".");
  private static final int MOST = 6_144;

  private final int entries;
  private final int step;

  public Memory(boolean quick) {
    entries = quick ? 10_000 : 1_000_000;
    step = quick ? 16 : 32;
  }

  public List<Measurement> measure() {
    List<Measurement> all = new ArrayList<>();
    ChildProcess.Ended ended =
        run("-Xmx" + MOST + "m", MemoryProgram.Task.HELD, Integer.toString(entries));
    if (!ended.well()) {
      throw new IllegalStateException(ended.output());
    }
    for (String what : List.of("contest", "during", "after")) {
      all.add(measurement(what, "B/entry", ended.number(what).orElseThrow()));
    }
    for (MemoryProgram.Task task : List.of(MemoryProgram.Task.READ, MemoryProgram.Task.JUDGE)) {
      all.add(measurement("smallest-" + task.name(), "MB", smallest(task)));
    }
    return all;
  }

  private Measurement measurement(String what, String unit, double value) {
    return new Measurement(
        "Memory", Map.of("what", what, "entries", Integer.toString(entries)), unit, List.of(value));
  }

  private int smallest(MemoryProgram.Task task) {
    int tooSmall = 0;
    int enough = MOST / step;
    while (enough - tooSmall > 1) {
      int middle = (tooSmall + enough) / 2;
      boolean well = run("-Xmx" + middle * step + "m", task, Integer.toString(entries)).well();
      System.out.println(task + " in " + middle * step + " MB: " + (well ? "done" : "too small"));
      if (well) {
        enough = middle;
      } else {
        tooSmall = middle;
      }
    }
    return enough * step;
  }

  private static ChildProcess.Ended run(String heap, MemoryProgram.Task task, String entries) {
    return ChildProcess.run(
        MemoryProgram.class,
        List.of(heap, "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"),
        NOTHING_MORE,
        task.name(),
        entries);
  }
}
