package io.laurel.compare;

import io.laurel.Award;
import io.laurel.Recipient;
import java.util.List;
import java.util.Objects;

/**
 * What one entrant or organisation has won or lost, places in later rounds included.
 *
 * @param recipient who, as the later outcome names it where it can
 * @param lost what it had before and has no more, with the rules it was awarded by
 * @param gained what it has now and had not before, with the rules it is awarded by
 * @param before what kept it before from what it has gained
 * @param now what keeps it now from what it has lost
 */
public record PrizeChange(
    Recipient recipient,
    List<Award> lost,
    List<Award> gained,
    List<Hurdle> before,
    List<Hurdle> now) {

  /** What the change amounts to. */
  public enum Kind {
    GAINED,
    LOST,
    /** Other prizes than before. */
    MOVED
  }

  public PrizeChange {
    Objects.requireNonNull(recipient, "recipient");
    lost = List.copyOf(lost);
    gained = List.copyOf(gained);
    before = List.copyOf(before);
    now = List.copyOf(now);
    if (lost.isEmpty() && gained.isEmpty()) {
      throw new IllegalArgumentException("Nothing changed for `" + recipient.id() + "`.");
    }
  }

  /** What the change amounts to. */
  public Kind kind() {
    if (lost.isEmpty()) {
      return Kind.GAINED;
    }
    return gained.isEmpty() ? Kind.LOST : Kind.MOVED;
  }
}
