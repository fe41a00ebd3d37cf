package io.laurel.compare;

import io.laurel.RuleReference;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What kept an entrant from a prize.
 *
 * @param kind what it was
 * @param text the reason in the author's words, or the tie-break that was lost; empty when there is
 *     none
 * @param rule the rule behind it, or {@code null} when a higher score was needed
 */
public record Hurdle(Kind kind, String text, @Nullable RuleReference rule) {

  /** What kept an entrant from a prize. */
  public enum Kind {
    /** A rule found that it can win nothing, or not this. */
    FOUND,
    /** It was proposed for the prize and refused. */
    REFUSED,
    /** Others had higher scores. */
    SCORE,
    /** Equal in score, behind in a tie-break. */
    TIE_BREAK,
    /** People have yet to decide. */
    PENDING,
    /** It was not ranked. */
    NOT_RANKED
  }

  public Hurdle {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(text, "text");
  }
}
