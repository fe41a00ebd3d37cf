package io.laurel.policy;

import java.math.BigDecimal;
import java.util.List;

/**
 * A human decision given with the contest.
 *
 * @param decides the id of the pending decision it answers
 * @param order ids of those concerned, the preferred first
 * @param numbered whether a number was decided
 * @param value the number decided, or 0
 * @param author who decided
 * @param time when
 * @param reason why
 */
public record Ruling(
    String decides,
    List<String> order,
    boolean numbered,
    BigDecimal value,
    String author,
    String time,
    String reason) {}
