package io.laurel.ranking;

import io.laurel.policy.Key;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What contenders have in common who are ranked among each other.
 *
 * @param roster tells who they are
 * @param group what they are called; empty for all
 * @param category the one all of them are judged in; null when there are several
 * @param ranking the steps they are ranked by, the first one deciding first
 */
public record Field(Roster roster, String group, @Nullable String category, List<Key> ranking) {

  /** Nobody ranks them. */
  public static Field unranked(Roster roster) {
    return new Field(roster, "", null, List.of());
  }

  /** Whether they are ranked by the published score alone. */
  public boolean isByScore() {
    return ranking.size() == 1 && ranking.get(0).source() == Key.Source.SCORE;
  }
}
