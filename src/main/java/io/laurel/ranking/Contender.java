package io.laurel.ranking;

import io.laurel.Explanation;
import io.laurel.Recipient;
import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Entry;
import io.laurel.policy.Key;
import io.laurel.policy.Standing;
import io.laurel.policy.Status;
import io.laurel.policy.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  private List<Reason> reasons = List.of();
  private List<Explanation.Step> workings = List.of();

  /**
   * @param group what it is ranked among; empty for all
   * @param score as published, or null
   * @param ranking the steps it is ranked by, the first one deciding first
   * @param keys its values for those that are plain numbers, all turned so that more is better; 0
   *     in the place of any other step
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

  /** The steps it is ranked by. */
  public List<Key> ranking() {
    return ranking;
  }

  /** Its values for the steps, turned so that more is better; 0 for a step that is no number. */
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

  /** How the steps behind the plain numbers set it apart from others, in order. */
  public List<Reason> reasons() {
    return reasons;
  }

  void because(List<Reason> newReasons) {
    reasons = newReasons;
  }

  /** What was worked out to rank it, in order. */
  public List<Explanation.Step> workings() {
    return workings;
  }

  void work(Explanation.Step step) {
    List<Explanation.Step> all = new ArrayList<>(workings);
    all.add(step);
    workings = List.copyOf(all);
  }

  /**
   * Which step set it apart from another one of its ranking, and both values there; empty when none
   * did.
   */
  public Optional<Parting> parting(Contender other) {
    int sorting = Chain.sorting(ranking);
    for (int i = 0; i < sorting; i++) {
      if (!keys.get(i).equals(other.keys.get(i))) {
        return Optional.of(new Parting(ranking.get(i).title(), i == 0, shown(i), other.shown(i)));
      }
    }
    for (int i = 0; i < Math.min(reasons.size(), other.reasons.size()); i++) {
      Reason own = reasons.get(i);
      Reason others = other.reasons.get(i);
      if (!own.equals(others)) {
        return Optional.of(
            new Parting(own.step(), sorting == 0 && i == 0, own.value(), others.value()));
      }
    }
    return Optional.empty();
  }

  /**
   * What set two contenders apart.
   *
   * @param step its name
   * @param first whether it was the first step of the ranking
   * @param own the value of the one asked
   * @param other the value of the other
   */
  public record Parting(String step, boolean first, String own, String other) {}

  private String shown(int key) {
    return Standings.turned(ranking.get(key), keys.get(key)).toText();
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
    return entry.getText().containsKey(attribute) && text.equals(entry.getText().get(attribute));
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
