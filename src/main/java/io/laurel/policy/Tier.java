package io.laurel.policy;

import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Choices.OnTie;
import io.laurel.policy.Choices.Rounding;
import io.laurel.policy.Choices.Vacancy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A prize and how many may win it. Phases award and collective.
 *
 * <p>Tiers are awarded in order of level, 1 first; an entry that won a tier is no candidate for
 * later tiers of the same standings and ladder. Catalogue section 4.
 */
public final class Tier extends Conclusion<Tier> {

  private final String name;
  private int level;
  private @Nullable String standings;
  private @Nullable String category;
  private @Nullable Organisation within;
  private Map<String, String> where = Map.of();
  private String ladder = "";
  private @Nullable String from;
  private List<Key> tieBreaks = List.of();
  private @Nullable Integer places;
  private @Nullable Fraction share;
  private @Nullable Rounding rounding;
  private boolean everyone;
  private @Nullable Fraction line;
  private @Nullable OnTie onTie;
  private @Nullable Vacancy vacancy;
  private @Nullable String advancesTo;
  private boolean byRuling;

  private Tier(String name) {
    this.name = name;
  }

  /** A prize of that name. */
  public static Tier named(String name) {
    return new Tier(name);
  }

  /**
   * Its place in the order of prizes: 1 for the highest. Must be said when there are several tiers.
   */
  public Tier level(int newLevel) {
    return with(t -> t.level = newLevel);
  }

  /**
   * Awarded on the standings of this round, or of this {@link TeamScore}. Must be said when there
   * are several.
   */
  public Tier on(String newStandings) {
    return with(t -> t.standings = newStandings);
  }

  /** Only for this category. */
  public Tier in(Category newCategory) {
    return with(t -> t.category = newCategory.name());
  }

  /** Only for entries of this organisation and those beneath it. */
  public Tier within(Organisation organisation) {
    return with(t -> t.within = organisation);
  }

  /**
   * Only for entries whose attribute has this text; of several, all must hold. Entries without the
   * attribute are not meant. Catalogue 1.12.
   */
  public Tier where(String attribute, String text) {
    Map<String, String> all = new LinkedHashMap<>(where);
    all.put(attribute, text);
    return with(t -> t.where = java.util.Collections.unmodifiableMap(all));
  }

  /**
   * One of the prizes of that ladder. Levels order the prizes of one ladder; prizes of different
   * ladders exclude nobody from one another: who won in one stays a candidate in the others.
   * Catalogue 4.37, 5.07, 5.08.
   */
  public Tier ladder(String newLadder) {
    return with(t -> t.ladder = newLadder);
  }

  /**
   * Only for winners of that tier, which is awarded before, in an earlier round or in another
   * ladder. Catalogue 5.19.
   */
  public Tier from(String tierName) {
    return with(t -> t.from = tierName);
  }

  /**
   * A tied group that does not fit into the places left is set apart by this component or part, the
   * highest first; of several, one after the other. Ranks stay shared. What is still tied goes by
   * {@link #onTie}. Catalogue 3.13, 3.14, 4.22.
   */
  public Tier breakTie(String component) {
    return breakTie(new Key(Key.Source.COMPONENT, component, false));
  }

  /** As {@link #breakTie}, the lowest first. */
  public Tier breakTieByLowest(String component) {
    return breakTie(new Key(Key.Source.COMPONENT, component, true));
  }

  /** As {@link #breakTie}, by a number among the entrant's attributes, the highest first. */
  public Tier breakTieByHighestAttribute(String attribute) {
    return breakTie(new Key(Key.Source.ATTRIBUTE, attribute, false));
  }

  /** As {@link #breakTie}, by a number among the entrant's attributes, the lowest first. */
  public Tier breakTieByLowestAttribute(String attribute) {
    return breakTie(new Key(Key.Source.ATTRIBUTE, attribute, true));
  }

  private Tier breakTie(Key key) {
    List<Key> all = new ArrayList<>(tieBreaks);
    all.add(key);
    return with(t -> t.tieBreaks = List.copyOf(all));
  }

  /** At most this many win. */
  public Tier places(int count) {
    return with(t -> t.places = count);
  }

  /** At most this many win. */
  public Tier places(long count) {
    return places(Math.toIntExact(count));
  }

  /**
   * At most this share of the ranked, awardable candidates wins: {@code "10%"}. Needs a rounding
   * when it is no whole number.
   */
  public Tier share(String ofCandidates) {
    return with(t -> t.share = Fraction.parse(ofCandidates));
  }

  /** Which way a share that is no whole number is rounded. */
  public Tier rounded(Rounding newRounding) {
    return with(t -> t.rounding = newRounding);
  }

  /** Everyone who may win does; no number of places. */
  public Tier everyone() {
    return with(t -> t.everyone = true);
  }

  /** Only entries whose published score is at least this win. */
  public Tier atLeast(String score) {
    return with(t -> t.line = Fraction.parse(score));
  }

  /** What happens when a tied group does not fit into the places left. */
  public Tier onTie(OnTie choice) {
    return with(t -> t.onTie = choice);
  }

  /** What happens to places that stay empty although there were candidates. */
  public Tier vacant(Vacancy choice) {
    return with(t -> t.vacancy = choice);
  }

  /** Who wins this goes on to a later round; it is no prize. */
  public Tier advancesTo(String round) {
    return with(t -> t.advancesTo = round);
  }

  /** People name the winners, by a ruling {@code award:<name>}; until then the prize is pending. */
  public Tier byRuling() {
    return with(t -> t.byRuling = true);
  }

  public String getName() {
    return name;
  }

  /** 0 when it was not said. */
  public int getLevel() {
    return level;
  }

  public Optional<String> getStandings() {
    return Optional.ofNullable(standings);
  }

  /** The category's name, or an empty text for all. */
  public String getCategory() {
    return category == null ? "" : category;
  }

  public Optional<Organisation> getWithin() {
    return Optional.ofNullable(within);
  }

  /** Texts its candidates have, by attribute. */
  public Map<String, String> getWhere() {
    return where;
  }

  /** The ladder it belongs to, or an empty text. */
  public String getLadder() {
    return ladder;
  }

  /** The tier whose winners it is for. */
  public Optional<String> getFrom() {
    return Optional.ofNullable(from);
  }

  /** What sets tied candidates apart when they do not all fit. */
  public List<Key> getTieBreaks() {
    return tieBreaks;
  }

  public Optional<Integer> getPlaces() {
    return Optional.ofNullable(places);
  }

  public Optional<Fraction> getShare() {
    return Optional.ofNullable(share);
  }

  public Optional<Rounding> getRounding() {
    return Optional.ofNullable(rounding);
  }

  public boolean isEveryone() {
    return everyone;
  }

  public Optional<Fraction> getLine() {
    return Optional.ofNullable(line);
  }

  public Optional<OnTie> getOnTie() {
    return Optional.ofNullable(onTie);
  }

  public Optional<Vacancy> getVacancy() {
    return Optional.ofNullable(vacancy);
  }

  public Optional<String> getAdvancesTo() {
    return Optional.ofNullable(advancesTo);
  }

  public boolean isByRuling() {
    return byRuling;
  }

  /** The name with its scope where that says more, as printed: {@code 展演节目（街舞）}. */
  public String getTitle() {
    String scope =
        Stream.concat(
                Stream.of(within != null ? within.getName() : getCategory()),
                where.values().stream())
            .filter(s -> !s.isEmpty())
            .collect(Collectors.joining("、"));
    return scope.isEmpty() || scope.equals(name) ? name : name + "（" + scope + "）";
  }

  @Override
  public String toString() {
    return "Tier " + getTitle();
  }
}
