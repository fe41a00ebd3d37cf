package io.laurel.benchmark;

import io.laurel.AwardPolicy;
import io.laurel.Contest;
import io.laurel.Outcome;
import io.laurel.benchmark.national.HandWritten;
import io.laurel.benchmark.national.NationalContests;
import io.laurel.benchmark.national.Prizes;
import io.laurel.benchmark.national.Regulation;
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

/** A national contest by regulations whose rules object or compare entries. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
public class RegulationBenchmark {

  @Param({"OBJECTING", "COMPARING"})
  public Regulation regulation;

  @Param({"1000", "10000", "1000000"})
  public int entries;

  private Contest contest;
  private AwardPolicy policy;
  private Outcome last;

  @Setup
  public void make() {
    contest = NationalContests.of(entries);
    policy = regulation.policy();
  }

  @TearDown
  public void check() {
    if (last != null && !Arrays.equals(Prizes.of(last), HandWritten.judge(contest, regulation))) {
      throw new IllegalStateException("These are not the prizes of the hand-written program.");
    }
  }

  @Benchmark
  public Object laurel() {
    last = policy.judge(contest);
    return last;
  }

  @Benchmark
  public Object handWritten() {
    return HandWritten.judge(contest, regulation);
  }
}
