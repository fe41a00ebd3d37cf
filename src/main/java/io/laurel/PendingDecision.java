package io.laurel;

import java.util.List;
import java.util.Objects;

/**
 * Something the policy leaves to people and that decides prizes of this contest. A {@link Ruling}
 * with the same id answers it, and the contest is judged again from the start.
 *
 * @param id what a ruling has to name
 * @param kind what has to be decided
 * @param subject the prize, quota or component at stake
 * @param candidates the ones to choose from, in order of id
 * @param places how many of them can win; 0 where a value is decided
 * @param awaiting prizes that can not be awarded before, in order
 * @param rule the rule that leaves it open
 * @param fewest how many of them have to win at least, where the number is to be decided; otherwise
 *     the same as {@code places}
 */
public record PendingDecision(
    String id,
    Kind kind,
    String subject,
    List<Recipient> candidates,
    int places,
    List<String> awaiting,
    RuleReference rule,
    int fewest) {

  /** What has to be decided. */
  public enum Kind {
    /** In which order tied candidates stand. */
    TIE,
    /** Which of tied candidates goes first, because a limit lets only some of them win. */
    LIMIT,
    /** Which of those who share a quota get places over which they are equal. */
    QUOTA,
    /** How many places a prize has: a whole number from {@code fewest} to {@code places}. */
    PLACES,
    /** In which order categories are awarded, because a limit over all of them depends on it. */
    ORDER,
    /** Who wins a prize that people award. */
    AWARD,
    /** What a value counts: marks lie too far apart, or points are granted by decision. */
    REVIEW
  }

  public PendingDecision {
    Objects.requireNonNull(id, "id");
    candidates = List.copyOf(candidates);
    awaiting = List.copyOf(awaiting);
  }

  /** A decision that is not about a number of places. */
  public PendingDecision(
      String id,
      Kind kind,
      String subject,
      List<Recipient> candidates,
      int places,
      List<String> awaiting,
      RuleReference rule) {
    this(id, kind, subject, candidates, places, awaiting, rule, places);
  }
}
