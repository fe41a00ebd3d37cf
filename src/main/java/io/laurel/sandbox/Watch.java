package io.laurel.sandbox;

import io.laurel.sandbox.Stopped.Limit;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Watches how far the code of a policy goes while it runs on a thread; {@link Steps} tell it. */
public final class Watch {

  private static final int LOOK_EVERY = 4_096;
  private static final int ENTRIES_BETWEEN_LOOKS = 16;
  private static final ThreadLocal<@Nullable Watch> CURRENT = new ThreadLocal<>();

  private final @Nullable Watch outer;
  private final long deadline;
  private final long memory;
  private long allocatedBefore = -1;
  private final Map<String, Pattern> patterns = new HashMap<>();
  private long steps;
  private int untilLook = LOOK_EVERY;
  private int entriesUntilLook = ENTRIES_BETWEEN_LOOKS;

  private Watch(long steps, long nanoseconds, long memory) {
    this.outer = CURRENT.get();
    this.steps = steps;
    this.deadline = System.nanoTime() + nanoseconds;
    this.memory = memory;
  }

  /**
   * Carries out work on this thread and watches it.
   *
   * @param steps methods called and rounds of loops, at most
   * @param nanoseconds from now
   * @param memory bytes asked for, at most, given back or not
   * @throws Stopped when it goes too far, unless something on the way wraps that
   */
  public static <T> T over(long steps, long nanoseconds, long memory, Supplier<T> work) {
    Watch watch = new Watch(steps, nanoseconds, memory);
    CURRENT.set(watch);
    try {
      return work.get();
    } finally {
      if (watch.outer == null) {
        CURRENT.remove();
      } else {
        CURRENT.set(watch.outer);
      }
    }
  }

  /**
   * For the library to call while it works through entries: work that rules asked for, with numbers
   * as long as they like, can take long without any step of theirs.
   */
  public static void betweenEntries() {
    Watch watch = CURRENT.get();
    if (watch != null && --watch.entriesUntilLook < 0) {
      watch.entriesUntilLook = ENTRIES_BETWEEN_LOOKS;
      watch.lookAtTime();
    }
  }

  private static long allocated() {
    return ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean threads
        ? threads.getCurrentThreadAllocatedBytes()
        : 0;
  }

  /** The one on this thread that began last, if any. */
  static @Nullable Watch current() {
    return CURRENT.get();
  }

  /** A pattern of text; compiled once. */
  Pattern pattern(String text) {
    return patterns.computeIfAbsent(text, Pattern::compile);
  }

  /** One step. */
  void step() {
    if (--steps < 0) {
      throw new Stopped(Limit.STEPS);
    }
    if (--untilLook < 0) {
      untilLook = LOOK_EVERY;
      look();
    }
  }

  private void lookAtTime() {
    if (System.nanoTime() - deadline > 0) {
      throw new Stopped(Limit.TIME);
    }
  }

  private void look() {
    lookAtTime();
    long allocated = allocated();
    if (allocatedBefore < 0) {
      allocatedBefore = allocated; // not before: a short judgement does not need to know
    }
    if (allocated - allocatedBefore > memory) {
      throw new Stopped(Limit.MEMORY);
    }
  }
}
