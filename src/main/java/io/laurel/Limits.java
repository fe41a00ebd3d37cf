package io.laurel;

import java.time.Duration;
import java.util.Objects;

/**
 * How far the rules of a policy may go before a judgement is stopped with an error that names the
 * rule. What the library does by itself is not limited, but for the time.
 *
 * @param time for one judgement, and for making a policy ready
 * @param steps rules tried, methods called and rounds of loops, whatever the contest
 * @param stepsPerEntry added to {@code steps} for each entrant of the contest
 * @param memory bytes that may be asked for, given back or not, whatever the contest
 * @param memoryPerEntry added to {@code memory} for each entrant of the contest
 */
public record Limits(
    Duration time, long steps, long stepsPerEntry, long memory, long memoryPerEntry) {

  private static final Limits USUAL =
      new Limits(Duration.ofMinutes(1), 20_000_000, 100_000, 500_000_000, 100_000);

  public Limits {
    Objects.requireNonNull(time, "time");
    if (time.isNegative()
        || time.isZero()
        || steps < 1
        || stepsPerEntry < 0
        || memory < 1
        || memoryPerEntry < 0) {
      throw new IllegalArgumentException(
          "A limit is positive, not `%s`, `%d`, `%d`, `%d`, `%d`."
              .formatted(time, steps, stepsPerEntry, memory, memoryPerEntry));
    }
  }

  /** One minute, far more steps and memory than a contest needs: rules that end are not stopped. */
  public static Limits usual() {
    return USUAL;
  }

  /** The same with another time. */
  public Limits time(Duration newTime) {
    return new Limits(newTime, steps, stepsPerEntry, memory, memoryPerEntry);
  }

  /** The same with another number of steps. */
  public Limits steps(long newSteps, long newStepsPerEntry) {
    return new Limits(time, newSteps, newStepsPerEntry, memory, memoryPerEntry);
  }

  /** The same with other bytes of memory. */
  public Limits memory(long newMemory, long newMemoryPerEntry) {
    return new Limits(time, steps, stepsPerEntry, newMemory, newMemoryPerEntry);
  }
}
