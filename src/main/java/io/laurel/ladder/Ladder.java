package io.laurel.ladder;

import io.laurel.PendingDecision;
import io.laurel.Vacancy;
import io.laurel.award.AwardLog;
import io.laurel.award.Candidates;
import io.laurel.award.Grounds;
import io.laurel.award.Winners;
import io.laurel.limits.Caps;
import io.laurel.limits.Guarantees;
import io.laurel.limits.PassedOverRanks;
import io.laurel.limits.PrizeLimits;
import io.laurel.policy.Apportionment;
import io.laurel.policy.Award;
import io.laurel.policy.Cap;
import io.laurel.policy.Choices.InsideTie;
import io.laurel.policy.Choices.Turn;
import io.laurel.policy.Composition;
import io.laurel.policy.Conclusion;
import io.laurel.policy.Guarantee;
import io.laurel.policy.NoSkipping;
import io.laurel.policy.NobodyLeftOut;
import io.laurel.policy.Objection;
import io.laurel.policy.PrizeLimit;
import io.laurel.policy.Proposal;
import io.laurel.policy.Qualified;
import io.laurel.policy.Ruling;
import io.laurel.policy.Tier;
import io.laurel.policy.TierClosed;
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
import java.util.function.BiPredicate;
import java.util.function.Predicate;

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
  private final KnownObjections knownObjections;
  private final Completeness completeness;
  private final PassedOverRanks passedOverRanks;
  private final Composing composing;
  private final Turns turns;
  private final Opening opening;
  private final Refusals refusals;
  private final Granting granting;
  private final Closing closing;
  private final boolean opposable;
  private final List<Tier> tiers = new ArrayList<>();
  private final List<Tier> waiting = new ArrayList<>();
  private final List<OpenTier> open = new ArrayList<>();

  /**
   * @param standings by name, those awarded in this stage
   * @param categories in the order of the contest
   * @param opposable whether a rule of the policy may object to proposals of this stage
   * @param awardsRead whether a rule of the policy asks for awards
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
      boolean opposable,
      boolean awardsRead,
      Predicate<Contender> supernumerary,
      Predicate<Conclusion<?>> readsOtherCategories,
      Given given,
      Turnout turnout,
      Map<String, io.laurel.Ruling> rulings) {
    this.opposable = opposable;
    this.candidates = new Candidates(standings, supernumerary, log);
    Winners winners = new Winners();
    Bases bases = new Bases(candidates, turnout);
    this.limits = new PrizeLimits(bases, candidates, log);
    this.caps = new Caps(tiers, this::placesOf, log);
    this.guarantees = new Guarantees(this::placesLeft, winners, log);
    this.places = new Places(candidates, waiting, log);
    this.people = new People(candidates, open, log, this::spans, this::isJoined);
    this.sequence = new Sequence(tiers, waiting, candidates, categories, people, log);
    this.numbers =
        new Numbers(
            new PlaceCount(bases, rulings), candidates, tiers, waiting, open, winners, people, log);
    this.knownObjections = new KnownObjections(caps, guarantees);
    this.completeness = new Completeness(candidates, tiers, log);
    this.passedOverRanks = new PassedOverRanks(log);
    this.composing = new Composing(people, caps, guarantees, opposable, log);
    this.turns = new Turns(caps, limits, readsOtherCategories, log);
    ScoreLines lines = new ScoreLines(bases, log);
    this.opening =
        new Opening(candidates, winners, numbers, places, limits, lines, given, this::isFree, log);
    this.refusals = new Refusals(winners, log);
    this.granting =
        new Granting(winners, caps, refusals, turns, places, composing, awardsRead, log);
    this.closing = new Closing(winners, limits, refusals, turns, log);
  }

  // ---- what the policy sets out

  /** Takes a tier into the order of prizes. */
  public void add(Tier tier) {
    sequence.add(tier);
  }

  /** Takes a limit into account. */
  public void add(Cap cap) {
    caps.add(cap);
    cap.getTurn().ifPresent(t -> order(t, cap));
  }

  /** Takes a limit on the prizes of several tiers into account. */
  public void add(PrizeLimit limit) {
    limits.add(limit);
  }

  /** Takes a guarantee into account. */
  public void add(Guarantee guarantee) {
    guarantees.add(guarantee);
  }

  /** Takes into account who has to be on a list. */
  public void add(Composition composition) {
    composing.add(composition);
  }

  /** The order of categories as people decided it. */
  public void order(Ruling ruling) {
    turns.order(ruling);
  }

  /** Says whose turn it is when several tiers of one level are open. */
  public void order(Turn turn, Conclusion<?> cause) {
    turns.order(turn, cause);
  }

  /** How many of the entries that may win have each text of an attribute. */
  public Map<String, Integer> strata(Apportionment quota) {
    return candidates.strata(quota);
  }

  /** Whether nothing can oppose a proposal but what is known of the candidate alone. */
  public boolean isFree() {
    return !isOtherwiseOpposed() && caps.isEmpty() && !turns.areJoined();
  }

  /** Whether whole runs of candidates may be granted without asking the rules about each. */
  public boolean isRunning() {
    return !isOtherwiseOpposed() && !turns.areJoined();
  }

  /** Whether more than limits may keep candidates from their places. */
  private boolean isOtherwiseOpposed() {
    return opposable || !guarantees.isEmpty();
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

  // ---- opening

  /** Whether a tier waits for its turn. */
  public boolean isWaiting() {
    return !waiting.isEmpty();
  }

  /**
   * Opens the tiers of the highest level that waits; those that must wait for people are set aside.
   */
  public List<OpenTier> openNextLevel() {
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
      return List.of();
    }
    open.addAll(opened);
    turns.opened(opened);
    return opened;
  }

  private boolean mustWait(Tier tier) {
    boolean limited = opposable || limits.concern(tier) || caps.reachBeyondCategoryOf(tier);
    boolean wait = people.mustWait(tier, limited) || sequence.isSourceOpen(tier);
    if (wait) {
      people.await(tier);
    }
    return wait;
  }

  // ---- proposing

  /** Whether any open tier has a place and a candidate for it. */
  public boolean isProposable() {
    return open.stream().anyMatch(OpenTier::isProposable);
  }

  /** The candidates whose turn it is. */
  public TiedGroup propose() {
    OpenTier due = turns.due(open.stream().filter(OpenTier::isProposable).toList());
    return new TiedGroup(due, due.take());
  }

  /** What is known against the proposals of a group without asking the rules of the policy. */
  public List<Objection> objectionsTo(TiedGroup group) {
    return knownObjections.to(group);
  }

  // ---- answering

  /** Whether every objection is a limit that lets the lowest id of tied candidates go first. */
  public boolean isLowestIdFirst(List<?> objections) {
    return objections.stream()
        .allMatch(
            o ->
                ((Objection) o).getCause() instanceof Cap cap
                    && cap.getInsideTie().filter(InsideTie.LOWEST_ID::equals).isPresent());
  }

  /** Notes that a proposal was opposed. */
  public void passOver(TiedGroup group, Proposal proposal, List<?> objections) {
    Contender contender = group.answered(proposal);
    group.getTier().refuse();
    List<Objection> all = objections.stream().map(Objection.class::cast).toList();
    all.forEach(
        o ->
            refusals.note(proposal.getOffer(), contender, Grounds.of(o.getReason()), o.getCause()));
    turns.askWherePassedOver(contender, proposal.getOffer(), all);
  }

  // ---- granting

  /**
   * Grants a run of candidates nobody can object to; gives the awards as facts where rules ask for
   * them.
   */
  public List<Award> grantRun(OpenTier tier) {
    return granting.run(tier);
  }

  /** Grants one proposal until its group is settled; gives the fact that stands for it, if any. */
  public List<Award> grant(TiedGroup group, Proposal proposal) {
    return granting.grant(group, proposal);
  }

  /** Grants the places of a list that is chosen as a whole. */
  public List<Award> compose(OpenTier tier) {
    return granting.list(tier);
  }

  /** Lets what was granted within the group stand. */
  public void confirm(TiedGroup group) {
    granting.confirm(group);
  }

  /** Lets all of a group win that is larger than the places left. */
  public void confirmAll(TiedGroup group) {
    granting.confirmAll(group);
  }

  /** Lets all of a group win and takes the places too many from the next tiers. */
  public void confirmFromNext(TiedGroup group) {
    granting.confirmFromNext(group);
  }

  /** Leaves a whole tied group out; the tier has no further candidates. */
  public void leaveOut(TiedGroup group) {
    granting.leaveOut(group);
  }

  /** Reports that a tie at the line was left open. */
  public void tieLeftOpen(TiedGroup group) {
    granting.tieLeftOpen(group);
  }

  // ---- people

  /** Leaves the order of a tied group to people; prizes that depend on it wait. */
  public void leaveToPeople(TiedGroup group, PendingDecision.Kind kind) {
    granting.takeBack(group);
    people.order(group, kind);
  }

  /** Leaves a whole prize to people. */
  public void awaitRuling(OpenTier tier) {
    people.award(tier);
  }

  /** Leaves the shares of a quota to people. */
  public void leaveToPeople(Apportioning apportioning) {
    people.share(apportioning);
  }

  /** Grants the places of a tier to those a ruling names. */
  public List<Award> award(OpenTier tier, Ruling ruling) {
    return granting.ruled(tier, ruling);
  }

  /** Whether a tier is no longer open because it waits for people. */
  public boolean isHalted(OpenTier tier) {
    return !open.contains(tier);
  }

  // ---- closing

  /** Notes places that stay empty. */
  public void leaveEmpty(OpenTier tier, Vacancy.Reason reason) {
    places.leaveEmpty(tier, reason);
  }

  /** Adds the empty places to another tier, if there is one. */
  public void passOn(OpenTier tier) {
    places.passOn(tier);
  }

  /** Goes on with the next slot of a tier. */
  public void nextSlot(OpenTier tier) {
    closing.noteWhomLimitsKeepOut(tier);
    places.nextSlot(tier);
  }

  /** Reports that nothing is said about empty places. */
  public void vacancyLeftOpen(OpenTier tier) {
    places.vacancyLeftOpen(tier);
  }

  /** Closes a tier. */
  public TierClosed close(OpenTier tier) {
    open.remove(tier);
    return closing.close(tier);
  }

  /** Whether prizes of other tiers used a limit up that counts this one too. */
  public boolean isCutOff(OpenTier tier) {
    return !limits.isEmpty() && tier.isNewlyCutOff();
  }

  /** Notes that a limit keeps a tier from its places. */
  public void cutOff(OpenTier tier) {
    tier.cutOff();
  }

  /** Those who advance by a tier that has been awarded. */
  public List<Qualified> qualified(OpenTier tier) {
    return closing.qualified(tier);
  }

  // ---- when everything is awarded

  /** Reports prizes that were skipped. */
  public void check(NoSkipping rule) {
    completeness.check(rule);
  }

  /** Reports who is left without a prize. */
  public void check(NobodyLeftOut rule) {
    completeness.check(rule);
  }

  /** Ranks those whom a limit passed over, after all prizes of the stage. */
  public void settleRanks(Map<String, Standings> standings, BiPredicate<String, String> dense) {
    passedOverRanks.settle(standings, dense);
  }
}
