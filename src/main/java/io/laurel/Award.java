package io.laurel;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A prize that was granted, or a place in a later round.
 *
 * @param tier the prize's name, or for a place in a later round the tier's name
 * @param level its place in the order of prizes, 1 for the highest; 0 when the policy has no order
 * @param recipient who has it
 * @param standings the round or team score it was awarded on
 * @param rank the recipient's rank, or {@code null} where nothing was ranked
 * @param score the recipient's published score, or {@code null} where nothing was scored
 * @param rule the rule that set out the prize
 * @param ruling the human decision that named the recipient, or {@code null}
 */
public record Award(
    String tier,
    int level,
    Recipient recipient,
    String standings,
    @Nullable Integer rank,
    @Nullable BigDecimal score,
    RuleReference rule,
    @Nullable Ruling ruling) {

  public Award {
    Objects.requireNonNull(tier, "tier");
    Objects.requireNonNull(recipient, "recipient");
    Objects.requireNonNull(rule, "rule");
  }
}
