package io.laurel.benchmark;

import static io.laurel.benchmark.Figures.growth;
import static io.laurel.benchmark.Figures.number;
import static io.laurel.benchmark.Figures.ratio;
import static io.laurel.benchmark.Figures.ratioOf;
import static io.laurel.benchmark.Figures.reached;
import static io.laurel.benchmark.Figures.spread;
import static io.laurel.benchmark.Figures.times;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes what was measured as a page with tables and a plot. */
final class Report {

  private static final int SMALL = 10_000;
  private static final int LARGE = 1_000_000;

  private final Results results;

  Report(Results results) {
    this.results = results;
  }

  void write(Path folder) {
    try {
      Files.writeString(folder.resolve("BENCHMARKS.md"), page());
      Optional<Results.Run> national = results.read(Part.NATIONAL);
      if (national.isPresent()) {
        Figures figures = new Figures(national.get().measurements());
        Files.writeString(folder.resolve("BENCHMARKS.svg"), new GrowthPlot(figures).svg());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String page() {
    StringBuilder page = new StringBuilder(introduction());
    for (Part part : Part.values()) {
      results.read(part).ifPresent(run -> page.append(section(part, run)));
    }
    return page.toString();
  }

  private static String introduction() {
    return """
    # Benchmarks

    Written by `mvn -Pbench test` from its results; nothing here is written by hand. `-Dlaurel.bench.quick=true` tries
    everything in a few minutes, `-Dlaurel.bench.only=national,families` measures some parts (`none`: only this page).

    Machine: %s.

    Each figure is the median of all iterations, with the lowest and the highest in brackets. What stands in one table was
    measured in one run with the same settings, each line in processes of its own; look at the ratios, as times depend on
    the machine and on what else it does.

    """
        .formatted(Machine.describe());
  }

  private String section(Part part, Results.Run run) {
    Figures figures = new Figures(run.measurements());
    String text =
        switch (part) {
          case NATIONAL -> national(figures);
          case REGULATIONS -> regulations(figures);
          case CLASSROOM -> classroom(figures);
          case CONTESTS -> contests(figures);
          case START -> start(figures);
          case EXPLANATIONS -> explanations(figures);
          case MEMORY -> memory(figures);
          case FAMILIES -> families(figures);
        };
    return text
        + "Measured on "
        + run.date()
        + (run.quick() ? ", tried only: these figures mean nothing" : "")
        + ".\n\n";
  }

  private static Function<Integer, Optional<Measurement>> of(Figures figures, String benchmark) {
    return n -> figures.find(benchmark, "entries=" + n);
  }

  private static String national(Figures figures) {
    Function<Integer, Optional<Measurement>> laurel = of(figures, "NationalBenchmark.laurel");
    Function<Integer, Optional<Measurement>> hand = of(figures, "NationalBenchmark.handWritten");
    Function<Integer, Optional<Measurement>> sql = of(figures, "NationalBenchmark.database");
    Function<Integer, Optional<Measurement>> naive = of(figures, "NationalBenchmark.beginner");
    Table costs =
        new Table("entries", "Laurel", "hand-written Java", "DuckDB, one thread", "beginner's DRL");
    Table ratios =
        new Table("entries", "Laurel : hand-written", "Laurel : DuckDB", "beginner's : Laurel");
    Table more = new Table("entries", "hand-written, from arrays", "DuckDB, marks in columns");
    for (int n : figures.numbers("entries")) {
      costs.row(
          number(n),
          spread(laurel.apply(n), n),
          spread(hand.apply(n), n),
          spread(sql.apply(n), n),
          spread(naive.apply(n), n));
      ratios.row(
          number(n),
          ratio(laurel.apply(n), hand.apply(n)),
          ratio(laurel.apply(n), sql.apply(n)),
          ratio(naive.apply(n), laurel.apply(n)));
      more.row(
          number(n),
          spread(of(figures, "NationalBenchmark.readyArrays").apply(n), n),
          spread(of(figures, "NationalBenchmark.databaseColumns").apply(n), n));
    }
    return """
    ## National contest · 全国赛

    Seven marks for each entry, ten divisions, schools of twenty on average: trimmed mean, late entries out, page penalty by division,
    minimum score, three tiers at 10, 20 and 30 % of the division, at most three awards for a school in a division, ties at the line all
    awarded. All four award the same prizes, which a test and each run check. Microseconds for each entry:

    ![growth](BENCHMARKS.svg)

    """
        + costs
        + ratios
        + "For information: from arrays of plain numbers in place of a contest, and from a table that has the marks of an"
        + " entry side by side.\n\n"
        + more
        + goals(
            goal(
                "1,000,000 entries, times hand-written",
                ratioOf(laurel.apply(LARGE), hand.apply(LARGE)),
                2),
            goal(
                "1,000,000 entries, times DuckDB",
                ratioOf(laurel.apply(LARGE), sql.apply(LARGE)),
                1),
            goal("cost of an entry, 10,000 to 1,000,000", growth(laurel, SMALL, LARGE), 1.5),
            goal(
                "10,000 entries, times beginner's DRL",
                ratioOf(laurel.apply(SMALL), naive.apply(SMALL)),
                0.01));
  }

  private record Goal(String what, Optional<Double> value, double most) {}

  private static Goal goal(String what, Optional<Double> value, double most) {
    return new Goal(what, value, most);
  }

  private static String goals(Goal... goals) {
    Table table = new Table("to reach", "at most", "measured", "reached");
    for (Goal goal : goals) {
      table.row(
          goal.what(),
          number(goal.most()),
          goal.value().map(Figures::number).orElse("–"),
          reached(goal.value(), goal.most()));
    }
    return table.toString();
  }

  private static String regulations(Figures figures) {
    Table table =
        new Table(
            "rules that …", "entries", "Laurel", "hand-written Java", "Laurel : hand-written");
    List<Goal> goals = new ArrayList<>();
    for (String regulation : List.of("OBJECTING", "COMPARING")) {
      for (int n : figures.numbers("entries")) {
        Optional<Measurement> laurel =
            figures.find("RegulationBenchmark.laurel", "regulation=" + regulation, "entries=" + n);
        Optional<Measurement> hand =
            figures.find(
                "RegulationBenchmark.handWritten", "regulation=" + regulation, "entries=" + n);
        String what = regulation.equals("OBJECTING") ? "object" : "compare entries";
        table.row(what, number(n), spread(laurel, n), spread(hand, n), ratio(laurel, hand));
        if (n == LARGE) {
          goals.add(goal(what + ", times hand-written", ratioOf(laurel, hand), 6));
        }
      }
    }
    return """
    ## Rules that object or compare · 异议与比较

    The national contest with eleven prizes for a hundred entries and one rule more. Microseconds for each entry:

    """
        + table
        + goals(goals.toArray(Goal[]::new));
  }

  private static String classroom(Figures figures) {
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
        + goals(
            goal(
                "with explanations, times a plain session",
                ratioOf(of.apply("laurelExplained"), of.apply("pooledSession")),
                1.5));
  }

  private static String contests(Figures figures) {
    Table table = new Table("", "1 thread, µs a contest", "2 threads, µs a contest", "throughput");
    List<Goal> goals = new ArrayList<>();
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
        goals.add(goal("time on 2 threads : on 1", ratioOf(two, one), 1 / 1.8));
      }
    }
    return """
    ## Many contests · 多场比赛

    Contests of fifty entries on one policy. The hand-written program shares nothing between threads: its throughput is what a
    second thread is worth on this machine.

    """
        + table
        + goals(goals.toArray(Goal[]::new));
  }

  private static String start(Figures figures) {
    Table table = new Table("", "CPU, s", "wall, s", "CPU : rule engine alone");
    String[][] rows = {
      {"RULE_ENGINE", "the rule engine alone, its classes ready"},
      {"POLICY_TEXT", "first outcome from the text of a policy"},
      {"COMMAND_LINE", "the command that judges a folder, from the text of a policy"}
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
        + table;
  }

  private static String explanations(Figures figures) {
    Table table = new Table("explanations read", "µs an entry", "× none");
    Optional<Measurement> none = figures.find("ExplanationBenchmark.none");
    int entries = figures.numbers("entries").get(0);
    for (String read : List.of("none", "ten", "all")) {
      Optional<Measurement> one = figures.find("ExplanationBenchmark." + read);
      table.row(read, spread(one, entries), ratio(one, none));
    }
    return """
    ## Explanations · 说明

    The national contest of %s entries.

    """
            .formatted(number(entries))
        + table;
  }

  private static String memory(Figures figures) {
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
            .formatted(number(figures.numbers("entries").get(0)))
        + table
        + goals(
            goal(
                "bytes for each entry with the outcome",
                of.apply("after").map(Measurement::median),
                64),
            goal("smallest heap, MB", of.apply("smallest-JUDGE").map(Measurement::median), 1_024));
  }

  private static String families(Figures figures) {
    List<Integer> sizes = figures.numbers("entries");
    int first = sizes.get(0);
    int last = sizes.get(sizes.size() - 1);
    List<String> heads = new ArrayList<>(List.of("family"));
    sizes.forEach(n -> heads.add(number(n)));
    heads.add("growth");
    Table table = new Table(heads.toArray(String[]::new));
    for (io.laurel.benchmark.family.Family family : io.laurel.benchmark.family.Family.values()) {
      Function<Integer, Optional<Measurement>> of =
          n -> figures.find("FamilyBenchmark.laurel", "family=" + family, "entries=" + n);
      List<String> cells =
          new ArrayList<>(
              List.of(family.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ')));
      sizes.forEach(n -> cells.add(spread(of.apply(n), n)));
      cells.add(times(growth(of, first, last)));
      table.row(cells.toArray(String[]::new));
    }
    return """
    ## Families of the vocabulary · 各类规则

    One policy of each. Microseconds for each entry, and how many times that cost is from the fewest entries to the most; of a method
    that sorts, at most %s ×.

    """
            .formatted(number(Math.log(last) / Math.log(first)))
        + table;
  }
}
