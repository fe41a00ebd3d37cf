package io.laurel.ranking;

import io.laurel.policy.Key;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What contenders have in common who are ranked among each other. */
public final class Field {

  private final Roster roster;
  private final String group;
  private final @Nullable String category;
  private final List<Key> ranking;
  private @Nullable IdentityHashMap<Contender, Detail> details;

  /**
   * @param roster tells who they are
   * @param group what they are called; empty for all
   * @param category the one all of them are judged in; null when there are several
   * @param ranking the steps they are ranked by, the first one deciding first
   */
  public Field(Roster roster, String group, @Nullable String category, List<Key> ranking) {
    this.roster = roster;
    this.group = group;
    this.category = category;
    this.ranking = ranking;
  }

  /** Nobody ranks them. */
  public static Field unranked(Roster roster) {
    return new Field(roster, "", null, List.of());
  }

  Roster roster() {
    return roster;
  }

  String group() {
    return group;
  }

  @Nullable String category() {
    return category;
  }

  /** The steps they are ranked by, the first one deciding first. */
  public List<Key> ranking() {
    return ranking;
  }

  /** Whether they are ranked by the published score alone. */
  public boolean isByScore() {
    return ranking.size() == 1 && ranking.get(0).source() == Key.Source.SCORE;
  }

  /** What is known of one beyond its rank; not to be changed. */
  Detail detail(Contender one) {
    IdentityHashMap<Contender, Detail> known = details;
    return known == null ? Detail.NONE : known.getOrDefault(one, Detail.NONE);
  }

  /** What is known of one beyond its rank, to be added to. */
  Detail detailOf(Contender one) {
    IdentityHashMap<Contender, Detail> known = details;
    if (known == null) {
      known = new IdentityHashMap<>();
      details = known;
    }
    return known.computeIfAbsent(one, c -> new Detail());
  }
}
