package io.laurel.reference;

import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Judge;
import io.laurel.Mark;
import io.laurel.Organisation;
import io.laurel.Ruling;
import io.laurel.policy.Choices.InsideTie;
import io.laurel.policy.Choices.Missing;
import io.laurel.policy.Choices.Numbering;
import io.laurel.policy.Choices.OnTie;
import io.laurel.policy.Choices.Rounding;
import io.laurel.policy.Choices.Turn;
import io.laurel.policy.Choices.Vacancy;
import io.laurel.reference.Case.Cap;
import io.laurel.reference.Case.Guarantee;
import io.laurel.reference.Case.Policy;
import io.laurel.reference.Case.Rounded;
import io.laurel.reference.Case.Size;
import io.laurel.reference.Case.Tier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges a case slowly and obviously, from the marks to the prizes, without the engine: what the
 * engine does is compared with it. To be read from top to bottom. One object judges one case.
 */
final class ReferenceJudge {

  /** What happened in a case, to be counted. */
  enum Event {
    TIE_AT_LINE,
    CAP,
    CAP_INSIDE_TIE,
    GUARANTEE,
    OBJECTION,
    BELOW_LINE,
    PENDING_TIE,
    PENDING_LIMIT,
    AWAITING,
    TAKEN_FROM_NEXT,
    ROLLED_DOWN,
    VACANCY,
    TIE_LEFT_OUT,
    GUEST,
    RECUSED,
    VOID,
    DROPPED,
    RULED,
    REFUSED
  }

  private final Contest contest;
  private final Policy policy;
  private final Set<Event> events = EnumSet.noneOf(Event.class);

  private final List<Ranked> ranking = new ArrayList<>();
  private final List<Offer> offers = new ArrayList<>();
  private final List<Grant> grants = new ArrayList<>();
  private final List<String> pending = new ArrayList<>();
  private final List<List<String>> undecided = new ArrayList<>();
  private final List<String> vacancies = new ArrayList<>();

  private ReferenceJudge(Case it) {
    contest = it.contest();
    policy = it.policy();
  }

  /**
   * The verdict, what happened, and for each pending decision its id followed by those it is
   * between.
   */
  record Judged(Verdict verdict, Set<Event> events, List<List<String>> undecided) {}

  static Judged judge(Case it) {
    ReferenceJudge judge = new ReferenceJudge(it);
    try {
      judge.rank();
      judge.award();
      return new Judged(judge.verdict(), judge.events, judge.undecided);
    } catch (Refused e) {
      return new Judged(
          Verdict.refused(Objects.requireNonNull(e.getMessage())),
          EnumSet.of(Event.REFUSED),
          List.of());
    }
  }

  // ----------------------------------------------------------------------------------------------
  // scores

  /** The mean or sum of the marks that count for an entrant. */
  private Ratio panel(Entrant entrant) {
    Case.Panel panel = policy.panel();
    List<Ratio> marks = new ArrayList<>();
    for (Judge judge : contest.judges().values()) {
      if (!isDue(judge, entrant)) {
        continue;
      }
      Mark cell = cell(entrant, judge);
      if (panel.ownRecused()
          && judge.organisation() != null
          && judge.organisation().equals(entrant.organisation())) {
        events.add(Event.RECUSED);
      } else if (cell != null && cell.state() == Mark.State.RECUSED) {
        events.add(Event.RECUSED);
      } else if (cell != null && cell.state() == Mark.State.VOID) {
        events.add(Event.VOID);
      } else if (cell != null && cell.state() == Mark.State.GIVEN) {
        marks.add(Ratio.of(Objects.requireNonNull(cell.value())));
      } else if (panel.missing() == Missing.AS_ZERO) {
        marks.add(Ratio.ZERO);
      } else if (panel.missing() != Missing.LEFT_OUT) {
        throw new Refused("mark of " + judge.id() + " for " + entrant.id() + " is missing");
      }
    }
    marks.sort(Comparator.naturalOrder());
    int left = marks.size() - panel.dropLowest() - panel.dropHighest();
    if (left < Math.max(1, panel.atLeast())) {
      throw new Refused("too few marks for " + entrant.id());
    }
    if (left < marks.size()) {
      events.add(Event.DROPPED);
    }
    Ratio sum = Ratio.ZERO;
    for (Ratio mark : marks.subList(panel.dropLowest(), panel.dropLowest() + left)) {
      sum = sum.plus(mark);
    }
    Ratio value = panel.sum() ? sum : sum.over(left);
    return panel.rounded() == null ? value : Ratio.of(value.round(panel.rounded()));
  }

  /** Whether the judge gave any cell to anybody of the entrant's category. */
  private boolean isDue(Judge judge, Entrant entrant) {
    return contest.marks().stream()
        .filter(m -> judge.id().equals(m.judge()))
        .map(m -> entrant(m.entrant()).category())
        .anyMatch(category -> Objects.equals(category, entrant.category()));
  }

  private Entrant entrant(String id) {
    return contest.entrants().stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
  }

  private @Nullable Mark cell(Entrant entrant, Judge judge) {
    return contest.marks().stream()
        .filter(m -> m.entrant().equals(entrant.id()) && judge.id().equals(m.judge()))
        .findFirst()
        .orElse(null);
  }

  /** The score before its rounding. */
  private Ratio exactScore(Entrant entrant) {
    Ratio score = panel(entrant);
    if (entrant.attributes().get("bonus").isPresent()) {
      score = score.plus(Ratio.of(new BigDecimal(entrant.attributes().get("bonus").get())));
    }
    if (entrant.attributes().get("deduction").isPresent()) {
      score =
          score.plus(
              Ratio.of(new BigDecimal(entrant.attributes().get("deduction").get()).negate()));
    }
    BigDecimal floor = policy.score().floor();
    if (floor != null && score.compareTo(Ratio.of(floor)) < 0) {
      score = Ratio.of(floor);
    }
    BigDecimal ceiling = policy.score().ceiling();
    if (ceiling != null && score.compareTo(Ratio.of(ceiling)) > 0) {
      score = Ratio.of(ceiling);
    }
    return score;
  }

  private static boolean hasStatus(Entrant entrant) {
    return has(entrant, "guest") || has(entrant, "ineligible");
  }

  private static boolean has(Entrant entrant, String attribute) {
    return entrant.attributes().get(attribute).isPresent();
  }

  // ---------------------------------------------------------------------------------------------
  // ranking

  /** An entrant with its score; the rank comes later. */
  private static final class Ranked {
    final Entrant entrant;
    final String group;
    final Ratio exact;
    final BigDecimal published;
    int rank;

    Ranked(Entrant entrant, String group, Ratio exact, BigDecimal published) {
      this.entrant = entrant;
      this.group = group;
      this.exact = exact;
      this.published = published;
    }

    String id() {
      return entrant.id();
    }

    String category() {
      return entrant.category() == null ? "" : entrant.category();
    }

    @Override
    public String toString() {
      return rank + " " + id();
    }
  }

  private void rank() {
    for (Entrant entrant : contest.entrants()) {
      boolean takesPart =
          contest.marks().isEmpty()
              || contest.marks().stream().anyMatch(m -> m.entrant().equals(entrant.id()));
      if (!takesPart) {
        continue;
      }
      Ratio exact = exactScore(entrant);
      String group =
          policy.ranking().perCategory() && entrant.category() != null ? entrant.category() : "";
      if (!has(entrant, "disqualified")) {
        ranking.add(new Ranked(entrant, group, exact, exact.round(policy.score().rounded())));
      }
      if (has(entrant, "guest")) {
        events.add(Event.GUEST);
      }
    }
    for (String group : ranking.stream().map(r -> r.group).distinct().toList()) {
      rank(
          group,
          ranking.stream().filter(r -> r.group.equals(group)).sorted(this::compare).toList());
    }
  }

  /** Numbers one group, the best first: tied ones alike, unless a ruling says their order. */
  private void rank(String group, List<Ranked> sorted) {
    int next = 1;
    int at = 0;
    while (at < sorted.size()) {
      int end = at;
      while (end < sorted.size() && compare(sorted.get(at), sorted.get(end)) == 0) {
        end++;
      }
      List<Ranked> tied = sorted.subList(at, end);
      Ruling ruling = tied.size() == 1 ? null : ruling(decision(group, next));
      if (ruling != null) {
        for (Ranked one : tied) {
          one.rank = next + ruling.order().indexOf(one.id());
        }
        next += tied.size();
        events.add(Event.RULED);
      } else {
        for (Ranked one : tied) {
          one.rank = next;
        }
        next += policy.ranking().numbering() == Numbering.DENSE ? 1 : tied.size();
      }
      at = end;
    }
  }

  private int compare(Ranked one, Ranked other) {
    int order = other.published.compareTo(one.published);
    if (order == 0 && policy.ranking().byExact()) {
      order = other.exact.compareTo(one.exact);
    }
    if (order == 0 && policy.ranking().byAge()) {
      order = age(one).compareTo(age(other));
    }
    return order;
  }

  private static BigDecimal age(Ranked ranked) {
    return new BigDecimal(ranked.entrant.attributes().get("age").orElseThrow());
  }

  private static String decision(String group, int rank) {
    return "tie:final" + (group.isEmpty() ? "" : ":" + group) + ":" + rank;
  }

  private @Nullable Ruling ruling(String decides) {
    return contest.rulings().stream()
        .filter(r -> r.decides().equals(decides))
        .findFirst()
        .orElse(null);
  }

  // ----------------------------------------------------------------------------------------------
  // prizes

  /** A tier with what became of it. */
  private static final class Offer {
    final Tier tier;
    final List<Ranked> remaining = new ArrayList<>();
    int rolledIn;
    int taken;
    int granted;
    boolean opened;
    boolean closed;
    boolean undecided;
    boolean awaiting;
    boolean passedOver;
    boolean tieLeftOut;
    BigDecimal outside = BigDecimal.ZERO;

    Offer(Tier tier) {
      this.tier = tier;
    }

    boolean isOpen() {
      return opened && !closed && !undecided && !awaiting;
    }

    boolean wants(Ranked candidate) {
      return tier.category().isEmpty() || tier.category().equals(candidate.category());
    }

    boolean sharesCandidatesWith(Offer other) {
      return tier.category().isEmpty()
          || other.tier.category().isEmpty()
          || tier.category().equals(other.tier.category());
    }
  }

  private record Grant(Ranked winner, Tier tier) {}

  private void award() {
    policy.tiers().stream()
        .sorted(
            Comparator.comparing(Tier::level)
                .thenComparing(t -> contest.categories().indexOf(t.category())))
        .forEach(t -> offers.add(new Offer(t)));
    for (int level : offers.stream().map(o -> o.tier.level()).distinct().toList()) {
      awardLevel(offers.stream().filter(o -> o.tier.level() == level).toList());
    }
  }

  private void awardLevel(List<Offer> level) {
    for (Offer offer : level) {
      offer.awaiting = mustWait(offer);
      if (offer.awaiting) {
        events.add(Event.AWAITING);
      } else {
        open(offer);
      }
    }
    while (true) {
      // A tier is closed as soon as it is full or has no candidates left.
      level.stream().filter(Offer::isOpen).filter(this::isDone).forEach(this::close);
      if (isBoundTogether() && offers.stream().anyMatch(o -> o.undecided)) {
        return;
      }
      List<Offer> able = level.stream().filter(Offer::isOpen).toList();
      if (able.isEmpty()) {
        return;
      }
      step(nextInTurn(able), level);
    }
  }

  /**
   * Later tiers wait for a pending one with the same candidates, and when tiers are bound together
   * for any.
   */
  private boolean mustWait(Offer offer) {
    return offers.stream()
        .filter(o -> o.tier.level() < offer.tier.level())
        .filter(o -> o.undecided || o.awaiting)
        .anyMatch(o -> isBoundTogether() || o.sharesCandidatesWith(offer));
  }

  /**
   * Whether what is granted in one tier may decide what is granted in any other. The rule that bars
   * looks at one proposal alone.
   */
  private boolean isBoundTogether() {
    return policy.caps().stream().anyMatch(c -> !c.withinCategory())
        || !policy.guarantees().isEmpty();
  }

  /** The places left; more than enough when everyone may win. */
  private int left(Offer offer) {
    if (offer.tier.size() == Size.EVERYONE) {
      return 1_000_000;
    }
    return Math.max(0, size(offer) + offer.rolledIn - offer.taken - offer.granted);
  }

  /** How many places the tier has before others give to it or take from it. */
  private int size(Offer offer) {
    Tier tier = offer.tier;
    if (tier.size() == Size.PLACES) {
      return tier.places();
    }
    long field = ranking.stream().filter(offer::wants).filter(r -> !hasStatus(r.entrant)).count();
    Ratio share = Ratio.of(BigDecimal.valueOf(tier.percent() * field)).over(100);
    if (tier.rounding() == null) {
      if (!share.isWhole() && offer.opened) {
        throw new Refused("share of " + tier.title() + " is not rounded");
      }
      return share.round(new Rounded(0, Rounding.DOWN)).intValueExact();
    }
    return share.round(new Rounded(0, tier.rounding())).intValueExact();
  }

  private void open(Offer offer) {
    offer.opened = true;
    ranking.stream()
        .filter(offer::wants)
        .filter(r -> grants.stream().noneMatch(g -> g.winner() == r))
        .sorted(Comparator.comparing((Ranked r) -> r.rank).thenComparing(Ranked::id))
        .forEach(offer.remaining::add);
    List<Ranked> able = offer.remaining.stream().filter(r -> !hasStatus(r.entrant)).toList();
    if (left(offer) < able.size()) {
      offer.outside = able.get(left(offer)).published;
    }
  }

  private Offer nextInTurn(List<Offer> open) {
    Turn turn = turn();
    Offer best = open.get(0);
    if (turn == null || turn == Turn.CATEGORY_ORDER) {
      return best;
    }
    for (Offer offer : open) {
      BigDecimal score = offer.remaining.get(0).published;
      BigDecimal bestScore = best.remaining.get(0).published;
      int order = score.compareTo(bestScore);
      if (turn == Turn.LARGEST_MARGIN) {
        int byMargin = score.subtract(offer.outside).compareTo(bestScore.subtract(best.outside));
        order = byMargin != 0 ? byMargin : order;
      }
      if (order > 0) {
        best = offer;
      }
    }
    return best;
  }

  private @Nullable Turn turn() {
    if (policy.order() != null) {
      return policy.order();
    }
    return policy.caps().stream().map(Cap::turn).filter(Objects::nonNull).findFirst().orElse(null);
  }

  /** The next tied group of a tier: passed over, granted, left out, or left to people. */
  private void step(Offer offer, List<Offer> level) {
    List<Ranked> group =
        offer.remaining.stream().filter(r -> r.rank == offer.remaining.get(0).rank).toList();
    offer.remaining.removeAll(group);

    List<Ranked> others = new ArrayList<>();
    for (Ranked one : group) {
      if (mayWin(one, offer, level)) {
        others.add(one);
      } else {
        offer.passedOver = true;
      }
    }

    List<Ranked> winners = new ArrayList<>();
    while (!others.isEmpty()) {
      winners.add(others.remove(0));
      for (Ranked one : List.copyOf(others)) {
        List<Cap> hit = capsAgainst(one, offer, winners);
        boolean yields = yieldsToGuarantee(one, offer, winners);
        if (hit.isEmpty() && !yields) {
          continue;
        }
        if (yields || hit.stream().anyMatch(c -> c.insideTie() != InsideTie.LOWEST_ID)) {
          leaveOpen(offer, group, "LIMIT");
          return;
        }
        events.add(Event.CAP_INSIDE_TIE);
        needsOrder(hit, level);
        others.remove(one);
        offer.passedOver = true;
      }
    }

    if (winners.size() <= left(offer)) {
      grant(offer, winners);
      return;
    }
    events.add(Event.TIE_AT_LINE);
    int tooMany = winners.size() - left(offer);
    OnTie onTie = offer.tier.onTie();
    if (onTie == null) {
      throw new Refused("tie at the line of " + offer.tier.title());
    }
    if (onTie == OnTie.NEAREST) {
      onTie = tooMany <= left(offer) ? OnTie.ALL_IN : OnTie.ALL_OUT;
    }
    switch (onTie) {
      case ALL_IN -> grant(offer, winners);
      case TAKES_FROM_NEXT -> {
        takeFromNext(offer, tooMany);
        grant(offer, winners);
      }
      case ALL_OUT -> {
        offer.tieLeftOut = true;
        events.add(Event.TIE_LEFT_OUT);
      }
      case DECISION -> leaveOpen(offer, group, "TIE");
      case NEAREST -> throw new AssertionError("settled above");
    }
  }

  private void grant(Offer offer, List<Ranked> winners) {
    winners.forEach(w -> grants.add(new Grant(w, offer.tier)));
    offer.granted += winners.size();
  }

  private void leaveOpen(Offer offer, List<Ranked> group, String kind) {
    offer.undecided = true;
    String id = decision(group.get(0).group, group.get(0).rank);
    pending.add(id + " " + kind);
    List<String> who = new ArrayList<>(List.of(id));
    ranking.stream()
        .filter(r -> r.group.equals(group.get(0).group) && r.rank == group.get(0).rank)
        .forEach(r -> who.add(r.id()));
    undecided.add(who);
    events.add(kind.equals("TIE") ? Event.PENDING_TIE : Event.PENDING_LIMIT);
  }

  private void takeFromNext(Offer offer, int tooMany) {
    int owing = tooMany;
    for (Offer next : following(offer)) {
      int taken = Math.min(owing, left(next));
      next.taken += taken;
      owing -= taken;
      if (taken > 0) {
        events.add(Event.TAKEN_FROM_NEXT);
      }
    }
  }

  /** The later tiers of the same category that have a number of places, the next first. */
  private List<Offer> following(Offer offer) {
    return offers.stream()
        .filter(
            o ->
                o.tier.level() > offer.tier.level()
                    && o.tier.category().equals(offer.tier.category()))
        .filter(o -> o.tier.size() != Size.EVERYONE)
        .toList();
  }

  private boolean isDone(Offer offer) {
    return left(offer) == 0 || offer.tieLeftOut || offer.remaining.isEmpty();
  }

  private void close(Offer offer) {
    offer.closed = true;
    int empty = offer.tier.size() == Size.EVERYONE ? 0 : left(offer);
    if (empty == 0) {
      return;
    }
    events.add(Event.VACANCY);
    boolean rolls = false;
    List<Offer> following = following(offer);
    if (!offer.tieLeftOut && offer.passedOver && !following.isEmpty()) {
      if (offer.tier.vacant() == null) {
        throw new Refused("vacant places of " + offer.tier.title());
      }
      if (offer.tier.vacant() == Vacancy.ROLLS_DOWN) {
        following.get(0).rolledIn += empty;
        rolls = true;
        events.add(Event.ROLLED_DOWN);
      }
    }
    vacancies.add(Verdict.vacancy(offer.tier.title(), empty, rolls));
  }

  // ------------------------------------------------------------------------------------- who is
  // passed over

  /** Whether nothing that was granted so far, nor the candidate itself, stands in its way. */
  private boolean mayWin(Ranked candidate, Offer offer, List<Offer> level) {
    if (hasStatus(candidate.entrant)) {
      return false;
    }
    BigDecimal line = offer.tier.line();
    if (line != null && candidate.published.compareTo(line) < 0) {
      events.add(Event.BELOW_LINE);
      return false;
    }
    boolean barred =
        policy.barring()
            && candidate.entrant.attributes().get("barred").equals(Optional.of(offer.tier.name()));
    List<Cap> hit = capsAgainst(candidate, offer, List.of());
    boolean yields = yieldsToGuarantee(candidate, offer, List.of());
    if (barred) {
      events.add(Event.OBJECTION);
      return false;
    }
    if (!hit.isEmpty()) {
      events.add(Event.CAP);
      needsOrder(hit, level);
      return false;
    }
    if (yields) {
      events.add(Event.GUARANTEE);
      needsOrder(List.of(), level);
      return false;
    }
    return true;
  }

  /**
   * Whether the candidate is passed over may depend on which category was awarded first, unless a
   * limit of its own category is used up as well: then whose turn it is must be said.
   */
  private void needsOrder(List<Cap> hit, List<Offer> level) {
    boolean several = level.stream().filter(o -> o.opened).count() > 1;
    if (several && turn() == null && hit.stream().noneMatch(Cap::withinCategory)) {
      throw new Refused("a limit spans several tiers of one level and no order is said");
    }
  }

  /** The limits that are used up for the candidate, counting the winners of its group so far. */
  private List<Cap> capsAgainst(Ranked candidate, Offer offer, List<Ranked> winners) {
    List<Cap> hit = new ArrayList<>();
    for (Cap cap : policy.caps()) {
      if (!counts(cap, offer.tier)) {
        continue;
      }
      for (String holder : holders(cap, candidate)) {
        long held =
            grants.stream()
                    .filter(g -> counts(cap, g.tier()) && holds(cap, holder, candidate, g.winner()))
                    .count()
                + winners.stream().filter(w -> holds(cap, holder, candidate, w)).count();
        if (held >= cap.most() && !hit.contains(cap)) {
          hit.add(cap);
        }
      }
    }
    return hit;
  }

  private static boolean counts(Cap cap, Tier tier) {
    return cap.tiers().isEmpty() || cap.tiers().contains(tier.name());
  }

  private boolean holds(Cap cap, String holder, Ranked candidate, Ranked winner) {
    return holders(cap, winner).contains(holder)
        && (!cap.withinCategory() || winner.category().equals(candidate.category()));
  }

  private Set<String> holders(Cap cap, Ranked ranked) {
    Entrant entrant = ranked.entrant;
    String organisation = entrant.organisation();
    return switch (cap.unit()) {
      case ENTRANT -> Set.of(entrant.id());
      case PERSON -> new HashSet<>(entrant.members());
      case ORGANISATION -> organisation == null ? Set.of() : Set.of(organisation);
      case PARENT -> organisation == null ? Set.of() : Set.of(parentOrItself(organisation));
      case CATEGORY -> entrant.category() == null ? Set.of() : Set.of(entrant.category());
    };
  }

  private String parentOrItself(String organisation) {
    String parent = organisation(organisation).parent();
    return parent == null ? organisation : parent;
  }

  private Organisation organisation(String id) {
    return Objects.requireNonNull(contest.organisations().get(id));
  }

  /** Whether the places left are needed for organisations the candidate is not within. */
  private boolean yieldsToGuarantee(Ranked candidate, Offer offer, List<Ranked> winners) {
    for (Guarantee guarantee : policy.guarantees()) {
      if (!guarantee.tiers().contains(offer.tier.name())
          || isWithin(candidate, guarantee)
          || owed(guarantee, winners) == 0) {
        continue;
      }
      long placesLeft = -winners.size();
      for (Offer other : offers) {
        if (guarantee.tiers().contains(other.tier.name()) && !other.closed) {
          placesLeft += left(other);
        }
      }
      long owedToOthers = 0;
      for (Guarantee other : policy.guarantees()) {
        if (other.tiers().equals(guarantee.tiers()) && !isWithin(candidate, other)) {
          owedToOthers += owed(other, winners);
        }
      }
      if (placesLeft <= owedToOthers) {
        return true;
      }
    }
    return false;
  }

  /**
   * How many prizes the guarantee still has to bring, as far as there are entries to bring them to.
   */
  private long owed(Guarantee guarantee, List<Ranked> winners) {
    long won =
        grants.stream()
                .filter(
                    g ->
                        guarantee.tiers().contains(g.tier().name())
                            && isWithin(g.winner(), guarantee))
                .count()
            + winners.stream().filter(w -> isWithin(w, guarantee)).count();
    long contenders =
        ranking.stream()
            .filter(r -> isWithin(r, guarantee) && !hasStatus(r.entrant))
            .filter(r -> !winners.contains(r) && grants.stream().noneMatch(g -> g.winner() == r))
            .count();
    return Math.min(Math.max(0, guarantee.least() - won), contenders);
  }

  private boolean isWithin(Ranked ranked, Guarantee guarantee) {
    String organisation = ranked.entrant.organisation();
    while (organisation != null) {
      if (organisation.equals(guarantee.organisation())) {
        return true;
      }
      organisation = organisation(organisation).parent();
    }
    return false;
  }

  // ---------------------------------------------------------------------------------------------
  // verdict

  private Verdict verdict() {
    List<String> standings =
        ranking.stream().map(r -> Verdict.standing(r.rank, r.id(), r.published)).toList();
    List<String> awards =
        grants.stream()
            .map(g -> Verdict.award(g.tier().name(), g.winner().id(), g.winner().rank))
            .toList();
    return new Verdict(
        null,
        Verdict.sorted(standings),
        Verdict.sorted(awards),
        Verdict.sorted(pending),
        Verdict.sorted(vacancies));
  }

  /** The policy does not say what this case needs. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }

  /** A fraction; the denominator is positive, not necessarily the smallest. */
  private record Ratio(BigInteger above, BigInteger below) implements Comparable<Ratio> {

    static final Ratio ZERO = new Ratio(BigInteger.ZERO, BigInteger.ONE);

    static Ratio of(BigDecimal value) {
      return value.scale() <= 0
          ? new Ratio(value.toBigIntegerExact(), BigInteger.ONE)
          : new Ratio(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    Ratio plus(Ratio other) {
      return new Ratio(
          above.multiply(other.below).add(other.above.multiply(below)),
          below.multiply(other.below));
    }

    Ratio over(int divisor) {
      return new Ratio(above, below.multiply(BigInteger.valueOf(divisor)));
    }

    boolean isWhole() {
      return above.mod(below).signum() == 0;
    }

    /** By whole numbers: the quotient, and what the remainder says about the last digit. */
    BigDecimal round(Rounded to) {
      BigInteger scaled = above.multiply(BigInteger.TEN.pow(to.digits()));
      BigInteger[] parts = scaled.abs().divideAndRemainder(below);
      int half = parts[1].shiftLeft(1).compareTo(below);
      boolean up =
          switch (to.mode()) {
            case UP -> parts[1].signum() != 0;
            case DOWN -> false;
            case HALF_UP -> half >= 0;
            case HALF_EVEN -> half > 0 || (half == 0 && parts[0].testBit(0));
          };
      BigInteger whole = up ? parts[0].add(BigInteger.ONE) : parts[0];
      return new BigDecimal(scaled.signum() < 0 ? whole.negate() : whole, to.digits());
    }

    @Override
    public int compareTo(Ratio other) {
      return above.multiply(other.below).compareTo(other.above.multiply(below));
    }
  }
}
