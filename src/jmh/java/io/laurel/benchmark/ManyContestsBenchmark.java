package io.laurel.benchmark;

import io.laurel.AwardPolicy;
import io.laurel.Contest;
import io.laurel.benchmark.national.HandWritten;
import io.laurel.benchmark.national.NationalContests;
import io.laurel.benchmark.national.Regulation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Many contests of fifty entries by one policy. The hand-written program, which shares nothing
 * between threads, shows what a second thread of this machine is worth.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
public class ManyContestsBenchmark {

  @Param({"1", "2"})
  public int threads;

  @Param({"10000"})
  public int contests;

  private final List<Contest> given = new ArrayList<>();
  private AwardPolicy policy;
  private ExecutorService pool;

  @Setup
  public void make() {
    policy = Regulation.NATIONAL.policy();
    for (int i = 0; i < contests; i++) {
      given.add(NationalContests.of(50, i));
    }
    pool = Executors.newFixedThreadPool(threads);
  }

  @TearDown
  public void end() {
    pool.shutdown();
  }

  @Benchmark
  public int laurel() {
    return judgeAll(contest -> policy.judge(contest).awards().size());
  }

  @Benchmark
  public int handWritten() {
    return judgeAll(contest -> (int) HandWritten.judge(contest, Regulation.NATIONAL)[0]);
  }

  private int judgeAll(Function<Contest, Integer> judge) {
    AtomicInteger next = new AtomicInteger();
    Callable<Integer> share =
        () -> {
          int sum = 0;
          for (int i = next.getAndIncrement(); i < given.size(); i = next.getAndIncrement()) {
            sum += judge.apply(given.get(i));
          }
          return sum;
        };
    List<Future<Integer>> shares = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      shares.add(pool.submit(share));
    }
    try {
      int sum = 0;
      for (Future<Integer> done : shares) {
        sum += done.get();
      }
      return sum;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
