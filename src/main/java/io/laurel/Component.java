package io.laurel;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is marked or measured: a criterion, a paper, a task, a time.
 *
 * @param name unique in the contest; policies refer to it
 * @param lowest the lowest mark allowed, or {@code null} for no limit
 * @param highest the highest mark allowed, or {@code null} for no limit
 * @param step marks are {@code lowest} (or 0) plus a multiple of this, or {@code null} for any
 *     decimal
 */
public record Component(
    String name,
    @Nullable BigDecimal lowest,
    @Nullable BigDecimal highest,
    @Nullable BigDecimal step) {

  public Component {
    Objects.requireNonNull(name, "name");
    if (lowest != null && highest != null && lowest.compareTo(highest) > 0) {
      throw new IllegalArgumentException(
          "Component `"
              + name
              + "`: lowest mark `"
              + lowest
              + "` is above highest mark `"
              + highest
              + "`.");
    }
    if (step != null && step.signum() <= 0) {
      throw new IllegalArgumentException(
          "Component `" + name + "`: step `" + step + "` must be above 0.");
    }
  }

  /** A component marked from {@code lowest} to {@code highest} in steps of {@code step}. */
  public static Component of(String name, String lowest, String highest, String step) {
    return new Component(
        name, new BigDecimal(lowest), new BigDecimal(highest), new BigDecimal(step));
  }

  /** A component that takes any decimal: a time, a count. */
  public static Component measured(String name) {
    return new Component(name, null, null, null);
  }

  /** What is wrong with {@code mark} on this scale, or {@code null} when nothing is. */
  @Nullable String fault(BigDecimal mark) {
    if ((lowest != null && mark.compareTo(lowest) < 0)
        || (highest != null && mark.compareTo(highest) > 0)) {
      return "is off the scale "
          + (lowest == null ? "…" : lowest)
          + " to "
          + (highest == null ? "…" : highest);
    }
    BigDecimal from = lowest == null ? BigDecimal.ZERO : lowest;
    if (step != null && mark.subtract(from).remainder(step).signum() != 0) {
      return "is not a multiple of the step " + step;
    }
    return null;
  }
}
