package io.laurel.benchmark;

import io.laurel.AwardPolicy;
import io.laurel.Contest;
import io.laurel.benchmark.family.Family;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One policy of each family of the vocabulary, so that a slow method is seen. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
public class FamilyBenchmark {

  @Param public Family family;

  @Param({"1000", "10000", "100000"})
  public int entries;

  private Contest contest;
  private AwardPolicy policy;

  @Setup
  public void make() {
    contest = family.contest(entries);
    policy = family.policy();
  }

  @Benchmark
  public Object laurel() {
    return policy.judge(contest);
  }
}
