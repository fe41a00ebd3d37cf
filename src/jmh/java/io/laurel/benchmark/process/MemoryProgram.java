package io.laurel.benchmark.process;

import io.laurel.AwardPolicy;
import io.laurel.Contest;
import io.laurel.Outcome;
import io.laurel.benchmark.national.NationalContests;
import io.laurel.benchmark.national.Regulation;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** A program that judges a national contest and says what it holds. */
public final class MemoryProgram {

  /** What it does. */
  enum Task {
    /** Makes the contest only. */
    READ,
    /** Judges it. */
    JUDGE,
    /** Judges it and looks a number of times at what is held. */
    HELD
  }

  private static final int LOOKS = 24;

  private MemoryProgram() {}

  /** Takes the task and the number of entries. */
  public static void main(String[] args) throws InterruptedException {
    Task task = Task.valueOf(args[0]);
    int entries = Integer.parseInt(args[1]);
    AwardPolicy policy = Regulation.NATIONAL.policy();
    policy.judge(NationalContests.of(100));
    long empty = settled();
    Contest contest = NationalContests.of(entries);
    if (task == Task.JUDGE) {
      System.out.println(policy.judge(contest).awards().size() + " awards");
    } else if (task == Task.HELD) {
      hold(policy, contest, empty);
    }
    System.out.println(contest.name());
  }

  private static void hold(AwardPolicy policy, Contest contest, long empty)
      throws InterruptedException {
    int entries = contest.entrants().size();
    long start = System.nanoTime();
    policy.judge(contest);
    Duration pause = Duration.ofNanos((System.nanoTime() - start) / LOOKS);
    long before = settled();
    AtomicLong most = new AtomicLong();
    Thread watch = new Thread(() -> look(pause, most));
    watch.start();
    Outcome outcome = policy.judge(contest);
    watch.interrupt();
    watch.join();
    long after = settled();
    System.out.println("contest=" + (before - empty) / entries);
    System.out.println("during=" + Math.max(0, most.get() - before) / entries);
    System.out.println("after=" + Math.max(0, after - before) / entries);
    System.out.println(outcome.awards().size() + " awards");
  }

  /** Looks at most so many times, for the world stands still each time. */
  private static void look(Duration pause, AtomicLong most) {
    try {
      for (int i = 0; i < LOOKS; i++) {
        Thread.sleep(pause.toMillis());
        most.accumulateAndGet(held(), Math::max);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // judged
    }
  }

  /** What is held when nothing is left to be cleared away. */
  private static long settled() {
    for (int i = 0; i < 3; i++) {
      held();
    }
    return held();
  }

  private static long held() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
