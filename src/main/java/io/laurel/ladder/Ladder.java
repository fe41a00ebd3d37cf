package io.laurel.ladder;

import io.laurel.Ruling;
import io.laurel.Vacancy;
import io.laurel.award.AwardLog;
import io.laurel.award.Candidates;
import io.laurel.award.Winners;
import io.laurel.ladder.Due.What;
import io.laurel.limits.Caps;
import io.laurel.limits.Guarantees;
import io.laurel.limits.PassedOverRanks;
import io.laurel.limits.PrizeLimits;
import io.laurel.policy.Apportionment;
import io.laurel.policy.Award;
import io.laurel.policy.AwardOrder;
import io.laurel.policy.Cap;
import io.laurel.policy.Composition;
import io.laurel.policy.Conclusion;
import io.laurel.policy.Guarantee;
import io.laurel.policy.NoSkipping;
import io.laurel.policy.NobodyLeftOut;
import io.laurel.policy.Objection;
import io.laurel.policy.PrizeLimit;
import io.laurel.policy.Qualified;
import io.laurel.policy.Tier;
import io.laurel.quota.Bases;
import io.laurel.quota.PlaceCount;
import io.laurel.quota.ScoreLines;
import io.laurel.quota.Turnout;
import io.laurel.ranking.Contender;
import io.laurel.ranking.Standings;
import io.laurel.sharing.Apportioning;
import io.laurel.slots.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The tiers of one stage from the highest to the lowest, and whose turn it is. What the mechanism
 * in {@code rules/mechanism/award.drl} calls; that says what happens when.
 */
public final class Ladder {

  private final Candidates candidates;
  private final Places places;
  private final People people;
  private final Sequence sequence;
  private final Numbers numbers;
  private final PrizeLimits limits;
  private final Caps caps;
  private final Guarantees guarantees;
  private final Question question;
  private final Completeness completeness;
  private final PassedOverRanks passedOverRanks;
  private final Composing composing;
  private final Turns turns;
  private final Opening opening;
  private final Granting granting;
  private final Closing closing;
  private final String phase;
  private final News news;
  private final boolean opposable;
  private final boolean asking;
  private final Map<String, Ruling> rulings;
  private final List<Tier> tiers = new ArrayList<>();
  private final List<Tier> waiting = new ArrayList<>();
  private final List<OpenTier> open = new ArrayList<>();
  private final Due due;

  /**
   * @param standings by name, those awarded in this stage
   * @param categories in the order of the contest
   * @param phase of the rules that are told what happens
   * @param read whether a rule of the policy looks at a kind of fact
   * @param opposable whether a rule of the policy may object to proposals of this stage
   * @param objector asks those rules where they look at one proposal and nothing else
   * @param supernumeraries whether any candidate takes no place
   * @param supernumerary whether a candidate takes no place
   * @param readsOtherCategories whether an objection comes from a rule that looks at awards beyond
   *     the category
   * @param given who has a place whatever the rank
   * @param turnout how many there are before anybody is ranked
   * @param rulings human decisions by what they decide
   */
  public Ladder(
      Map<String, Standings> standings,
      List<String> categories,
      AwardLog log,
      String phase,
      Predicate<String> read,
      boolean opposable,
      @Nullable Objector objector,
      BooleanSupplier supernumeraries,
      Predicate<Contender> supernumerary,
      Predicate<Conclusion<?>> readsOtherCategories,
      Given given,
      Turnout turnout,
      Map<String, Ruling> rulings) {
    this.phase = phase;
    this.news = new News(read);
    this.opposable = opposable;
    this.asking = opposable && objector == null;
    this.rulings = rulings;
    this.candidates = new Candidates(standings, supernumeraries, supernumerary, log);
    Winners winners = new Winners();
    Bases bases = new Bases(candidates, turnout);
    this.limits = new PrizeLimits(bases, candidates, log);
    this.due = new Due(open, limits);
    this.caps = new Caps(tiers, this::placesOf, log);
    this.guarantees = new Guarantees(this::placesLeft, winners, log);
    this.places = new Places(candidates, waiting, log);
    this.people = new People(candidates, open, log, this::spans, this::isJoined);
    this.sequence = new Sequence(tiers, waiting, candidates, categories, people, log);
    this.numbers =
        new Numbers(
            new PlaceCount(bases, rulings), candidates, tiers, waiting, open, winners, people, log);
    this.completeness = new Completeness(candidates, tiers, log);
    this.passedOverRanks = new PassedOverRanks(log);
    this.composing = new Composing(people, caps, guarantees, opposable, log);
    this.turns = new Turns(caps, limits, readsOtherCategories, log);
    Ruling order = rulings.get(CategoryOrder.DECISION);
    if (order != null) {
      turns.order(order);
    }
    ScoreLines lines = new ScoreLines(bases, log);
    this.opening =
        new Opening(candidates, winners, numbers, places, limits, lines, given, this::isFree, log);
    Refusals refusals = new Refusals(winners, log);
    this.granting =
        new Granting(
            winners,
            caps,
            new Runs(caps, refusals, objector),
            refusals,
            turns,
            places,
            composing,
            news.isRead(Award.class),
            log);
    this.question =
        new Question(
            caps, new KnownObjections(caps, guarantees), refusals, granting, turns, people, news);
    this.closing = new Closing(winners, limits, refusals, turns, log);
  }

  // ---- what the policy sets out

  /**
   * Takes into account what a rule of the policy concluded.
   *
   * @return whether that may change what is due
   */
  public boolean take(Conclusion<?> conclusion) {
    if (conclusion instanceof Objection objection) {
      question.object(objection);
      return false;
    }
    if (conclusion instanceof Tier tier) {
      sequence.add(tier);
      completeness.changed();
    } else if (conclusion instanceof Cap cap) {
      caps.add(cap);
      cap.getTurn().ifPresent(t -> turns.order(t, cap));
    } else if (conclusion instanceof PrizeLimit limit) {
      limits.add(limit);
    } else if (conclusion instanceof Guarantee guarantee) {
      guarantees.add(guarantee);
    } else if (conclusion instanceof Composition composition) {
      composing.add(composition);
    } else if (conclusion instanceof AwardOrder order) {
      turns.order(order.getTurn(), order);
    } else if (conclusion instanceof NoSkipping || conclusion instanceof NobodyLeftOut) {
      completeness.add(conclusion);
    } else {
      return false;
    }
    return true;
  }

  /** How many of the entries that may win have each text of an attribute. */
  public Map<String, Integer> strata(Apportionment quota) {
    return candidates.strata(quota);
  }

  /** Whether nothing can oppose a proposal but what is known of the candidate alone. */
  public boolean isFree() {
    return !opposable && guarantees.isEmpty() && caps.isEmpty() && !turns.areJoined();
  }

  /** Whether whole runs of candidates may be granted without asking the rules about each. */
  public boolean isRunning() {
    boolean alone = open.size() == 1 || !caps.reachBeyondCategory();
    return alone && !isOtherwiseOpposed() && !turns.areJoined();
  }

  /**
   * Whether more than limits and what one proposal shows may keep candidates from their places, so
   * that it may matter what was awarded before.
   */
  private boolean isOtherwiseOpposed() {
    return asking || !guarantees.isEmpty();
  }

  private boolean spans() {
    return isOtherwiseOpposed() || caps.reachBeyondCategory();
  }

  private boolean isJoined(Tier a, Tier b) {
    return limits.join(a, b) || caps.join(a, b);
  }

  private int placesOf(Tier tier) {
    return numbers.of(tier);
  }

  private long placesLeft(List<String> names) {
    long left = 0;
    for (OpenTier tier : open) {
      left += names.contains(tier.getTier().getName()) ? tier.leftInAll() : 0;
    }
    for (Tier tier : waiting) {
      if (names.contains(tier.getName())) {
        long own = (long) numbers.of(tier) + places.extra(tier);
        left += Math.max(0, own);
      }
    }
    return left;
  }

  // ---- news for the rules of the policy

  /** The phase of the rules that are told what happens. */
  public String getPhase() {
    return phase;
  }

  /** Whether there is anything the rules of the policy have not been told. */
  public boolean isNews() {
    return !news.isEmpty();
  }

  /** Facts the rules have not been told. */
  public List<Object> present() {
    return news.present();
  }

  /** Facts that hold no longer. */
  public List<Object> past() {
    return news.past();
  }

  // ---- opening

  /** Whether a level waits for its turn, which has come. */
  public boolean isOpening() {
    return open.isEmpty() && !waiting.isEmpty();
  }

  /**
   * Opens the tiers of the highest level that waits; those that must wait for people are set aside.
   */
  public void openNextLevel() {
    List<Tier> settled = new ArrayList<>();
    for (Tier tier : sequence.next()) {
      waiting.remove(tier);
      if (!mustWait(tier) && numbers.settle(tier)) {
        settled.add(tier);
      }
    }
    List<OpenTier> opened = new ArrayList<>();
    for (Tier tier : settled) {
      if (!mustWait(tier)) {
        OpenTier one = opening.open(tier);
        composing.prepare(one);
        opened.add(one);
      }
    }
    Conclusion<?> cause = turns.asksPeople(opened, isOtherwiseOpposed());
    if (cause != null) {
      people.orderCategories(opened, cause);
      return;
    }
    open.addAll(opened);
    turns.opened(opened);
  }

  private boolean mustWait(Tier tier) {
    boolean limited = asking || limits.concern(tier) || caps.reachBeyondCategoryOf(tier);
    boolean wait = people.mustWait(tier, limited) || sequence.isSourceOpen(tier);
    if (wait) {
      people.await(tier);
    }
    return wait;
  }

  // ---- proposing

  /** The question that is before the rules, if any. */
  public Question getQuestion() {
    return question;
  }

  /** Whether any open tier has a place and a candidate for it, and nobody is proposed. */
  public boolean isProposable() {
    return !question.isOpen() && due.first(What.PROPOSING) != null;
  }

  /** Proposes the candidates whose turn it is. */
  public void propose() {
    due.touch(question.propose(List.copyOf(due.all(What.PROPOSING))));
  }

  // ---- granting without proposals

  /** Whether a run of candidates may be granted at once. */
  public boolean isRunnable() {
    return !question.isOpen() && isRunning() && due.first(What.RUN) != null;
  }

  /** Grants a run of candidates nobody can object to but what is known. */
  public void grantRun() {
    granting.run(take(What.RUN)).forEach(news::tell);
  }

  /** Whether a list has to be chosen as a whole. */
  public boolean isComposing() {
    return !question.isOpen() && due.first(What.COMPOSING) != null;
  }

  /** Grants the places of a list that is chosen as a whole. */
  public void compose() {
    granting.list(take(What.COMPOSING)).forEach(news::tell);
  }

  // ---- people

  /** Whether people have named the winners of a tier that is open. */
  public boolean isRuled() {
    return ruled() != null;
  }

  private @Nullable OpenTier ruled() {
    for (OpenTier tier : due.all(What.RULING)) {
      if (rulings.containsKey(tier.getDecision())) {
        return tier;
      }
    }
    return null;
  }

  /** Grants the places of a tier to those a ruling names. */
  public void award() {
    OpenTier tier = Objects.requireNonNull(ruled());
    due.touch(tier);
    granting
        .ruled(tier, Objects.requireNonNull(rulings.get(tier.getDecision())))
        .forEach(news::tell);
  }

  /** Whether people have to name the winners of a tier that is open. */
  public boolean isAwaiting() {
    return due.first(What.RULING) != null;
  }

  /** Leaves a whole prize to people. */
  public void awaitRuling() {
    people.award(take(What.RULING));
  }

  /** Leaves the shares of a quota to people. */
  public void leaveToPeople(Apportioning apportioning) {
    people.share(apportioning);
  }

  // ---- closing

  /** Whether the slot of a tier is done and another one follows. */
  public boolean isBetweenSlots() {
    return !question.isOpen() && due.first(What.NEXT_SLOT) != null;
  }

  /** Goes on with the next slot of a tier. */
  public void nextSlot() {
    OpenTier tier = take(What.NEXT_SLOT);
    closing.noteWhomLimitsKeepOut(tier);
    places.nextSlot(tier);
  }

  /** A tier with places nobody takes any more and nothing was said about yet, or null. */
  public @Nullable OpenTier getVacant() {
    return question.isOpen() ? null : due.first(What.VACANCY);
  }

  /** Notes places that stay empty. */
  public void leaveEmpty(OpenTier tier, Vacancy.Reason reason) {
    due.touch(tier);
    places.leaveEmpty(tier, reason);
  }

  /** Adds the empty places to another tier, if there is one. */
  public void passOn(OpenTier tier) {
    due.touch(tier);
    places.passOn(tier);
  }

  /** Reports that nothing is said about empty places. */
  public void vacancyLeftOpen(OpenTier tier) {
    due.touch(tier);
    places.vacancyLeftOpen(tier);
  }

  /** Whether nothing is left to do for a tier. */
  public boolean isClosing() {
    return !question.isOpen() && due.first(What.CLOSING) != null;
  }

  /** Closes a tier. */
  public void close() {
    OpenTier tier = take(What.CLOSING);
    due.close(tier);
    news.tell(closing.close(tier));
    if (news.isRead(Qualified.class)) {
      closing.qualified(tier).forEach(news::tell);
    }
  }

  /** The first tier something is to be done with, which is done now. */
  private OpenTier take(What what) {
    OpenTier tier = Objects.requireNonNull(due.first(what));
    due.touch(tier);
    return tier;
  }

  // ---- when everything is awarded

  /** Whether everything is awarded and it was not asked yet whether that is complete. */
  public boolean isComplete() {
    return !question.isOpen() && open.isEmpty() && waiting.isEmpty() && completeness.isUnchecked();
  }

  /** Reports prizes that were skipped, and who is left without one. */
  public void checkCompleteness() {
    completeness.check();
  }

  /** Ranks those whom a limit passed over, after all prizes of the stage. */
  public void settleRanks(Map<String, Standings> standings, BiPredicate<String, String> dense) {
    passedOverRanks.settle(standings, dense);
  }
}
