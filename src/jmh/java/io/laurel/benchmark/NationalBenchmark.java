package io.laurel.benchmark;

import io.laurel.AwardPolicy;
import io.laurel.Contest;
import io.laurel.benchmark.national.BeginnersRules;
import io.laurel.benchmark.national.HandWritten;
import io.laurel.benchmark.national.NationalContests;
import io.laurel.benchmark.national.Prizes;
import io.laurel.benchmark.national.Regulation;
import io.laurel.benchmark.national.Sql;
import io.laurel.benchmark.national.Table;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A national contest, judged by the policy and by all it is measured against. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class NationalBenchmark {

  /** The contest, and a check that whoever judged it last was right. */
  @State(Scope.Benchmark)
  public static class Given {

    @Param({"12", "1000", "10000", "100000", "1000000"})
    public int entries;

    Contest contest;
    private byte[] prizes = new byte[0];

    @Setup
    public void make() {
      contest = NationalContests.of(entries);
    }

    byte[] checked(byte[] last) {
      prizes = last;
      return last;
    }

    @TearDown
    public void end() {
      if (prizes.length > 0) {
        check(prizes);
      }
    }

    void check(byte[] last) {
      if (!Arrays.equals(last, HandWritten.judge(contest, Regulation.NATIONAL))) {
        throw new IllegalStateException("These are not the prizes of the hand-written program.");
      }
    }
  }

  /** The policy, compiled. */
  @State(Scope.Benchmark)
  public static class Compiled {

    final AwardPolicy policy = Regulation.NATIONAL.policy();
    io.laurel.Outcome last;

    @TearDown
    public void check(Given given) {
      given.check(Prizes.of(last));
    }
  }

  /** Everything of the contest that decides, read before. */
  @State(Scope.Benchmark)
  public static class Arrayed {

    Table table;

    @Setup
    public void read(Given given) {
      table = new Table(given.contest);
    }
  }

  /** The contest in tables of a database. */
  @State(Scope.Benchmark)
  public static class Loaded {

    Sql sql;

    @Setup
    public void load(Given given) {
      sql = new Sql(given.contest);
    }

    @TearDown
    public void close() {
      sql.close();
    }
  }

  /** The beginner's rules, compiled. */
  @State(Scope.Benchmark)
  public static class Beginner {

    final BeginnersRules rules = new BeginnersRules();
  }

  @Benchmark
  public Object laurel(Given given, Compiled compiled) {
    compiled.last = compiled.policy.judge(given.contest);
    return compiled.last;
  }

  @Benchmark
  public Object handWritten(Given given) {
    return given.checked(HandWritten.judge(given.contest, Regulation.NATIONAL));
  }

  @Benchmark
  public Object readyArrays(Given given, Arrayed arrayed) {
    return given.checked(HandWritten.judge(arrayed.table, Regulation.NATIONAL));
  }

  @Benchmark
  public Object database(Given given, Loaded loaded) {
    return given.checked(loaded.sql.judge(Sql.Marks.ROWS));
  }

  @Benchmark
  public Object databaseColumns(Given given, Loaded loaded) {
    return given.checked(loaded.sql.judge(Sql.Marks.COLUMNS));
  }

  @Benchmark
  public Object beginner(Given given, Beginner beginner) {
    return given.checked(beginner.rules.judge(given.contest));
  }
}
