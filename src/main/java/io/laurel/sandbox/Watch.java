package io.laurel.sandbox;

import io.laurel.sandbox.Stopped.Limit;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Watches the code of a policy while it runs on a thread. {@link TickingCode} makes that code call
 * what is public here; what it calls has no other use.
 */
public final class Watch implements AutoCloseable {

  private static final int LONGEST_TEXT = 100_000;
  private static final int MOST_DIGITS = 1_000;
  private static final int LOOK_EVERY = 4_096;
  private static final ThreadLocal<@Nullable Watch> CURRENT = new ThreadLocal<>();

  private final @Nullable Watch outer;
  private final long deadline;
  private final long memory;
  private final long allocatedBefore;
  private final Map<String, Pattern> patterns = new HashMap<>();
  private long steps;
  private int untilLook = LOOK_EVERY;

  private Watch(long steps, long nanoseconds, long memory) {
    this.outer = CURRENT.get();
    this.steps = steps;
    this.deadline = System.nanoTime() + nanoseconds;
    this.memory = memory;
    this.allocatedBefore = allocated();
  }

  /**
   * Begins to watch what runs on this thread, until it is closed.
   *
   * @param steps methods called and rounds of loops, at most
   * @param nanoseconds from now
   * @param memory bytes asked for, at most, given back or not
   */
  public static Watch begin(long steps, long nanoseconds, long memory) {
    Watch watch = new Watch(steps, nanoseconds, memory);
    CURRENT.set(watch);
    return watch;
  }

  @Override
  public void close() {
    if (outer == null) {
      CURRENT.remove();
    } else {
      CURRENT.set(outer);
    }
  }

  private static long allocated() {
    return ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean threads
        ? threads.getCurrentThreadAllocatedBytes()
        : 0;
  }

  /** One step. */
  public static void tick() {
    Watch watch = CURRENT.get();
    if (watch != null) {
      watch.step();
    }
  }

  /** One step of a join; always true. */
  public static boolean joins(Object first) {
    tick();
    return true;
  }

  private void step() {
    if (--steps < 0) {
      throw new Stopped(Limit.STEPS);
    }
    if (--untilLook < 0) {
      untilLook = LOOK_EVERY;
      look();
    }
  }

  private void look() {
    if (System.nanoTime() - deadline > 0) {
      throw new Stopped(Limit.TIME);
    }
    if (allocated() - allocatedBefore > memory) {
      throw new Stopped(Limit.MEMORY);
    }
  }

  // ---- what grows

  /** A text that was put together. */
  public static String text(String text) {
    if (text.length() > LONGEST_TEXT) {
      throw new Stopped(Limit.TEXT);
    }
    tick();
    return text;
  }

  /** As {@link String#matches}; each look at a character is a step. */
  public static boolean matches(String text, String pattern) {
    Watch watch = CURRENT.get();
    Pattern compiled =
        watch == null
            ? Pattern.compile(pattern)
            : watch.patterns.computeIfAbsent(pattern, Pattern::compile);
    return compiled.matcher(new Ticking(text)).matches();
  }

  private static BigDecimal number(BigDecimal number) {
    tick();
    if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
      throw new Stopped(Limit.NUMBER);
    }
    return number;
  }

  public static BigDecimal add(BigDecimal a, BigDecimal b) {
    return number(a).add(number(b));
  }

  public static BigDecimal add(BigDecimal a, BigDecimal b, MathContext rounding) {
    return number(a).add(number(b), rounding);
  }

  public static BigDecimal subtract(BigDecimal a, BigDecimal b) {
    return number(a).subtract(number(b));
  }

  public static BigDecimal subtract(BigDecimal a, BigDecimal b, MathContext rounding) {
    return number(a).subtract(number(b), rounding);
  }

  public static BigDecimal multiply(BigDecimal a, BigDecimal b) {
    return number(number(a).multiply(number(b)));
  }

  public static BigDecimal multiply(BigDecimal a, BigDecimal b, MathContext rounding) {
    return number(number(a).multiply(number(b), rounding));
  }

  public static BigDecimal divide(BigDecimal a, BigDecimal b) {
    return number(a).divide(number(b));
  }

  public static BigDecimal divide(BigDecimal a, BigDecimal b, MathContext rounding) {
    return number(a).divide(number(b), rounding);
  }

  public static BigDecimal divide(BigDecimal a, BigDecimal b, RoundingMode rounding) {
    return number(a).divide(number(b), rounding);
  }

  public static BigDecimal divide(BigDecimal a, BigDecimal b, int digits, RoundingMode rounding) {
    return number(a).divide(number(b), limited(digits), rounding);
  }

  public static BigDecimal setScale(BigDecimal a, int digits) {
    return number(a).setScale(limited(digits));
  }

  public static BigDecimal setScale(BigDecimal a, int digits, RoundingMode rounding) {
    return number(a).setScale(limited(digits), rounding);
  }

  public static String toString(BigDecimal a) {
    return number(a).toString();
  }

  public static String toPlainString(BigDecimal a) {
    return number(a).toPlainString();
  }

  private static int limited(int digits) {
    if (Math.abs((long) digits) > MOST_DIGITS) {
      throw new Stopped(Limit.NUMBER);
    }
    return digits;
  }

  /** A text whose characters are counted as they are looked at. */
  private record Ticking(String text) implements CharSequence {

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      tick();
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Ticking(text.substring(start, end));
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
