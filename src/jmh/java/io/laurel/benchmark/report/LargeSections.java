package io.laurel.benchmark.report;

import static io.laurel.benchmark.report.Figures.count;
import static io.laurel.benchmark.report.Figures.growth;
import static io.laurel.benchmark.report.Figures.number;
import static io.laurel.benchmark.report.Figures.ratio;
import static io.laurel.benchmark.report.Figures.ratioOf;
import static io.laurel.benchmark.report.Figures.spread;
import static io.laurel.benchmark.report.Figures.times;

import io.laurel.benchmark.result.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The sections of the page about contests of many entries. */
final class LargeSections {

  private static final int SMALL = 10_000;
  private static final int LARGE = 1_000_000;

  private LargeSections() {}

  private static Function<Integer, Optional<Measurement>> of(Figures figures, String benchmark) {
    return n -> figures.find(benchmark, "entries=" + n);
  }

  static String national(Figures figures) {
    Function<Integer, Optional<Measurement>> laurel = of(figures, "NationalBenchmark.laurel");
    Function<Integer, Optional<Measurement>> hand = of(figures, "NationalBenchmark.handWritten");
    Function<Integer, Optional<Measurement>> sql = of(figures, "NationalBenchmark.database");
    Function<Integer, Optional<Measurement>> naive = of(figures, "NationalBenchmark.beginner");
    Table costs =
        new Table("entries", "Laurel", "hand-written Java", "DuckDB, one thread", "beginner's DRL");
    Table ratios =
        new Table("entries", "Laurel : hand-written", "Laurel : DuckDB", "beginner's : Laurel");
    Table more =
        new Table(
            "entries", "hand-written, from arrays", "DuckDB, marks in columns", "loading DuckDB");
    for (int n : figures.numbers("entries")) {
      costs.row(
          count(n),
          spread(laurel.apply(n), n),
          spread(hand.apply(n), n),
          spread(sql.apply(n), n),
          spread(naive.apply(n), n));
      ratios.row(
          count(n),
          ratio(laurel.apply(n), hand.apply(n)),
          ratio(laurel.apply(n), sql.apply(n)),
          ratio(naive.apply(n), laurel.apply(n)));
      more.row(
          count(n),
          spread(of(figures, "NationalBenchmark.readyArrays").apply(n), n),
          spread(of(figures, "NationalBenchmark.databaseColumns").apply(n), n),
          spread(of(figures, "LoadBenchmark.database").apply(n), n));
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
        + """
        For information: from arrays of plain numbers in place of a contest; from a table that has the marks of an entry side by
        side; and what it takes to load the tables, which the figures above leave out.

        """
        + more
        + new Goals()
            .goal(
                "1,000,000 entries, times hand-written",
                ratioOf(laurel.apply(LARGE), hand.apply(LARGE)),
                2)
            .goal(
                "1,000,000 entries, times DuckDB",
                ratioOf(laurel.apply(LARGE), sql.apply(LARGE)),
                1)
            .goal("cost of an entry, 10,000 to 1,000,000", growth(laurel, SMALL, LARGE), 1.5)
            .goal(
                "10,000 entries, times beginner's DRL",
                ratioOf(laurel.apply(SMALL), naive.apply(SMALL)),
                0.01);
  }

  static String regulations(Figures figures) {
    Table table =
        new Table(
            "rules that …", "entries", "Laurel", "hand-written Java", "Laurel : hand-written");
    Goals goals = new Goals();
    for (String regulation : List.of("OBJECTING", "COMPARING")) {
      for (int n : figures.numbers("entries")) {
        Optional<Measurement> laurel =
            figures.find("RegulationBenchmark.laurel", "regulation=" + regulation, "entries=" + n);
        Optional<Measurement> hand =
            figures.find(
                "RegulationBenchmark.handWritten", "regulation=" + regulation, "entries=" + n);
        String what = regulation.equals("OBJECTING") ? "object" : "compare entries";
        table.row(what, count(n), spread(laurel, n), spread(hand, n), ratio(laurel, hand));
        if (n == LARGE) {
          goals.goal(what + ", times hand-written", ratioOf(laurel, hand), 6);
        }
      }
    }
    return """
    ## Rules that object or compare · 异议与比较

    The national contest with eleven prizes for a hundred entries and one rule more. Microseconds for each entry:

    """
        + table
        + goals;
  }

  static String explanations(Figures figures) {
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
            .formatted(count(entries))
        + table;
  }

  static String families(Figures figures) {
    List<Integer> sizes = figures.numbers("entries");
    int first = sizes.get(0);
    int last = sizes.get(sizes.size() - 1);
    List<String> heads = new ArrayList<>(List.of("family"));
    sizes.forEach(n -> heads.add(count(n)));
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
