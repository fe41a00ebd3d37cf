package io.laurel.benchmark;

import io.laurel.AwardPolicy;
import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Outcome;
import io.laurel.benchmark.national.NationalContests;
import io.laurel.benchmark.national.Regulation;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** A national contest, judged and explained to some. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
public class ExplanationBenchmark {

  @Param({"10000"})
  public int entries;

  private Contest contest;
  private AwardPolicy policy;

  @Setup
  public void make() {
    contest = NationalContests.of(entries);
    policy = Regulation.NATIONAL.policy();
  }

  @Benchmark
  public Object none() {
    return policy.judge(contest);
  }

  @Benchmark
  public void ten(Blackhole reader) {
    explain(entries / 10, reader);
  }

  @Benchmark
  public void all(Blackhole reader) {
    explain(1, reader);
  }

  private void explain(int oneIn, Blackhole reader) {
    Outcome outcome = policy.judge(contest);
    for (int i = 0; i < entries; i += oneIn) {
      Entrant entrant = contest.entrants().get(i);
      reader.consume(outcome.explain(entrant.id()));
    }
  }
}
