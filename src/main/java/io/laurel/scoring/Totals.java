package io.laurel.scoring;

import io.laurel.arithmetic.Decimals;
import io.laurel.arithmetic.Fraction;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The totals of a round by position of entrant. Eight bytes keep a published total of usual size;
 * an exact total is worked out again when it is asked for. May be read by several threads.
 */
public final class Totals {

  private static final long NONE = Long.MIN_VALUE;
  private static final long BEYOND = Long.MIN_VALUE + 1;

  private final IntFunction<@Nullable Total> scorer;
  private final boolean stripped;
  private final long[] digits;
  private final Map<Integer, Total> beyond = new HashMap<>();
  private int scale;

  /**
   * @param size how many entrants the contest has
   * @param scale how many decimals totals are rounded to, or -1 when they are not
   * @param here positions of the entrants to score
   * @param scorer works a total out
   */
  Totals(int size, int scale, int[] here, IntFunction<@Nullable Total> scorer) {
    this.scorer = scorer;
    this.stripped = scale < 0;
    this.scale = Math.max(0, scale);
    this.digits = new long[size];
    Arrays.fill(digits, NONE);
    for (int entrant : here) {
      Total total = scorer.apply(entrant);
      if (total != null) {
        keep(entrant, total);
      }
    }
  }

  private void keep(int entrant, Total total) {
    if (total.isShort() && stripped && total.scale() > scale) {
      widen(total.scale());
    }
    long factor = total.isShort() ? Decimals.powerOfTen(scale - total.scale()) : 0;
    if (factor > 0 && Math.abs(total.digits()) <= Long.MAX_VALUE / factor - 1) {
      digits[entrant] = total.digits() * factor;
    } else {
      digits[entrant] = BEYOND;
      beyond.put(entrant, total);
    }
  }

  private void widen(int newScale) {
    long factor = Decimals.powerOfTen(newScale - scale);
    for (int i = 0; i < digits.length; i++) {
      if (digits[i] <= BEYOND || Math.abs(digits[i]) > Long.MAX_VALUE / factor - 1) {
        if (digits[i] > BEYOND) {
          beyond.put(i, Objects.requireNonNull(scorer.apply(i)));
          digits[i] = BEYOND;
        }
      } else {
        digits[i] *= factor;
      }
    }
    scale = newScale;
  }

  /** Whether the entrant at that position has a total. */
  public boolean has(int entrant) {
    return digits[entrant] != NONE;
  }

  /** The total as published, or null when there is none. */
  public @Nullable BigDecimal published(int entrant) {
    long own = digits[entrant];
    if (own <= BEYOND) {
      Total total = beyond.get(entrant);
      return total == null ? null : total.published();
    }
    int decimals = scale;
    while (stripped && decimals > 0 && own % 10 == 0) {
      own /= 10;
      decimals--;
    }
    return BigDecimal.valueOf(own, decimals);
  }

  /** The total before it is rounded, or null when there is none. */
  public @Nullable Fraction exact(int entrant) {
    Total total = has(entrant) ? scorer.apply(entrant) : null;
    return total == null ? null : total.exact();
  }

  /**
   * Whether the {@link #digits} of all totals fit in 64 bits, so that comparing them compares the
   * published totals.
   */
  public boolean isShort() {
    return beyond.isEmpty();
  }

  /** A published total, which there is, times one power of ten for all; where they all fit. */
  public long digits(int entrant) {
    return digits[entrant];
  }

  /** The order of two published totals, which both are there. */
  public int compare(int one, int other) {
    return digits[one] > BEYOND && digits[other] > BEYOND
        ? Long.compare(digits[one], digits[other])
        : Objects.requireNonNull(published(one)).compareTo(published(other));
  }
}
