package io.laurel.benchmark.process;

import io.laurel.benchmark.classroom.BareSession;
import io.laurel.benchmark.result.Measurement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How long a fresh process needs to its first outcome. */
public final class Start {

  private final int rounds;
  private final Path classes;

  public Start(boolean quick, Path folder) {
    rounds = quick ? 2 : 11;
    classes = folder.resolve("rules");
  }

  /** Runs the programs in turn, so that what slows the machine slows all of them. */
  public List<Measurement> measure() {
    String rules = BareSession.writeClasses(classes);
    Map<StartProgram.Way, List<Double>> processor = new EnumMap<>(StartProgram.Way.class);
    Map<StartProgram.Way, List<Double>> clock = new EnumMap<>(StartProgram.Way.class);
    for (int round = 0; round < rounds; round++) {
      for (StartProgram.Way way : StartProgram.Way.values()) {
        ChildProcess.Ended ended =
            ChildProcess.run(StartProgram.class, List.of(), classes, way.name(), rules);
        if (!ended.well()) {
          throw new IllegalStateException(way + ": " + ended.output());
        }
        processor
            .computeIfAbsent(way, w -> new ArrayList<>())
            .add(ended.number("processor").orElseThrow());
        clock.computeIfAbsent(way, w -> new ArrayList<>()).add(ended.seconds());
      }
    }
    List<Measurement> all = new ArrayList<>();
    processor.forEach(
        (way, samples) ->
            all.add(
                new Measurement("Start", Map.of("way", way.name(), "time", "cpu"), "s", samples)));
    clock.forEach(
        (way, samples) ->
            all.add(
                new Measurement("Start", Map.of("way", way.name(), "time", "wall"), "s", samples)));
    return all;
  }
}
