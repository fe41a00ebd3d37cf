package io.laurel.scoring;

import io.laurel.Mark;
import io.laurel.arithmetic.Decimals;
import io.laurel.arithmetic.Fraction;
import io.laurel.arithmetic.Ratio;
import io.laurel.policy.Panel;
import io.laurel.policy.Panel.Band;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sum of marks that were all given, without the lowest and highest of them; lost where a mark
 * is outside the band, off the step, or the marks lie too far apart.
 */
final class PlannedMarks implements Planned {

  private final List<Mark> marks;
  private final int from;
  private final int number;
  private final int dropLowest;
  private final int dropHighest;
  private final @Nullable Band band;
  private final @Nullable Fraction step;
  private final @Nullable Fraction apart;
  private final long limit;

  /** One result; {@code panel} is null where the policy says nothing about it. */
  PlannedMarks(List<Mark> marks, int at, @Nullable Panel panel) {
    this(marks, at, 1, panel, null);
  }

  /**
   * @param marks all marks
   * @param from position of the first one among an entrant's cells
   * @param number how many there are, at least one more than are dropped
   * @param limits what marks may be given, or null
   * @param panel which of them count, or null for all
   */
  PlannedMarks(
      List<Mark> marks, int from, int number, @Nullable Panel limits, @Nullable Panel panel) {
    this.marks = marks;
    this.from = from;
    this.number = number;
    this.limit = Long.MAX_VALUE / (number + 1);
    this.band = limits == null ? null : limits.getBand().orElse(null);
    this.step = limits == null ? null : limits.getStep().orElse(null);
    this.apart = panel == null || number == 1 ? null : panel.getApart().orElse(null);
    this.dropLowest = panel == null ? 0 : panel.getDropLowest();
    this.dropHighest = panel == null ? 0 : panel.getDropHighest();
  }

  @Override
  public void into(Ratio value, int start) {
    int first = start + from;
    int decimals = decimals(first);
    if (decimals < 0) {
      value.lose();
      return;
    }
    long unit = Decimals.powerOfTen(decimals);
    long[] all = dropLowest > 1 || dropHighest > 1 ? new long[number] : null;
    long sum = 0;
    long lowest = Long.MAX_VALUE;
    long highest = Long.MIN_VALUE;
    for (int i = 0; i < number; i++) {
      long digits = Decimals.digits(value(first + i), decimals);
      if (digits > limit || digits < -limit || (step != null && !isOn(step, digits, unit, value))) {
        value.lose();
        return;
      }
      sum += digits;
      lowest = Math.min(lowest, digits);
      highest = Math.max(highest, digits);
      if (all != null) {
        all[i] = digits;
      }
    }
    if ((band != null && !isWithin(band, lowest, highest, unit, value))
        || (apart != null && isApart(apart, highest - lowest, unit, value))) {
      value.lose();
      return;
    }
    value.set(sum - dropped(all, lowest, highest), unit);
  }

  private BigDecimal value(int position) {
    BigDecimal value = marks.get(position).value();
    return value == null ? BigDecimal.ZERO : value;
  }

  /** The most decimals of a mark, or -1 where one has too many digits. */
  private int decimals(int first) {
    int most = 0;
    for (int i = 0; i < number; i++) {
      BigDecimal mark = value(first + i);
      if (!Decimals.isShort(mark)) {
        return -1;
      }
      most = Math.max(most, mark.scale());
    }
    return most;
  }

  private long dropped(long @Nullable [] all, long lowest, long highest) {
    if (all == null) {
      return (dropLowest > 0 ? lowest : 0) + (dropHighest > 0 ? highest : 0);
    }
    Arrays.sort(all);
    long dropped = 0;
    for (int i = 0; i < number; i++) {
      dropped += i < dropLowest || i >= number - dropHighest ? all[i] : 0;
    }
    return dropped;
  }

  private static boolean isOn(Fraction step, long digits, long unit, Ratio free) {
    free.set(digits, unit);
    free.divide(step);
    return !free.isLost() && free.upper() % free.lower() == 0;
  }

  private static boolean isWithin(Band band, long lowest, long highest, long unit, Ratio free) {
    free.set(lowest, unit);
    boolean above = free.compareTo(band.low()) >= 0 && !free.isLost();
    free.set(highest, unit);
    return above && free.compareTo(band.high()) <= 0 && !free.isLost();
  }

  private static boolean isApart(Fraction apart, long spread, long unit, Ratio free) {
    free.set(spread, unit);
    return free.compareTo(apart) > 0 || free.isLost();
  }
}
