package io.laurel.policy;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An entry with its rank in a ranking. */
public final class Standing {

  private final Entry entry;
  private final String ranking;
  private final int rank;
  private final @Nullable BigDecimal score;

  /** Made by the engine. */
  public Standing(Entry entry, String ranking, int rank, @Nullable BigDecimal score) {
    this.entry = entry;
    this.ranking = ranking;
    this.rank = rank;
    this.score = score;
  }

  /** The entry that has the rank. */
  public Entry getEntry() {
    return entry;
  }

  /** The entry's organisation, or {@code Organisation.NONE}. */
  public Organisation getOrganisation() {
    return entry.getOrganisation();
  }

  /** The entry's category, or an empty text. */
  public String getCategory() {
    return entry.getCategory();
  }

  /** The ranking's name; unless the policy names it otherwise, the round's. */
  public String getRanking() {
    return ranking;
  }

  /** 1 for the best; tied entries share a rank. */
  public int getRank() {
    return rank;
  }

  /** The score as published. */
  public BigDecimal getScore() {
    return score == null ? entry.getTotal() : score;
  }

  @Override
  public String toString() {
    return rank + " " + entry;
  }
}
