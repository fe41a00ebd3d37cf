package io.laurel.policy;

import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Choices.Numbering;
import io.laurel.policy.Choices.OnCycle;
import io.laurel.policy.Choices.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * In which order the entries of a round stand: by the first step, ties by the next, in the order
 * the steps are said. Phase rank; at most one for each round and category. Entries that no step
 * sets apart are tied. The steps are published with the outcome. Catalogue section 3, 3.27.
 */
public final class Ranking extends Conclusion<Ranking> {

  private final String round;
  private @Nullable String category;
  private List<Key> keys = List.of();
  private @Nullable Numbering numbering;
  private @Nullable OnCycle onCycle;
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

  /**
   * Next by places won in these components (1 is best): the most firsts, then the most seconds, and
   * so on. A component without a value counts for nothing. Catalogue 3.04.
   */
  public Ranking byCountback(String... components) {
    return and(new Key(Key.Source.COUNTBACK, List.of(components), true, null));
  }

  /**
   * Next by the marks the panel of a component dropped, the highest first, then the next one.
   * Catalogue 3.06.
   */
  public Ranking byDiscarded(String component) {
    return and(Key.Source.DISCARDED, component, false);
  }

  /** As {@link #byDiscarded}, where the lower dropped mark is better. */
  public Ranking byLowestDiscarded(String component) {
    return and(Key.Source.DISCARDED, component, true);
  }

  /**
   * Next by the marks the panel of a component counts, compared from the best to the worst; higher
   * is better. Catalogue 3.18.
   */
  public Ranking byCountingResults(String component) {
    return and(Key.Source.COUNTING_RESULTS, component, false);
  }

  /** As {@link #byCountingResults}, where lower is better: points of races. */
  public Ranking byLowestCountingResults(String component) {
    return and(Key.Source.COUNTING_RESULTS, component, true);
  }

  /**
   * Next by the mark a named juror gave for a component, whether or not it counts, the highest
   * first. Tied entries without such a mark are a fault. Catalogue 3.11.
   */
  public Ranking byMarkOf(String judge, String component) {
    return and(new Key(Key.Source.MARK_OF, List.of(judge, component), false, null));
  }

  /** As {@link #byMarkOf}, the lowest first. */
  public Ranking byLowestMarkOf(String judge, String component) {
    return and(new Key(Key.Source.MARK_OF, List.of(judge, component), true, null));
  }

  /** Next by how many judges gave more than zero for a component, most first. Catalogue 3.12. */
  public Ranking byVoters(String component) {
    return and(Key.Source.VOTERS, component, false);
  }

  /**
   * Next by who beat whom among the tied: victories less defeats. The text attribute lists the ids
   * of the entrants it beat, with a space, {@code ,} {@code ;} {@code 、} {@code ，} or {@code ；}
   * between them, an id once for each victory. Decides only where each two of the tied have met;
   * {@link #onCycle} says how those go on who stay tied. Catalogue 3.17.
   */
  public Ranking byHeadToHead(String attribute) {
    return and(Key.Source.HEAD_TO_HEAD, attribute, false);
  }

  /** How those go on whom a head-to-head left tied, once a later step has set somebody apart. */
  public Ranking onCycle(OnCycle choice) {
    return with(r -> r.onCycle = choice);
  }

  /**
   * Next by a lot that anybody can draw again. The seed is the text of that attribute of the
   * contest; it should be fixed before witnesses and before the marks are known. Each tied entry
   * gets the SHA-256 of the UTF-8 bytes of seed, line feed and entrant id; the lowest, compared as
   * a number, goes first. A remark {@code lot} tells the seed and the order drawn. A lot that is
   * needed without a seed is a fault. Catalogue 3.09.
   */
  public Ranking byLot(String seed) {
    return and(Key.Source.LOT, seed, false);
  }

  /**
   * Next by the majority of the judges' places for one component. Each judge gives each of the
   * entries ranked together one of the places 1 to n, otherwise it is a fault. A place goes to who
   * has the largest majority of "that place or better", then the lower sum of those places, then
   * the same with the next place included; equals share the place. Catalogue 3.20.
   */
  public Ranking byMajority(String component) {
    return and(Key.Source.MAJORITY, component, true);
  }

  /**
   * Next by the skating system: places by majority in each of these components, the lowest sum of
   * them, ties by rule 10 (most places "the one at stake or better" in the single components, then
   * their lower sum) and rule 11 (the judges' places for all components as one majority). After a
   * place is given, those still tied go on under rule 10 for the next one, the tied of rule 11
   * before the others. Catalogue 3.21.
   */
  public Ranking bySkating(String... components) {
    return and(new Key(Key.Source.SKATING, List.of(components), true, null));
  }

  /**
   * Values of the first step that differ by at most this are tied; the next steps decide. Catalogue
   * 3.16.
   *
   * @param margin for example {@code "2"}
   */
  public Ranking tiedWithin(String margin, Reach reach) {
    return tied(new Nearness(Fraction.parse(margin), true, reach));
  }

  /** As {@link #tiedWithin(String, Reach)}, without saying from where that is measured. */
  public Ranking tiedWithin(String margin) {
    return tied(new Nearness(Fraction.parse(margin), true, null));
  }

  /**
   * Values of the first step that differ by less than this are tied: to win takes a lead of at
   * least this. Catalogue 3.16.
   */
  public Ranking tiedBelow(String margin, Reach reach) {
    return tied(new Nearness(Fraction.parse(margin), false, reach));
  }

  /** As {@link #tiedBelow(String, Reach)}, without saying from where that is measured. */
  public Ranking tiedBelow(String margin) {
    return tied(new Nearness(Fraction.parse(margin), false, null));
  }

  private Ranking tied(Nearness nearness) {
    if (keys.isEmpty() || !keys.get(0).isNumber()) {
      throw new IllegalArgumentException(
          "A tie within a margin is one of numbers: begin with `byScore()` or `by(component)`.");
    }
    Key first = keys.get(0);
    List<Key> all = new ArrayList<>(keys);
    all.set(0, new Key(first.source(), first.names(), first.lowestFirst(), nearness));
    return with(r -> r.keys = List.copyOf(all));
  }

  /** How ranks are numbered after a tie. Catalogue 3.01. */
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
    return and(new Key(source, name, lowestFirst));
  }

  private Ranking and(Key key) {
    if (key.names().isEmpty()
        && (key.source() == Key.Source.COUNTBACK || key.source() == Key.Source.SKATING)) {
      throw new IllegalArgumentException("`" + key.title() + "` needs at least one component.");
    }
    List<Key> all = new ArrayList<>(keys);
    all.add(key);
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

  public Optional<OnCycle> getOnCycle() {
    return Optional.ofNullable(onCycle);
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
