package io.laurel;

import java.util.Objects;

/**
 * Places of a prize that nobody took.
 *
 * @param tier the prize, with its category or organisation
 * @param places how many stayed empty
 * @param reason why
 * @param rolledDown whether they were added to the next prize
 * @param rule the rule that set out the prize
 */
public record Vacancy(
    String tier, int places, Reason reason, boolean rolledDown, RuleReference rule) {

  /** Why places stay empty. */
  public enum Reason {
    /** There are fewer candidates than places. */
    FIELD_TOO_SMALL,
    /** No candidate left meets the conditions. */
    NO_CANDIDATE_FIT,
    /** A tied group did not fit, and the policy leaves all of it out. */
    TIE_LEFT_OUT,
    /** They are reserved, and nobody they are kept for can take them. */
    RESERVE_UNFILLED
  }

  public Vacancy {
    Objects.requireNonNull(tier, "tier");
    Objects.requireNonNull(reason, "reason");
  }
}
