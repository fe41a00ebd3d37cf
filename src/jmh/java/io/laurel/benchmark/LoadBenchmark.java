package io.laurel.benchmark;

import io.laurel.Contest;
import io.laurel.benchmark.national.NationalContests;
import io.laurel.benchmark.national.Sql;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What has to be done before the database can judge a national contest. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
public class LoadBenchmark {

  @Param({"12", "1000", "10000", "100000", "1000000"})
  public int entries;

  private Contest contest;

  @Setup
  public void make() {
    contest = NationalContests.of(entries);
  }

  @Benchmark
  public Object database() {
    try (Sql sql = new Sql(contest)) {
      return sql;
    }
  }
}
