package io.laurel.benchmark;

import io.laurel.AwardPolicy;
import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Outcome;
import io.laurel.benchmark.classroom.BareSession;
import io.laurel.benchmark.classroom.Classroom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** A contest of a dozen teams, beside sessions of the rule engine that fire the same rules. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
public class ClassroomBenchmark {

  private final Contest contest = Classroom.contest();
  private final AwardPolicy policy = Classroom.policy();
  private final BareSession bare = new BareSession(contest);

  @Benchmark
  public Object laurel() {
    return policy.judge(contest);
  }

  @Benchmark
  public void laurelExplained(Blackhole reader) {
    Outcome outcome = policy.judge(contest);
    for (Entrant entrant : contest.entrants()) {
      reader.consume(outcome.explain(entrant.id()));
    }
  }

  @Benchmark
  public Object newSession() {
    return bare.judgeInNewSession();
  }

  @Benchmark
  public Object pooledSession() {
    return bare.judgeInPooledSession();
  }
}
