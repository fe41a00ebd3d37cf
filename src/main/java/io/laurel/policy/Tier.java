package io.laurel.policy;

import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Choices.Base;
import io.laurel.policy.Choices.Filling;
import io.laurel.policy.Choices.OnTie;
import io.laurel.policy.Choices.Precedence;
import io.laurel.policy.Choices.Rounding;
import io.laurel.policy.Choices.Unfilled;
import io.laurel.policy.Choices.Vacancy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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
  private List<Reserve> reserves = List.of();
  private @Nullable Precedence precedence;
  private @Nullable Unfilled unfilled;
  private @Nullable String vacantTo;
  private Quota quota = Quota.UNSAID;
  private boolean everyone;
  private Line line = Line.UNSAID;
  private @Nullable OnTie onTie;
  private @Nullable Vacancy vacancy;
  private @Nullable String advancesTo;
  private boolean byRuling;

  /**
   * Places kept for some of the candidates.
   *
   * @param places how many
   * @param attribute the attribute they need
   * @param text its text
   */
  public record Reserve(int places, String attribute, String text) {

    /** What it is kept for, as printed. */
    public String label() {
      return attribute + "：" + text;
    }
  }

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
    return quota(q -> q.places = count);
  }

  /** At most this many win. */
  public Tier places(long count) {
    return places(Math.toIntExact(count));
  }

  /**
   * This part of the base wins: {@code "10%"}. Says of whom by {@link #of} where that matters, and
   * how it is rounded where it is no whole number. Catalogue 4.03, 4.04.
   */
  public Tier share(String part) {
    return quota(q -> q.share = Fraction.parse(part));
  }

  /** Which way a number of places that is no whole number is rounded. Catalogue 4.03. */
  public Tier rounded(Rounding newRounding) {
    return quota(q -> q.rounding = newRounding);
  }

  /** Everyone who may win does; no number of places. */
  public Tier everyone() {
    return with(t -> t.everyone = true);
  }

  /** Only entries whose published score is at least this win. */
  public Tier atLeast(String score) {
    return line(l -> l.from = Fraction.parse(score));
  }

  // ---- number of places

  /** Of whom shares are. Catalogue 1.16, 4.04. */
  public Tier of(Base base) {
    return quota(q -> q.base = base);
  }

  /**
   * Where the number of places is no whole number, people take the next lower or the next higher
   * one, by a ruling {@code places:<title>} with that number. Catalogue 4.25.
   */
  public Tier roundedByRuling() {
    return quota(q -> q.byRuling = true);
  }

  /** A number of places above 0 and below 1 counts as 1. Catalogue 4.06. */
  public Tier orAtLeastOne() {
    return quota(q -> q.atLeastOne = true);
  }

  /**
   * The number of places is that of this tier and the higher ones on the same standings together.
   * What those awarded within this tier's scope, and their places that nobody fitted and that stay
   * vacant, is taken off; when they awarded more, nothing is left and the outcome has a remark.
   * Places do not roll down into this tier nor are they taken from it, as the sum sees to it.
   * Catalogue 4.05, 4.09, 4.10, 4.15.
   */
  public Tier withHigher() {
    return quota(q -> q.higher = true);
  }

  /** A part of the base besides {@link #places(int)}, rounded together. Catalogue 4.32. */
  public Tier plusShare(String part) {
    return quota(q -> q.plus = Fraction.parse(part));
  }

  /** All of the base win but so many; nobody, when there are no more. Catalogue 4.34. */
  public Tier allBut(int count) {
    return quota(q -> q.allBut = Quota.Bound.of(count).whole());
  }

  /**
   * At least this part of the base wins, rounded up. Bounds the number said; without one, {@link
   * #filling} says which of the allowed numbers it is. Catalogue 4.07, 8.13.
   */
  public Tier fewest(String part) {
    return quota(q -> q.fewest = Quota.Bound.of(part));
  }

  /** At least so many win. See {@link #fewest(String)}. */
  public Tier fewest(int count) {
    return quota(q -> q.fewest = Quota.Bound.of(count));
  }

  /** At most this part of the base wins, rounded down. See {@link #fewest(String)}. */
  public Tier most(String part) {
    return quota(q -> q.most = Quota.Bound.of(part));
  }

  /** At most so many win. See {@link #fewest(String)}. */
  public Tier most(int count) {
    return quota(q -> q.most = Quota.Bound.of(count));
  }

  /**
   * Which of the numbers of places that {@code fewest} and {@code most} allow; people decide by a
   * ruling {@code places:<title>} with that number. Catalogue 4.07, 8.13.
   */
  public Tier filling(Filling filling) {
    return quota(q -> q.filling = filling);
  }

  // ---- who reaches the line

  /** Only entries whose published score is at least this win. */
  public Tier atLeast(BigDecimal score) {
    return line(l -> l.from = Fraction.of(score));
  }

  /**
   * Only entries whose published score is at most this win. A score between this and the line of
   * the next higher tier of the same scope is a fault. Catalogue 4.12, 4.13.
   */
  public Tier upTo(String score) {
    return line(l -> l.upTo = Fraction.parse(score));
  }

  /**
   * Only entries win whose published score is at least this part of the mean of the highest
   * published scores in the scope; fewer scores than that are a fault. {@link #of} says whether
   * those of guests are among them, {@link #lineRounded} or {@link #lineExact} whether the line is
   * rounded. Catalogue 4.11.
   */
  public Tier atLeastOfBest(String part, int scores) {
    if (scores < 1) {
      throw new IllegalArgumentException("A line can not be of the best `" + scores + "` scores.");
    }
    return line(l -> l.ofBest = new Line.OfBest(Fraction.parse(part), scores));
  }

  /** A line of {@link #atLeastOfBest} is rounded to so many decimals. */
  public Tier lineRounded(int digits, Rounding rounding) {
    return line(
        l -> {
          l.digits = Digits.checked(digits);
          l.rounding = rounding;
        });
  }

  /** A line of {@link #atLeastOfBest} is not rounded. */
  public Tier lineExact() {
    return line(l -> l.exact = true);
  }

  /**
   * When fewer than this part of the base reach the line, it drops to the score of the last one
   * needed, but never below {@code lowest}. Catalogue 4.17.
   */
  public Tier lineMayDropTo(String lowest, String needed) {
    return line(l -> l.drop = new Line.Drop(Fraction.parse(lowest), Fraction.parse(needed)));
  }

  private Tier quota(Consumer<Quota> change) {
    return with(t -> t.quota = t.quota.with(change));
  }

  private Tier line(Consumer<Line> change) {
    return with(t -> t.line = t.line.with(change));
  }

  // ----

  /** What happens when a tied group does not fit into the places left. */
  public Tier onTie(OnTie choice) {
    return with(t -> t.onTie = choice);
  }

  /** What happens to places that stay empty although there were candidates. */
  public Tier vacant(Vacancy choice) {
    return with(
        t -> {
          t.vacancy = choice;
          t.vacantTo = null;
        });
  }

  /**
   * Places that stay empty although there were candidates are added to the lower tier of that name,
   * for the same candidates. Catalogue 4.28.
   */
  public Tier vacantTo(String tierName) {
    return with(
        t -> {
          t.vacancy = null;
          t.vacantTo = tierName;
        });
  }

  /**
   * So many of its places are kept for entries whose attribute has this text; several reserves are
   * filled in the order said. The others are open to all. {@link #precedence} and {@link #unfilled}
   * have to be said where they matter. Catalogue 5.09, 5.10.
   */
  public Tier reserving(int ofPlaces, String attribute, String text) {
    if (ofPlaces < 0) {
      throw new IllegalArgumentException("A tier can not reserve `" + ofPlaces + "` places.");
    }
    List<Reserve> all = new ArrayList<>(reserves);
    all.add(new Reserve(ofPlaces, attribute, text));
    return with(t -> t.reserves = List.copyOf(all));
  }

  /** Which are filled first, the reserved places or the open ones. */
  public Tier precedence(Precedence choice) {
    return with(t -> t.precedence = choice);
  }

  /** What becomes of reserved places nobody they are kept for can take. */
  public Tier unfilled(Unfilled choice) {
    return with(t -> t.unfilled = choice);
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
    return quota.getPlaces();
  }

  /** Everything that is said about the number of places. */
  public Quota getQuota() {
    return quota;
  }

  public boolean isEveryone() {
    return everyone;
  }

  /** Everything that is said about the scores that win. */
  public Line getLine() {
    return line;
  }

  public Optional<OnTie> getOnTie() {
    return Optional.ofNullable(onTie);
  }

  public Optional<Vacancy> getVacancy() {
    return Optional.ofNullable(vacancy);
  }

  /** The tier its vacant places are added to. */
  public Optional<String> getVacantTo() {
    return Optional.ofNullable(vacantTo);
  }

  /** Its reserved places, in the order they are filled. */
  public List<Reserve> getReserves() {
    return reserves;
  }

  public Optional<Precedence> getPrecedence() {
    return Optional.ofNullable(precedence);
  }

  public Optional<Unfilled> getUnfilled() {
    return Optional.ofNullable(unfilled);
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
