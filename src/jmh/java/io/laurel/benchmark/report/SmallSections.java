package io.laurel.benchmark.report;

import static io.laurel.benchmark.report.Figures.count;
import static io.laurel.benchmark.report.Figures.ratio;
import static io.laurel.benchmark.report.Figures.ratioOf;
import static io.laurel.benchmark.report.Figures.spread;

import io.laurel.benchmark.result.Measurement;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The sections of the page about small contests and about the process that judges. */
final class SmallSections {

  private SmallSections() {}

  static String classroom(Figures figures) {
    Function<String, Optional<Measurement>> of = n -> figures.find("ClassroomBenchmark." + n);
    Table table = new Table("", "µs", "× session of a pool", "× new session");
    String[][] rows = {
      {"laurel", "Laurel"},
      {"laurelExplained", "Laurel, every explanation read"},
      {"pooledSession", "the rules in a session of a pool"},
      {"newSession", "the rules in a new session"}
    };
    for (String[] row : rows) {
      Optional<Measurement> one = of.apply(row[0]);
      table.row(
          row[1],
          spread(one, 1),
          ratio(one, of.apply("pooledSession")),
          ratio(one, of.apply("newSession")));
    }
    return """
    ## Classroom · 班级赛

    Twelve teams, seven judges, fifteen rules, warm. The plain sessions are told scores, ranks and proposals that were worked
    out before; they only fire the rules.

    """
        + table
        + new Goals()
            .goal(
                "with explanations, times a plain session",
                ratioOf(of.apply("laurelExplained"), of.apply("pooledSession")),
                1.5);
  }

  static String contests(Figures figures) {
    Table table = new Table("", "1 thread, µs a contest", "2 threads, µs a contest", "throughput");
    Goals goals = new Goals();
    for (String who : List.of("laurel", "handWritten")) {
      String benchmark = "ManyContestsBenchmark." + who;
      Optional<Measurement> one = figures.find(benchmark, "threads=1");
      Optional<Measurement> two = figures.find(benchmark, "threads=2");
      int contests = one.map(m -> m.number("contests")).orElse(1);
      table.row(
          who.equals("laurel") ? "Laurel" : "hand-written Java",
          spread(one, contests),
          spread(two, contests),
          ratio(one, two));
      if (who.equals("laurel")) {
        goals.goal("time on 2 threads : on 1", ratioOf(two, one), 1 / 1.8);
      }
    }
    return """
    ## Many contests · 多场比赛

    Contests of fifty entries on one policy. The hand-written program shares nothing between threads: its throughput is what a
    second thread is worth on this machine.

    """
        + table
        + goals;
  }

  static String start(Figures figures) {
    Table table = new Table("", "CPU, s", "wall, s", "CPU : rule engine alone");
    String[][] rows = {
      {"RULE_ENGINE", "the rule engine alone, its classes ready"},
      {"COMPILED_CLASSES", "first outcome from a compiled policy"},
      {"COMMAND_LINE", "the command that judges a folder by a compiled policy"},
      {"POLICY_TEXT", "first outcome from the text of a policy"}
    };
    Function<String, Optional<Measurement>> cpu =
        way -> figures.find("Start", "way=" + way, "time=cpu");
    for (String[] row : rows) {
      table.row(
          row[1],
          spread(cpu.apply(row[0]), 1),
          spread(figures.find("Start", "way=" + row[0], "time=wall"), 1),
          ratio(cpu.apply(row[0]), cpu.apply("RULE_ENGINE")));
    }
    return """
    ## Start · 启动

    A fresh process, from its start to its end. The programs were run in turn.

    """
        + table
        + new Goals()
            .goal(
                "CPU seconds of the command",
                cpu.apply("COMMAND_LINE").map(Measurement::median),
                1);
  }

  static String memory(Figures figures) {
    Function<String, Optional<Measurement>> of = what -> figures.find("Memory", "what=" + what);
    Table table = new Table("", "");
    String[][] rows = {
      {"contest", "the contest itself, bytes for each entry"},
      {"during", "more than that at most while it is judged, bytes for each entry"},
      {"after", "more than that with the outcome, bytes for each entry"},
      {"smallest-READ", "smallest heap to make the contest in, MB"},
      {"smallest-JUDGE", "smallest heap to make and judge it in, MB"}
    };
    for (String[] row : rows) {
      table.row(row[1], spread(of.apply(row[0]), 1));
    }
    return """
    ## Memory · 内存

    The national contest of %s entries.

    """
            .formatted(count(figures.numbers("entries").get(0)))
        + table
        + new Goals()
            .goal(
                "bytes for each entry with the outcome",
                of.apply("after").map(Measurement::median),
                64)
            .goal("smallest heap, MB", of.apply("smallest-JUDGE").map(Measurement::median), 1_024);
  }
}
