package io.laurel.policy;

import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Choices.Joint;
import io.laurel.policy.Choices.Numbering;
import io.laurel.policy.Choices.TooFew;
import io.laurel.policy.Choices.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Standings of organisations: the sum of their best results, or points for entries and awards.
 * Phase collective; tiers are awarded {@link Tier#on on} it like on any standings. Catalogue 6.1,
 * 6.2, 6.7, 6.12.
 */
public final class TeamScore extends Conclusion<TeamScore> {

  private final String name;
  private @Nullable String round;
  private int best;
  private @Nullable TooFew tooFew;
  private @Nullable Fraction perEntry;
  private Map<String, Fraction> perAward = Map.of();
  private boolean lowestFirst;
  private List<Key> ties = List.of();
  private @Nullable Unit unit;
  private @Nullable Numbering numbering;
  private @Nullable Joint joint;

  private TeamScore(String name) {
    this.name = name;
  }

  /** Standings of that name. */
  public static TeamScore named(String name) {
    return new TeamScore(name);
  }

  /** Whose results count together: ORGANISATION or PARENT. Must be said. */
  public TeamScore of(Unit newUnit) {
    return with(t -> t.unit = newUnit);
  }

  /**
   * To whose score a joint entry brings its result, its points and those of its awards: to EACH of
   * its organisations in full, to the FIRST, DIVIDED into exact equal parts, or to NONE.
   */
  public TeamScore joint(Joint choice) {
    return with(t -> t.joint = choice);
  }

  /**
   * The sum of the best {@code count} published scores of the unit's ranked entries in {@code
   * inRound}.
   */
  public TeamScore sumOfBest(int count, String inRound) {
    return with(
        t -> {
          t.best = count;
          t.round = inRound;
        });
  }

  /** What becomes of a unit with fewer results than count. */
  public TeamScore fewer(TooFew choice) {
    return with(t -> t.tooFew = choice);
  }

  /** Points for each entry the unit sent, whether or not it was ranked. */
  public TeamScore perEntry(String points) {
    return with(t -> t.perEntry = Fraction.parse(points));
  }

  /** Points for each award of that name. */
  public TeamScore perAward(String tier, String points) {
    Map<String, Fraction> all = new LinkedHashMap<>(perAward);
    all.put(tier, Fraction.parse(points));
    return with(t -> t.perAward = java.util.Collections.unmodifiableMap(all));
  }

  /** The lower total is better, and the lower results are the best ones: places, times. */
  public TeamScore lowestFirst() {
    return with(t -> t.lowestFirst = true);
  }

  /** Ties by the best single result of the unit. */
  public TeamScore byBestSingle() {
    return and(Key.Source.BEST_SINGLE);
  }

  /**
   * Ties by the best result of the unit that does not count any more; a unit without one stands
   * behind a unit with one. Catalogue 3.19.
   */
  public TeamScore byNextMember() {
    return and(Key.Source.NEXT_MEMBER);
  }

  /**
   * Ties by the ranks of the unit's entries in the round: the most firsts, then the most seconds,
   * and so on. Catalogue 3.04.
   */
  public TeamScore byPlaces() {
    return and(Key.Source.PLACES);
  }

  private TeamScore and(Key.Source tie) {
    List<Key> all = new ArrayList<>(ties);
    all.add(new Key(tie, "", false));
    return with(t -> t.ties = List.copyOf(all));
  }

  /** How ranks are numbered after a tie. */
  public TeamScore numbered(Numbering newNumbering) {
    return with(t -> t.numbering = newNumbering);
  }

  public String getName() {
    return name;
  }

  public Optional<String> getRound() {
    return Optional.ofNullable(round);
  }

  public int getBest() {
    return best;
  }

  public Optional<TooFew> getTooFew() {
    return Optional.ofNullable(tooFew);
  }

  public Optional<Fraction> getPerEntry() {
    return Optional.ofNullable(perEntry);
  }

  public Map<String, Fraction> getPerAward() {
    return perAward;
  }

  public boolean isLowestFirst() {
    return lowestFirst;
  }

  /** All steps it is ranked by: the total, then those for ties. */
  public List<Key> getKeys() {
    List<Key> all = new ArrayList<>(List.of(new Key(Key.Source.SCORE, "", lowestFirst)));
    ties.forEach(
        tie ->
            all.add(new Key(tie.source(), "", lowestFirst || tie.source() == Key.Source.PLACES)));
    return List.copyOf(all);
  }

  public Optional<Unit> getUnit() {
    return Optional.ofNullable(unit);
  }

  public Optional<Numbering> getNumbering() {
    return Optional.ofNullable(numbering);
  }

  public Optional<Joint> getJoint() {
    return Optional.ofNullable(joint);
  }

  @Override
  public String toString() {
    return "TeamScore " + name;
  }
}
