package io.laurel.ranking;

import io.laurel.Explanation;
import io.laurel.Recipient;
import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Entry;
import io.laurel.policy.Key;
import io.laurel.policy.Standing;
import io.laurel.policy.Status;
import io.laurel.policy.Tier;
import io.laurel.scoring.Totals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entrant, or an organisation with a team score, on its way to a prize. Compared by identity.
 *
 * <p>There is one for everybody in a ranking, so it is small: what few of them need is kept in
 * their field.
 */
public sealed class Contender permits Measured {

  private final Field field;
  private final int position;
  private int rank;

  /**
   * One whose published score is the only step of the ranking, if there is any.
   *
   * @param position in the roster of the field
   */
  public Contender(Field field, int position) {
    this.field = field;
    this.position = position;
  }

  /**
   * One of any ranking.
   *
   * @param position in the roster of the field
   * @param keys its values for those steps of the ranking that are plain numbers, all turned so
   *     that more is better; 0 in the place of any other step
   */
  public static Contender of(Field field, int position, List<Fraction> keys) {
    return new Measured(field, position, keys);
  }

  public String id() {
    return field.roster().id(position);
  }

  /** Whom it is taken from. */
  public Roster roster() {
    return field.roster();
  }

  /** Where it stands in the roster it is taken from. */
  public int position() {
    return position;
  }

  /** Negative when its id goes before that of another one. */
  public int compareId(Contender other) {
    Roster roster = field.roster();
    return roster == other.field.roster() && roster.isOrderedById()
        ? Integer.compare(position, other.position)
        : id().compareTo(other.id());
  }

  public Recipient recipient() {
    return field.roster().recipient(position);
  }

  /** What rules see of it; always the same object once rules have seen its {@link #standing}. */
  public Entry entry() {
    Entry shown = field.detail(this).entry;
    return shown != null ? shown : field.roster().entry(position);
  }

  /** The category it is judged in, or an empty text. */
  public String category() {
    String ofAll = field.category();
    return ofAll != null ? ofAll : field.roster().category(position);
  }

  /** The category all of its group are judged in, or null when there are several. */
  @Nullable String categoryOfAll() {
    return field.category();
  }

  public String group() {
    return field.group();
  }

  /** As published, or null. */
  public @Nullable BigDecimal score() {
    return field.roster().score(position);
  }

  /** The steps it is ranked by. */
  public List<Key> ranking() {
    return field.ranking();
  }

  /** Its value for a step, turned so that more is better; 0 for a step that is no number. */
  public Fraction key(int step) {
    return Standings.turned(
        field.ranking().get(step), Fraction.of(Objects.requireNonNull(score())));
  }

  /** Whether its published score is its value for the only step. */
  boolean isByScoreAlone() {
    return field.isByScore();
  }

  /** Compares its value for a step with that of another one of its ranking; more is better. */
  int compareKey(Contender other, int step) {
    Totals totals = field.roster().totals();
    if (totals == null || !isByScoreAlone() || !other.isByScoreAlone()) {
      return key(step).compareTo(other.key(step));
    }
    int order = totals.compare(position, other.position);
    return field.ranking().get(0).lowestFirst() ? -order : order;
  }

  /** What keeps it from prizes; empty when nothing does. */
  public List<Status<?>> bars() {
    return field.roster().bars(position);
  }

  /** 1 for the best of its group; 0 where nothing is ranked. */
  public int rank() {
    return rank;
  }

  /** The pending decision whose ruling set it apart from those tied with it, or null. */
  public @Nullable String ruling() {
    return field.detail(this).ruling;
  }

  /** How the steps behind the plain numbers set it apart from others, in order. */
  public List<Reason> reasons() {
    return field.detail(this).reasons;
  }

  void because(List<Reason> newReasons) {
    if (!newReasons.isEmpty() || !reasons().isEmpty()) {
      field.detailOf(this).reasons = newReasons;
    }
  }

  /** What was worked out to rank it, in order. */
  public List<Explanation.Step> workings() {
    return field.detail(this).workings;
  }

  void work(Explanation.Step step) {
    List<Explanation.Step> all = new ArrayList<>(workings());
    all.add(step);
    field.detailOf(this).workings = List.copyOf(all);
  }

  /**
   * Which step set it apart from another one of its ranking, and both values there; empty when none
   * did.
   */
  public Optional<Parting> parting(Contender other) {
    int sorting = Chain.sorting(ranking());
    for (int i = 0; i < sorting; i++) {
      if (!key(i).equals(other.key(i))) {
        return Optional.of(new Parting(ranking().get(i).title(), i == 0, shown(i), other.shown(i)));
      }
    }
    for (int i = 0; i < Math.min(reasons().size(), other.reasons().size()); i++) {
      Reason own = reasons().get(i);
      Reason others = other.reasons().get(i);
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
    return Standings.turned(ranking().get(key), key(key)).toText();
  }

  void place(int newRank) {
    rank = newRank;
    if (field.detail(this).standing != null) {
      field.detailOf(this).standing = null;
    }
  }

  void placeByRuling(int newRank, String decision) {
    place(newRank);
    field.detailOf(this).ruling = decision;
  }

  /** The fact rules see, always the same one. */
  public Standing standing(String standings) {
    Detail known = field.detailOf(this);
    if (known.entry == null) {
      known.entry = field.roster().entry(position);
    }
    if (known.standing == null) {
      known.standing = new Standing(known.entry, standings, rank, score());
    }
    return known.standing;
  }

  /** As {@link #standing}, not kept unless rules were shown it before. */
  public Standing glance(String standings) {
    Standing shown = field.detail(this).standing;
    return shown != null ? shown : new Standing(entry(), standings, rank, score());
  }

  /** Whether its attribute was given as this text. */
  public boolean has(String attribute, String text) {
    Entry entry = entry();
    return entry.getText().containsKey(attribute) && text.equals(entry.getText().get(attribute));
  }

  /** Whether a tier is for it. */
  public boolean isInScopeOf(Tier tier) {
    return (tier.getCategory().isEmpty() || tier.getCategory().equals(category()))
        && tier.getWithin().map(o -> entry().getOrganisation().isWithin(o)).orElse(true)
        && tier.getWhere().entrySet().stream().allMatch(w -> has(w.getKey(), w.getValue()));
  }

  @Override
  public String toString() {
    return rank + " " + id();
  }
}
