package io.laurel.compare;

import io.laurel.Recipient;
import io.laurel.Standing;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line of a ranking whose rank, score, group or status changed, or that is new or gone.
 *
 * @param standings the round or team score
 * @param before the line before, or {@code null} when there was none
 * @param now the line now, or {@code null} when there is none
 */
public record StandingChange(String standings, @Nullable Standing before, @Nullable Standing now) {

  public StandingChange {
    Objects.requireNonNull(standings, "standings");
    if (before == null && now == null) {
      throw new IllegalArgumentException("A line that changed was there before or is there now.");
    }
  }

  /** Whose line it is. */
  public Recipient recipient() {
    return now != null ? now.recipient() : Objects.requireNonNull(before).recipient();
  }
}
