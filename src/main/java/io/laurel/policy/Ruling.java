package io.laurel.policy;

import java.util.List;

/**
 * A human decision given with the contest.
 *
 * @param decides the id of the pending decision it answers
 * @param order ids of those concerned, the preferred first
 * @param author who decided
 * @param time when
 * @param reason why
 */
public record Ruling(
    String decides, List<String> order, String author, String time, String reason) {}
