package io.laurel.award;

import io.laurel.PendingDecision;
import io.laurel.Vacancy;
import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Award;
import io.laurel.policy.Cap;
import io.laurel.policy.Choices.InsideTie;
import io.laurel.policy.Choices.Rounding;
import io.laurel.policy.Choices.Turn;
import io.laurel.policy.Conclusion;
import io.laurel.policy.Guarantee;
import io.laurel.policy.Objection;
import io.laurel.policy.Organisation;
import io.laurel.policy.Proposal;
import io.laurel.policy.Qualified;
import io.laurel.policy.Ruling;
import io.laurel.policy.Status;
import io.laurel.policy.Tier;
import io.laurel.policy.TierClosed;
import io.laurel.ranking.Contender;
import io.laurel.ranking.Standings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private final List<String> categories;
  private final AwardLog log;
  private final boolean opposable;
  private final boolean awardsRead;
  private final Predicate<Conclusion<?>> readsOtherCategories;
  private final List<Tier> waiting = new ArrayList<>();
  private final List<OpenTier> open = new ArrayList<>();
  private final List<Cap> caps = new ArrayList<>();
  private final IdentityHashMap<Tier, Integer> quotas = new IdentityHashMap<>();
  private final Set<Contender> winners = Collections.newSetFromMap(new IdentityHashMap<>());
  private final IdentityHashMap<Tier, List<Contender>> winnersOf = new IdentityHashMap<>();
  private final Guarantees guarantees = new Guarantees(this::placesLeft, winnersOf, winners);
  private @Nullable Turn turn;
  private int openedTogether;

  /**
   * @param standings by name, those awarded in this stage
   * @param categories in the order of the contest
   * @param opposable whether a rule of the policy may object to proposals of this stage
   * @param awardsRead whether a rule of the policy asks for awards
   * @param readsOtherCategories whether an objection comes from a rule that looks at awards beyond
   *     the category
   */
  public Ladder(
      Map<String, Standings> standings,
      List<String> categories,
      AwardLog log,
      boolean opposable,
      boolean awardsRead,
      Predicate<Conclusion<?>> readsOtherCategories) {
    this.candidates = new Candidates(standings);
    this.places = new Places(candidates, waiting, log);
    this.people = new People(candidates, open, log, this::spans);
    this.categories = categories;
    this.log = log;
    this.opposable = opposable;
    this.awardsRead = awardsRead;
    this.readsOtherCategories = readsOtherCategories;
  }

  // ---- what the policy sets out

  /** Takes a tier into the order of prizes. */
  public void add(Tier tier) {
    if (!tier.isEveryone()
        && !tier.isByRuling()
        && tier.getPlaces().isEmpty()
        && tier.getShare().isEmpty()) {
      log.flaw(
          "Prize `"
              + tier.getTitle()
              + "` does not say how many may win it: `places(n)`, `share(\"10%\")` or `everyone()`.",
          tier);
      return;
    }
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
    waiting.add(tier);
    waiting.sort(
        Comparator.comparingInt(Tier::getLevel)
            .thenComparingInt(t -> categories.indexOf(t.getCategory()))
            .thenComparing(t -> t.getWithin().map(Organisation::getId).orElse(""))
            .thenComparing(Tier::getName));
  }

  /** Takes a limit into account. */
  public void add(Cap cap) {
    caps.add(cap);
    cap.getTurn().ifPresent(t -> order(t, cap));
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
    return !opposable && caps.isEmpty() && guarantees.isEmpty();
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
    int level = waiting.get(0).getLevel();
    List<OpenTier> opened = new ArrayList<>();
    while (!waiting.isEmpty() && waiting.get(0).getLevel() == level) {
      Tier tier = waiting.remove(0);
      if (people.mustWait(tier, isLimited(tier))) {
        people.await(tier);
      } else {
        opened.add(open(tier));
      }
    }
    open.addAll(opened);
    openedTogether = opened.size();
    return opened;
  }

  private boolean isLimited(Tier tier) {
    return opposable || caps.stream().anyMatch(c -> !c.isWithinCategory() && c.counts(tier));
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
    checkRounding(tier);
    int quota = quotas.computeIfAbsent(tier, this::quota);
    int extra = places.extra(tier);
    if (quota + extra < 0) {
      places.takeFromNext(tier, -(quota + extra));
    }
    int total = quota == Integer.MAX_VALUE ? quota : Math.max(0, quota + extra);
    return new OpenTier(tier, on, able, winners, quota, total);
  }

  /**
   * The places the policy gives a tier; a share whose rounding is left open counts its whole part.
   */
  private int quota(Tier tier) {
    if (tier.isByRuling() || tier.isEveryone()) {
      return tier.getPlaces().orElse(Integer.MAX_VALUE);
    }
    return tier.getPlaces()
        .orElseGet(
            () ->
                share(tier)
                    .rounded(0, tier.getRounding().orElse(Rounding.DOWN).mode())
                    .intValueExact());
  }

  private Fraction share(Tier tier) {
    return tier.getShare().orElse(Fraction.ZERO).times(Fraction.of(awardable(tier)));
  }

  private long awardable(Tier tier) {
    return candidates(tier).filter(c -> c.bars().isEmpty()).count();
  }

  private Stream<Contender> candidates(Tier tier) {
    return candidates.of(tier);
  }

  private void checkRounding(Tier tier) {
    Fraction exact = share(tier);
    if (!exact.isWhole() && tier.getRounding().isEmpty()) {
      log.flaw(
          "Prize `"
              + tier.getTitle()
              + "`: "
              + tier.getShare().orElse(Fraction.ZERO).times(Fraction.of(100))
              + " % of "
              + awardable(tier)
              + " is "
              + exact.toText()
              + " places, and the policy leaves open how they are rounded: say `rounded(HALF_UP | HALF_EVEN | UP | DOWN)`.",
          tier);
    }
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
      left += tiers.contains(tier.getTier().getName()) ? tier.getLeft() : 0;
    }
    for (Tier tier : waiting) {
      if (tiers.contains(tier.getName())) {
        long own = (long) quotas.computeIfAbsent(tier, this::quota) + places.extra(tier);
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
    if (turn == null && openedTogether > 1 && all.stream().allMatch(this::dependsOnOrder)) {
      log.flaw(
          "A limit over several categories keeps `"
              + contender.id()
              + "` from `"
              + proposal.getOffer().getTitle()
              + "`, and the policy leaves open in which order the categories are awarded: say `inTurn(…)` or conclude"
              + " `AwardOrder.by(CATEGORY_ORDER | HIGHEST_SCORE | LARGEST_MARGIN)`.",
          all.get(0).getCause());
    }
  }

  /** Whether an objection might not have been raised, had another category been awarded first. */
  private boolean dependsOnOrder(Objection objection) {
    Conclusion<?> cause = objection.getCause();
    if (cause instanceof Cap cap) {
      return !cap.isWithinCategory();
    }
    return cause instanceof Guarantee
        || (cause instanceof Objection && readsOtherCategories.test(cause));
  }

  private void refused(Tier tier, Contender contender, String reason, Conclusion<?> cause) {
    if (!(cause instanceof Status)) { // what is known of the candidate is kept with the candidate
      log.refusals().add(new AwardLog.Refusal(tier, contender, reason, cause));
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

  /** Lets what was granted within the group stand. */
  public void confirm(TiedGroup group) {
    for (Contender winner : group.granted().values()) {
      group.getTier().win(winner);
      won(group.getTier(), winner, null);
    }
  }

  /** Lets all of a group win that is larger than the places left. */
  public void confirmAll(TiedGroup group) {
    group.getTier().grow(group.granted().size() - group.getTier().getLeft());
    confirm(group);
  }

  /** Lets all of a group win and takes the places too many from the next tiers. */
  public void confirmFromNext(TiedGroup group) {
    int over = group.granted().size() - group.getTier().getLeft();
    places.takeFromNext(group.getTier().getTier(), over);
    confirmAll(group);
  }

  private void won(OpenTier tier, Contender winner, @Nullable Ruling ruling) {
    winnersOf.computeIfAbsent(tier.getTier(), t -> new ArrayList<>()).add(winner);
    log.grants().add(new AwardLog.Grant(tier.getTier(), tier.standings(), winner, ruling));
  }

  /** Leaves a whole tied group out; the tier has no further candidates. */
  public void leaveOut(TiedGroup group) {
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

  /** Adds the empty places to the next tier, if there is one. */
  public void rollDown(OpenTier tier) {
    places.rollDown(tier);
  }

  /** Reports that nothing is said about empty places. */
  public void vacancyLeftOpen(OpenTier tier) {
    places.vacancyLeftOpen(tier);
  }

  /** Closes a tier. */
  public TierClosed close(OpenTier tier) {
    open.remove(tier);
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
        tier.getTier().isEveryone() ? 0 : Math.max(0, tier.getLeft()),
        last == null || last.score() == null ? null : last.score());
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
