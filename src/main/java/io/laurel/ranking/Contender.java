package io.laurel.ranking;

import io.laurel.Recipient;
import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Entry;
import io.laurel.policy.Key;
import io.laurel.policy.Standing;
import io.laurel.policy.Status;
import io.laurel.policy.Tier;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entrant, or an organisation with a team score, on its way to a prize. Compared by identity.
 */
public final class Contender {

  private final Recipient recipient;
  private final Entry entry;
  private final String group;
  private final @Nullable BigDecimal score;
  private final List<Key> ranking;
  private final List<Fraction> keys;
  private final List<Status<?>> bars;
  private int rank;
  private @Nullable String ruling;
  private @Nullable Standing standing;

  /**
   * @param group what it is ranked among; empty for all
   * @param score as published, or null
   * @param ranking the keys it is ranked by, the first one deciding first
   * @param keys its values for them, all turned so that more is better
   * @param bars what keeps it from prizes
   */
  public Contender(
      Recipient recipient,
      Entry entry,
      String group,
      @Nullable BigDecimal score,
      List<Key> ranking,
      List<Fraction> keys,
      List<Status<?>> bars) {
    this.recipient = recipient;
    this.entry = entry;
    this.group = group;
    this.score = score;
    this.ranking = ranking;
    this.keys = keys;
    this.bars = bars;
  }

  public String id() {
    return recipient.id();
  }

  public Recipient recipient() {
    return recipient;
  }

  public Entry entry() {
    return entry;
  }

  public String group() {
    return group;
  }

  public @Nullable BigDecimal score() {
    return score;
  }

  /** The keys it is ranked by. */
  public List<Key> ranking() {
    return ranking;
  }

  /** Its values for the keys, all turned so that more is better. */
  public List<Fraction> keys() {
    return keys;
  }

  /** What keeps it from prizes; empty when nothing does. */
  public List<Status<?>> bars() {
    return bars;
  }

  /** 1 for the best of its group; 0 where nothing is ranked. */
  public int rank() {
    return rank;
  }

  /** The pending decision whose ruling set it apart from those tied with it, or null. */
  public @Nullable String ruling() {
    return ruling;
  }

  void place(int newRank) {
    rank = newRank;
    standing = null;
  }

  void placeByRuling(int newRank, String decision) {
    place(newRank);
    ruling = decision;
  }

  /** The fact rules see, always the same one. */
  public Standing standing(String standings) {
    if (standing == null) {
      standing = new Standing(entry, standings, rank, score);
    }
    return standing;
  }

  /** Whether its attribute was given as this text. */
  public boolean has(String attribute, String text) {
    return entry.getText().containsKey(attribute)
        && text.equals(entry.getText().get(attribute));
  }

  /** Whether a tier is for it. */
  public boolean isInScopeOf(Tier tier) {
    return (tier.getCategory().isEmpty() || tier.getCategory().equals(entry.getCategory()))
        && tier.getWithin().map(o -> entry.getOrganisation().isWithin(o)).orElse(true)
        && tier.getWhere().entrySet().stream().allMatch(w -> has(w.getKey(), w.getValue()));
  }

  @Override
  public String toString() {
    return rank + " " + id();
  }
}
