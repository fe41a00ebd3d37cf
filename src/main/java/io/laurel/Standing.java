package io.laurel;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of a ranking.
 *
 * @param recipient who stands there
 * @param group what it is ranked among: a category, an organisation or both; empty when all are
 *     ranked together
 * @param rank 1 for the best; tied ones share a rank
 * @param score the published score, or {@code null} where the ranking has none
 * @param status {@code guest} or {@code ineligible} when it can win nothing, otherwise {@code null}
 */
public record Standing(
    Recipient recipient,
    String group,
    int rank,
    @Nullable BigDecimal score,
    @Nullable String status) {

  public Standing {
    Objects.requireNonNull(recipient, "recipient");
    Objects.requireNonNull(group, "group");
  }
}
