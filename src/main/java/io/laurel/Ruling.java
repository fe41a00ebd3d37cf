package io.laurel;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A human decision, given as input: a play-off, a vote, a lot, a prize at the committee's
 * discretion.
 *
 * @param decides the id of the {@link PendingDecision} it answers
 * @param order ids of the entrants or organisations concerned, the preferred first
 * @param value the number decided, for example a mark after review or how many win, or {@code null}
 * @param author who decided
 * @param time when, as it shall be printed, for example {@code 2023-06-28 16:40}
 * @param reason why, for example how the play-off ended
 */
public record Ruling(
    String decides,
    List<String> order,
    @Nullable BigDecimal value,
    String author,
    String time,
    String reason) {

  public Ruling {
    Objects.requireNonNull(decides, "decides");
    order = List.copyOf(order);
    Objects.requireNonNull(author, "author");
    Objects.requireNonNull(time, "time");
    Objects.requireNonNull(reason, "reason");
  }

  /** A ruling that puts entrants or organisations in order. */
  public Ruling(String decides, List<String> order, String author, String time, String reason) {
    this(decides, order, null, author, time, reason);
  }
}
