package io.laurel.policy;

import io.laurel.policy.Choices.Numbering;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * In which order the entries of a round stand: by the first key, ties by the next. Phase rank; at
 * most one for each round and category. Entries equal in all keys are tied. Catalogue section 3.
 */
public final class Ranking extends Conclusion<Ranking> {

  private final String round;
  private @Nullable String category;
  private List<Key> keys = List.of();
  private @Nullable Numbering numbering;
  private @Nullable Boolean perCategory;
  private boolean perOrganisation;

  private Ranking(String round) {
    this.round = round;
  }

  /** A ranking of the entries of that round. */
  public static Ranking in(String round) {
    return new Ranking(round);
  }

  /** Only of this category. */
  public Ranking only(Category newCategory) {
    return with(r -> r.category = newCategory.name());
  }

  /** Next by the total as published, the highest first. */
  public Ranking byScore() {
    return and(Key.Source.SCORE, "", false);
  }

  /** Next by the total as published, the lowest first. */
  public Ranking byLowestScore() {
    return and(Key.Source.SCORE, "", true);
  }

  /** Next by the total before it was rounded, the highest first. */
  public Ranking byExactScore() {
    return and(Key.Source.EXACT_SCORE, "", false);
  }

  /** Next by a component or part, the highest first. */
  public Ranking by(String component) {
    return and(Key.Source.COMPONENT, component, false);
  }

  /** Next by a component or part, the lowest first. */
  public Ranking byLowest(String component) {
    return and(Key.Source.COMPONENT, component, true);
  }

  /** Next by a number among the entrant's attributes, the highest first. */
  public Ranking byHighestAttribute(String attribute) {
    return and(Key.Source.ATTRIBUTE, attribute, false);
  }

  /** Next by a number among the entrant's attributes, the lowest first. */
  public Ranking byLowestAttribute(String attribute) {
    return and(Key.Source.ATTRIBUTE, attribute, true);
  }

  /** How ranks are numbered after a tie. */
  public Ranking numbered(Numbering newNumbering) {
    return with(r -> r.numbering = newNumbering);
  }

  /** Each category is ranked by itself. */
  public Ranking perCategory() {
    return with(r -> r.perCategory = true);
  }

  /** All categories are ranked together. */
  public Ranking overall() {
    return with(r -> r.perCategory = false);
  }

  /** Each organisation's entries are ranked by themselves. */
  public Ranking perOrganisation() {
    return with(r -> r.perOrganisation = true);
  }

  private Ranking and(Key.Source source, String name, boolean lowestFirst) {
    List<Key> all = new ArrayList<>(keys);
    all.add(new Key(source, name, lowestFirst));
    return with(r -> r.keys = List.copyOf(all));
  }

  public String getRound() {
    return round;
  }

  public Optional<String> getCategory() {
    return Optional.ofNullable(category);
  }

  public List<Key> getKeys() {
    return keys;
  }

  public Optional<Numbering> getNumbering() {
    return Optional.ofNullable(numbering);
  }

  public Optional<Boolean> getPerCategory() {
    return Optional.ofNullable(perCategory);
  }

  public boolean isPerOrganisation() {
    return perOrganisation;
  }

  @Override
  public String toString() {
    return "Ranking in " + round + (category == null ? "" : ", " + category);
  }
}
