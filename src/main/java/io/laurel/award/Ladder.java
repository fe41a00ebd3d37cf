package io.laurel.award;

import io.laurel.PendingDecision;
import io.laurel.Vacancy;
import io.laurel.arithmetic.Fraction;
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
import io.laurel.policy.Organisation;
import io.laurel.policy.PrizeLimit;
import io.laurel.policy.Proposal;
import io.laurel.policy.Qualified;
import io.laurel.policy.Ruling;
import io.laurel.policy.Status;
import io.laurel.policy.Tier;
import io.laurel.policy.TierClosed;
import io.laurel.ranking.Contender;
import io.laurel.ranking.Standings;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The tiers of one stage from the highest to the lowest, and whose turn it is. Keeps the books for
 * the mechanism in {@code rules/mechanism/award.drl}, which says what happens when.
 */
public final class Ladder {

  private final Candidates candidates;
  private final Places places;
  private final People people;
  private final Sequence sequence;
  private final Numbers numbers;
  private final PrizeLimits limits;
  private final Given given;
  private final Completeness completeness;
  private final ScoreLines lines;
  private final List<String> categories;
  private final AwardLog log;
  private final boolean opposable;
  private final boolean awardsRead;
  private final Predicate<Conclusion<?>> readsOtherCategories;
  private final List<Tier> waiting = new ArrayList<>();
  private final List<Tier> added = new ArrayList<>();
  private final List<OpenTier> open = new ArrayList<>();
  private final List<Cap> caps = new ArrayList<>();
  private final Map<String, Set<Contender>> winners = new HashMap<>();
  private final IdentityHashMap<Tier, List<Contender>> winnersOf = new IdentityHashMap<>();
  private final Guarantees guarantees =
      new Guarantees(this::placesLeft, winnersOf, this::winnersBeside);
  private final Composing composing;
  private final CategoryOrder categoryOrder;
  private final PassedOverRanks passedOverRanks;
  private final List<Tier> enrolled = new ArrayList<>();
  private @Nullable Turn turn;
  private List<Tier> openedTogether = List.of();

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
    this.candidates = new Candidates(standings, supernumerary, log);
    this.places = new Places(candidates, waiting, log);
    this.people = new People(candidates, open, log, this::spans, this::isJoined);
    this.sequence = new Sequence(waiting, people, log);
    Bases bases = new Bases(candidates, turnout);
    PlaceCount count = new PlaceCount(bases, rulings);
    this.numbers =
        new Numbers(count, candidates, waiting, open, this::winnersBeside, winnersOf, people, log);
    this.limits = new PrizeLimits(bases, candidates, log);
    this.given = given;
    this.completeness = new Completeness(candidates, added, log);
    this.lines = new ScoreLines(bases, log);
    this.composing = new Composing(people, log);
    this.categoryOrder = new CategoryOrder(log, this::most);
    this.passedOverRanks = new PassedOverRanks(log);
    this.categories = categories;
    this.log = log;
    this.opposable = opposable;
    this.awardsRead = awardsRead;
    this.readsOtherCategories = readsOtherCategories;
  }

  // ---- what the policy sets out

  /** Takes a tier into the order of prizes. */
  public void add(Tier tier) {
    if (!tier.isEveryone() && !tier.isByRuling() && tier.getQuota().isUnsaid()) {
      log.flaw(
          "Prize `"
              + tier.getTitle()
              + "` does not say how many may win it: `places(n)`, `share(\"10%\")` or `everyone()`.",
          tier);
      return;
    }
    if (tier.isByRuling() && !tier.getReserves().isEmpty()) {
      log.flaw(
          "Prize `"
              + tier.getTitle()
              + "` is awarded by people, and its places can not be reserved by rule: leave out `byRuling()` or `reserving(…)`.",
          tier);
    }
    added.add(tier);
    for (Tier other : waiting) {
      if (other.getLevel() == tier.getLevel() && candidates.overlap(other, tier)) {
        log.flaw(
            "Prizes `"
                + other.getTitle()
                + "` and `"
                + tier.getTitle()
                + "` are for the same candidates, and the policy leaves open which is higher: give each its own `level(n)`, 1 for the highest.",
            tier);
      }
    }
    numbers.add(tier);
    enrolled.add(tier);
    waiting.add(tier);
    waiting.sort(
        Comparator.comparingInt(Tier::getLevel)
            .thenComparingInt(t -> categories.indexOf(t.getCategory()))
            .thenComparing(t -> t.getWithin().map(Organisation::getId).orElse(""))
            .thenComparing(Tier::getName)
            .thenComparing(Tier::getTitle)
            .thenComparing(Tier::getLadder));
  }

  /** Takes a limit into account. */
  public void add(Cap cap) {
    if (!cap.isForSomebody()) {
      log.flaw(
          "A limit does not say of whom it counts awards: `Cap.of(n, ORGANISATION)`, `forEach(\"地区\")` or `where(…)`.",
          cap);
    }
    caps.add(cap);
    cap.getTurn().ifPresent(t -> order(t, cap));
  }

  /** Takes a limit on the prizes of several tiers into account. */
  public void add(PrizeLimit limit) {
    limits.add(limit);
  }

  private boolean isJoined(Tier a, Tier b) {
    return limits.join(a, b) || caps.stream().anyMatch(c -> isJoined(c, a, b));
  }

  /** Whether awards of one tier may use a limit up for candidates of the other. */
  private static boolean isJoined(Cap cap, Tier a, Tier b) {
    return cap.counts(a)
        && cap.counts(b)
        && (!cap.isWithinCategory()
            || a.getCategory().isEmpty()
            || b.getCategory().isEmpty()
            || a.getCategory().equals(b.getCategory()));
  }

  /** Takes a guarantee into account. */
  public void add(Guarantee guarantee) {
    if (guarantee.getTiers().isEmpty()) {
      log.flaw(
          "The guarantee for `"
              + guarantee.getOrganisation()
              + "` does not say over which prizes it counts: `among(…)`.",
          guarantee);
    }
    guarantees.add(guarantee);
  }

  /** Takes into account who has to be on a list. */
  public void add(Composition composition) {
    composing.add(composition);
  }

  /** The order of categories as people decided it. */
  public void order(Ruling ruling) {
    categoryOrder.decided(ruling);
  }

  /** How many awards a limit allows: of a share, the whole part. */
  public int most(Cap cap) {
    return cap.getShare()
        .map(
            s ->
                s.times(Fraction.of(placesCounted(cap)))
                    .rounded(0, RoundingMode.DOWN)
                    .intValueExact())
        .orElse(cap.getMost());
  }

  private long placesCounted(Cap cap) {
    long counted = 0;
    for (Tier tier : enrolled) {
      int quota = cap.counts(tier) ? numbers.of(tier) : 0;
      if (quota == Integer.MAX_VALUE) {
        log.flaw(
            "Prize `"
                + tier.getTitle()
                + "` has no number of places, and a limit is a share of them: say which prizes it counts, `among(…)`.",
            cap);
        return 0;
      }
      counted += quota;
    }
    return counted;
  }

  /** Ranks those whom a limit passed over, after all prizes of the stage. */
  public void settleRanks(Map<String, Standings> standings, BiPredicate<String, String> dense) {
    passedOverRanks.settle(standings, dense);
  }

  /** How many of the entries that may win have each text of an attribute. */
  public Map<String, Integer> strata(Apportionment quota) {
    return candidates.strata(quota);
  }

  /** Says whose turn it is when several tiers of one level are open. */
  public void order(Turn newTurn, Conclusion<?> cause) {
    if (turn != null && turn != newTurn) {
      log.flaw(
          "Two rules say in which order categories are awarded: `"
              + turn
              + "` and `"
              + newTurn
              + "`.",
          cause);
    }
    turn = newTurn;
  }

  /** Whether nothing can oppose a proposal but what is known of the candidate alone. */
  public boolean isFree() {
    return !opposable && caps.isEmpty() && guarantees.isEmpty() && !limits.joinAny(openedTogether);
  }

  private boolean spans() {
    return opposable || !guarantees.isEmpty() || caps.stream().anyMatch(c -> !c.isWithinCategory());
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
        opened.add(open(tier));
      }
    }
    if (turn == Turn.RULED_ORDER) {
      Cap cause = categoryOrder.asks(opened, caps, opposable || !guarantees.isEmpty()).orElse(null);
      if (cause != null) {
        people.orderCategories(opened, cause);
        return List.of();
      }
    }
    open.addAll(opened);
    openedTogether = opened.stream().map(OpenTier::getTier).toList();
    return opened;
  }

  private boolean mustWait(Tier tier) {
    boolean wait = people.mustWait(tier, isLimited(tier)) || sequence.isSourceOpen(tier);
    if (wait) {
      people.await(tier);
    }
    return wait;
  }

  private boolean isLimited(Tier tier) {
    return opposable
        || limits.concern(tier)
        || caps.stream().anyMatch(c -> !c.isWithinCategory() && c.counts(tier));
  }

  private OpenTier open(Tier tier) {
    Standings on = candidates.standingsOf(tier);
    List<Contender> able = candidates(tier).toList();
    boolean ranked = able.stream().allMatch(c -> c.rank() > 0);
    if (!tier.isEveryone() && !tier.isByRuling()) {
      if (!ranked) {
        log.flaw(
            "Prize `"
                + tier.getTitle()
                + "` has a number of places, and no rule ranks `"
                + on.name()
                + "`: conclude a `Ranking`.",
            tier);
        able = List.of();
      } else if (able.stream().map(Contender::group).distinct().count() > 1) {
        log.flaw(
            "Prize `"
                + tier.getTitle()
                + "` is for candidates who are ranked in several groups by themselves; say `in(category)` or `within(organisation)`, or rank them together.",
            tier);
        able = List.of();
      }
    }
    int quota = numbers.of(tier);
    int extra = tier.getQuota().isWithHigher() ? 0 : places.extra(tier);
    if (quota + extra < 0) {
      places.takeFromNext(tier, -(quota + extra));
    }
    int total = quota == Integer.MAX_VALUE ? quota : Math.max(0, quota + extra);
    limits.open(tier, on);
    ScoreLine line = lines.of(tier, on);
    Set<Contender> before = winnersBeside(tier);
    SlotPlan plan =
        new SlotPlan(
            tier,
            able,
            c -> c.bars().isEmpty() && line.admits(c) && !before.contains(c),
            isFree() && able.stream().noneMatch(candidates::isSupernumerary),
            log);
    OpenTier opened =
        new OpenTier(
            tier,
            on,
            able,
            before,
            candidates::isSupernumerary,
            log,
            limits,
            quota,
            plan.of(total, tier.isByRuling() ? List.of() : given.of(tier, on)),
            line);
    composing.prepare(opened, opposable, caps, guarantees);
    return opened;
  }

  /** Who has won a tier that excludes them from this one. */
  private Set<Contender> winnersBeside(Tier tier) {
    return winners.computeIfAbsent(
        tier.getLadder(), l -> Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  private Stream<Contender> candidates(Tier tier) {
    return candidates.of(tier);
  }

  // ---- proposing

  /** Whether any open tier has a place and a candidate for it. */
  public boolean isProposable() {
    return open.stream().anyMatch(OpenTier::isProposable);
  }

  /** The candidates whose turn it is. */
  public TiedGroup propose() {
    List<OpenTier> able = open.stream().filter(OpenTier::isProposable).toList();
    OpenTier due = able.get(0);
    if (able.size() > 1 && turn == Turn.HIGHEST_SCORE) {
      due = first(able, Comparator.comparing(OpenTier::nextKey));
    } else if (able.size() > 1 && turn == Turn.RULED_ORDER) {
      due =
          first(
              able,
              Comparator.comparing(
                  (OpenTier t) -> categoryOrder.turnOf(t.getTier()), Comparator.reverseOrder()));
    } else if (able.size() > 1 && turn == Turn.LARGEST_MARGIN) {
      due = first(able, Comparator.comparing(OpenTier::margin).thenComparing(OpenTier::nextKey));
    }
    return new TiedGroup(due, due.take());
  }

  /** The first of the greatest. */
  private static OpenTier first(List<OpenTier> tiers, Comparator<OpenTier> order) {
    OpenTier best = tiers.get(0);
    for (OpenTier tier : tiers) {
      if (order.compare(tier, best) > 0) {
        best = tier;
      }
    }
    return best;
  }

  /** What keeps the proposed entry from any prize. */
  public List<Status<?>> barsOf(Proposal proposal, TiedGroup group) {
    return group.candidate(proposal).bars();
  }

  /** Whether the proposed entry's score is below the tier's line. */
  public boolean isBelowLine(Proposal proposal, TiedGroup group) {
    return !group.getTier().reachesLine(group.candidate(proposal));
  }

  /** The guarantee for which the place must be kept from the proposed entry, or none. */
  public List<Guarantee> keptFor(Proposal proposal, TiedGroup group) {
    return guarantees.keptFor(proposal, group);
  }

  private long placesLeft(List<String> tiers) {
    long left = 0;
    for (OpenTier tier : open) {
      left += tiers.contains(tier.getTier().getName()) ? tier.leftInAll() : 0;
    }
    for (Tier tier : waiting) {
      if (tiers.contains(tier.getName())) {
        long own = (long) numbers.of(tier) + places.extra(tier);
        left += Math.max(0, own);
      }
    }
    return left;
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
    all.forEach(o -> refused(proposal.getOffer(), contender, o.getReason(), o.getCause()));
    if (turn == null
        && openedTogether.size() > 1
        && all.stream().allMatch(o -> dependsOnOrder(o, proposal.getOffer()))) {
      askForOrder(contender, proposal.getOffer(), all.get(0).getCause());
    }
  }

  /** Asks for the order where a tied group would fit but for a limit over tiers opened together. */
  private void askWhereLimited(TiedGroup group) {
    OpenTier tier = group.getTier();
    PrizeLimit limit = limits.tightest(tier.getTier()).orElse(null);
    if (limit != null
        && turn == null
        && group.places() <= tier.ownLeft()
        && group.places() > tier.getLeft()
        && limits.joinAny(openedTogether)) {
      askForOrder(group.members().get(0), tier.getTier(), limit);
    }
  }

  private void askForOrder(Contender contender, Tier tier, Conclusion<?> cause) {
    log.flaw(
        "A limit over several categories keeps `"
            + contender.id()
            + "` from `"
            + tier.getTitle()
            + "`, and the policy leaves open in which order the categories are awarded: say `inTurn(…)` or conclude"
            + " `AwardOrder.by(CATEGORY_ORDER | HIGHEST_SCORE | LARGEST_MARGIN | RULED_ORDER)`.",
        cause);
  }

  /** Whether an objection might not have been raised, had another category been awarded first. */
  private boolean dependsOnOrder(Objection objection, Tier tier) {
    Conclusion<?> cause = objection.getCause();
    if (cause instanceof Cap cap) {
      return openedTogether.stream().filter(t -> isJoined(cap, tier, t)).count() > 1;
    }
    return cause instanceof Guarantee
        || (cause instanceof Objection && readsOtherCategories.test(cause));
  }

  private void refused(Tier tier, Contender contender, String reason, Conclusion<?> cause) {
    if (!(cause instanceof Status)) { // what is known of the candidate is kept with the candidate
      AwardLog.Refusal refusal = new AwardLog.Refusal(tier, contender, reason, null, cause);
      if (tier.getReserves().isEmpty() || !log.refusals().contains(refusal)) {
        log.refusals().add(refusal);
      }
    }
  }

  /**
   * Grants a run of candidates nobody can object to; gives the awards as facts where rules ask for
   * them.
   */
  public List<Award> grantRun(OpenTier tier) {
    List<Contender> run =
        tier.takeRun(
            c -> {
              tier.refuse();
              c.bars().forEach(bar -> refused(tier.getTier(), c, bar.getReason(), bar));
              if (c.bars().isEmpty()) {
                refused(tier.getTier(), c, "", tier.getTier());
              }
            });
    List<Award> facts = new ArrayList<>();
    for (Contender winner : run) {
      won(tier, winner, null);
      if (awardsRead) {
        facts.add(new Award(winner.standing(tier.standings().name()), tier.getTier()));
      }
    }
    return facts;
  }

  /** Grants the places of a list that is chosen as a whole. */
  public List<Award> compose(OpenTier tier) {
    List<Award> facts = new ArrayList<>();
    for (Contender winner : composing.choose(tier)) {
      tier.win(winner);
      won(tier, winner, null);
      facts.add(new Award(winner.standing(tier.standings().name()), tier.getTier()));
    }
    return facts;
  }

  /** Lets what was granted within the group stand. */
  public void confirm(TiedGroup group) {
    for (Contender winner : group.granted().values()) {
      group.getTier().win(winner);
      won(group.getTier(), winner, null);
    }
  }

  /** Lets all of a group win that is larger than the places left. */
  public void confirmAll(TiedGroup group) {
    askWhereLimited(group);
    group.getTier().makeRoom(Math.toIntExact(group.places()));
    confirm(group);
  }

  /** Lets all of a group win and takes the places too many from the next tiers. */
  public void confirmFromNext(TiedGroup group) {
    int over = Math.toIntExact(group.places()) - group.getTier().getLeft();
    places.takeFromNext(group.getTier().getTier(), over);
    confirmAll(group);
  }

  private void won(OpenTier tier, Contender winner, @Nullable Ruling ruling) {
    winnersOf.computeIfAbsent(tier.getTier(), t -> new ArrayList<>()).add(winner);
    log.grants().add(new AwardLog.Grant(tier.getTier(), tier.standings(), winner, ruling));
  }

  /** Leaves a whole tied group out; the tier has no further candidates. */
  public void leaveOut(TiedGroup group) {
    askWhereLimited(group);
    for (Contender one : group.granted().values()) {
      refused(group.getTier().getTier(), one, "", group.getTier().getTier());
    }
    group.getTier().leaveTieOut();
  }

  /** Reports that a tie at the line was left open. */
  public void tieLeftOpen(TiedGroup group) {
    log.flaw(
        "Prize `"
            + group.getTier().getTier().getTitle()
            + "` has "
            + group.getTier().getLeft()
            + " of its places left, and "
            + group.granted().size()
            + " candidates are tied at rank "
            + group.members().get(0).rank()
            + " ("
            + String.join(", ", group.members().stream().map(c -> "`" + c.id() + "`").toList())
            + "); the policy leaves open what happens: say `onTie(ALL_IN | ALL_OUT | TAKES_FROM_NEXT | NEAREST | DECISION)`.",
        group.getTier().getTier());
    leaveOut(group);
  }

  // ---- people

  /** Leaves the order of a tied group to people; prizes that depend on it wait. */
  public void leaveToPeople(TiedGroup group, PendingDecision.Kind kind) {
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
    log.usedRulings().add(ruling.decides());
    List<Award> facts = new ArrayList<>();
    for (String id : ruling.order()) {
      Contender named =
          tier.candidates().stream().filter(c -> c.id().equals(id)).findFirst().orElse(null);
      if (named == null) {
        log.flaw(
            "Ruling `"
                + ruling.decides()
                + "` names `"
                + id
                + "`, who is no candidate for `"
                + tier.getTier().getTitle()
                + "`.",
            tier.getTier());
      } else if (tier.getLeft() == 0) {
        log.flaw(
            "Ruling `"
                + ruling.decides()
                + "` names "
                + ruling.order().size()
                + "; `"
                + tier.getTier().getTitle()
                + "` has "
                + tier.quota()
                + " places.",
            tier.getTier());
      } else {
        tier.win(named);
        won(tier, named, ruling);
        facts.add(new Award(named.standing(tier.standings().name()), tier.getTier()));
      }
    }
    tier.settle();
    return facts;
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
    tellWhomLimitsKeepOut(tier);
    places.nextSlot(tier);
  }

  /** Reports that nothing is said about empty places. */
  public void vacancyLeftOpen(OpenTier tier) {
    places.vacancyLeftOpen(tier);
  }

  /** Closes a tier. */
  public TierClosed close(OpenTier tier) {
    open.remove(tier);
    tellWhoWasKeptOut(tier);
    Contender last = tier.last();
    log.closings()
        .add(
            new AwardLog.Closing(
                tier.getTier(),
                tier.standings(),
                tier.quota(),
                tier.getGranted(),
                last == null ? null : last.score(),
                last));
    return new TierClosed(
        tier.getTier(),
        tier.getGranted(),
        tier.getTier().isEveryone() ? 0 : tier.getEmpty(),
        last == null || last.score() == null ? null : last.score(),
        tier.standings().name(),
        last == null ? null : last.entry());
  }

  private void tellWhoWasKeptOut(OpenTier tier) {
    tellWhomLimitsKeepOut(tier);
    tier.reserved().forEach(reserved -> tellWhoWasKeptOut(tier, reserved));
  }

  private void tellWhomLimitsKeepOut(OpenTier tier) {
    PrizeLimit limit = tier.ownLeft() > 0 ? limits.usedUp(tier.getTier()).orElse(null) : null;
    if (limit != null) {
      List<Contender> keptOut = tier.rest();
      keptOut.forEach(c -> refused(tier.getTier(), c, "", limit));
      if (!keptOut.isEmpty() && turn == null && limits.joinAny(openedTogether)) {
        askForOrder(keptOut.get(0), tier.getTier(), limit);
      }
    }
  }

  private void tellWhoWasKeptOut(OpenTier tier, OpenTier.Reserved reserved) {
    Contender last = reserved.last();
    List<Contender> others =
        tier.candidates().stream()
            .filter(c -> tier.mayWin(c) && !winnersBeside(tier.getTier()).contains(c))
            .toList();
    others.stream()
        .filter(
            c -> (last != null && c.rank() < last.rank()) || others.indexOf(c) < reserved.lapsed())
        .forEach(
            c ->
                log.refusals()
                    .add(
                        new AwardLog.Refusal(
                            tier.getTier(), c, "", reserved.reserve(), tier.getTier())));
  }

  /** Whether prizes of other tiers used a limit up that counts this one too. */
  public boolean isCutOff(OpenTier tier) {
    return !limits.isEmpty() && tier.isNewlyCutOff();
  }

  /** Notes that a limit keeps a tier from its places. */
  public void cutOff(OpenTier tier) {
    tier.cutOff();
  }

  /** Reports prizes that were skipped. */
  public void check(NoSkipping rule) {
    completeness.check(rule);
  }

  /** Reports who is left without a prize. */
  public void check(NobodyLeftOut rule) {
    completeness.check(rule);
  }

  /** Those who advance by a tier that has been awarded. */
  public List<Qualified> qualified(OpenTier tier) {
    String round = tier.getTier().getAdvancesTo().orElse(null);
    if (round == null) {
      return List.of();
    }
    return winnersOf.getOrDefault(tier.getTier(), List.of()).stream()
        .map(c -> new Qualified(c.entry(), round))
        .toList();
  }
}
