package io.laurel.reference.quota;

import io.laurel.Contest;
import io.laurel.policy.Choices.Counting;
import io.laurel.policy.Choices.InsideTie;
import io.laurel.policy.Choices.OnTie;
import io.laurel.policy.Choices.Precedence;
import io.laurel.policy.Choices.Turn;
import io.laurel.policy.Choices.Unfilled;
import io.laurel.policy.Choices.Vacancy;
import io.laurel.reference.quota.SlowRanking.Placed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Awards the prizes of one case, slowly and obviously. To be read from top to bottom. */
final class SlowAwards {

  private static final int MANY = 1_000_000;

  private final Contest contest;
  private final Said said;
  private final SlowRanking ranking;
  private final SlowQuota quota;
  private final SlowLimits limits;
  private final Set<Event> events;

  private final List<Offer> offers = new ArrayList<>();
  final List<Grant> grants = new ArrayList<>();
  final List<Verdict.Pending> pending = new ArrayList<>();
  final List<String> vacancies = new ArrayList<>();

  final List<PassedOver> passedOver = new ArrayList<>();

  record Grant(Placed winner, SlowTier tier) {}

  /** Somebody whom a limit kept from a prize. */
  record PassedOver(Placed one, SlowTier tier, SlowCap cap) {}

  /** Places of one prize that are awarded together. */
  private static final class Slot {
    final String kind;
    final List<Placed> candidates;
    int places;

    Slot(String kind, int places, List<Placed> candidates) {
      this.kind = kind;
      this.places = places;
      this.candidates = candidates;
    }
  }

  /** A prize with what became of it. */
  private static final class Offer {
    final SlowTier tier;
    List<Placed> candidates = List.of();

    /** The slot that is being awarded is the first. */
    final List<Slot> slots = new ArrayList<>();

    /** Groups of equals of this slot that are still to be looked at, the best first. */
    final List<List<Placed>> groups = new ArrayList<>();

    /** Those of this slot who were set apart at the line already. */
    final List<Placed> setApart = new ArrayList<>();

    int more;
    int owing;
    int taken;
    int unused;
    boolean opened;
    boolean closed;
    boolean undecided;
    boolean awaiting;
    boolean refusing;
    boolean tieLeftOut;
    int staysVacant;
    BigDecimal outside = BigDecimal.ZERO;
    SlowQuota.@Nullable Line line;

    Offer(SlowTier tier) {
      this.tier = tier;
    }

    boolean isOpen() {
      return opened && !closed && !undecided && !awaiting;
    }

    Slot slot() {
      return slots.get(0);
    }

    int ownLeft() {
      return Math.max(0, slot().places - taken);
    }
  }

  SlowAwards(Contest contest, SlowRanking ranking, Set<Event> events) {
    this.contest = contest;
    this.said = new Said(contest.attributes());
    this.ranking = ranking;
    this.quota = new SlowQuota(contest, ranking, events);
    this.limits = new SlowLimits(said, quota);
    this.events = events;
    for (int i = 1; i <= QuotaPolicy.TIERS; i++) {
      if (said.has("tier" + i)) {
        for (String category : said.flag("each" + i) ? contest.categories() : List.of("")) {
          offers.add(new Offer(new SlowTier(said, i, category)));
        }
      }
    }
    offers.sort(
        Comparator.comparing((Offer o) -> o.tier.level())
            .thenComparing(o -> contest.categories().indexOf(o.tier.category()))
            .thenComparing(o -> o.tier.name())
            .thenComparing(o -> o.tier.title())
            .thenComparing(o -> o.tier.ladder()));
    if (offers.stream().map(o -> o.tier.ladder()).distinct().count() > 1) {
      events.add(Event.TWO_LADDERS);
    }
    for (int level : offers.stream().map(o -> o.tier.level()).distinct().toList()) {
      awardLevel(offers.stream().filter(o -> o.tier.level() == level).toList());
    }
    new SlowDemotion(said, this, ranking, events).apply();
  }

  private void awardLevel(List<Offer> level) {
    level.forEach(offer -> offer.awaiting = mustWait(offer));
    waitTogether(level);
    for (Offer offer : level) {
      if (offer.awaiting) {
        events.add(Event.AWAITING);
      } else {
        open(offer);
      }
    }
    while (true) {
      for (Offer offer : level) {
        while (offer.isOpen() && isDone(offer)) {
          if (offer.slots.size() > 1) {
            nextSlot(offer);
          } else {
            close(offer);
          }
        }
      }
      if (isBoundTogether() && offers.stream().anyMatch(o -> o.undecided)) {
        return;
      }
      waitTogether(level);
      List<Offer> able = level.stream().filter(Offer::isOpen).toList();
      if (able.isEmpty()) {
        return;
      }
      step(nextInTurn(able), level);
    }
  }

  /** Later prizes wait for one that waits for people, when it may take a candidate from them. */
  private boolean mustWait(Offer offer) {
    return offers.stream()
        .filter(o -> o.tier.level() < offer.tier.level())
        .filter(o -> o.undecided || o.awaiting)
        .anyMatch(
            o -> isBoundTogether() || o.tier.overlaps(offer.tier) || isJoined(o.tier, offer.tier));
  }

  /** Prizes of one level that may use up a limit on one that waits for people wait as well. */
  private void waitTogether(List<Offer> level) {
    boolean more = true;
    while (more) {
      more = false;
      for (Offer offer : level) {
        if (!offer.closed && !offer.undecided && !offer.awaiting) {
          offer.awaiting =
              level.stream()
                  .anyMatch(o -> (o.undecided || o.awaiting) && isJoined(o.tier, offer.tier));
          more |= offer.awaiting;
        }
      }
    }
  }

  /** Whether prizes of one may use up a limit on the other. */
  private boolean isJoined(SlowTier one, SlowTier other) {
    return limits.join(one, other) || caps().stream().anyMatch(c -> c.joins(one, other));
  }

  /** Whether what is granted in one tier may decide what is granted in any other. */
  private boolean isBoundTogether() {
    return caps().stream().anyMatch(c -> !c.withinCategory());
  }

  private boolean isDone(Offer offer) {
    return left(offer) <= 0 || offer.groups.isEmpty();
  }

  /** The places left in this slot, as far as limits over several prizes leave them. */
  private int left(Offer offer) {
    return Math.min(offer.ownLeft(), limits.left(offer.tier));
  }

  // ---- opening

  private void open(Offer offer) {
    offer.opened = true;
    SlowTier tier = offer.tier;
    offer.candidates = ranking.placed().stream().filter(p -> tier.isFor(p.entrant)).toList();
    int places = MANY;
    if (!tier.isEveryone()) {
      if (offer.candidates.stream().map(p -> p.group).distinct().count() > 1) {
        throw new Refused(tier + " is for several groups");
      }
      int takenByHigher = tier.isWithHigher() ? takenByHigher(tier) : 0;
      places = quota.places(tier, takenByHigher);
      if (tier.isWithHigher()) {
        events.add(Event.WITH_HIGHER);
        if (places == 0 && takenByHigher > 0) {
          events.add(Event.EXCEEDED);
        }
      } else {
        places += offer.more - offer.owing;
        if (places < 0) {
          takeFromNext(offer, -places);
          places = 0;
        }
      }
    }
    limits.open(tier);
    offer.line = quota.line(tier);
    if (!tier.where().isEmpty()) {
      events.add(Event.WHERE);
    }
    List<Placed> able =
        offer.candidates.stream()
            .filter(p -> !hasWon(p, tier.ladder()) && !p.has("guest") && takesPlace(p))
            .toList();
    addSlots(offer, places);
    int all = offer.slots.stream().mapToInt(o -> o.places).sum();
    if (all < able.size()) {
      offer.outside = able.get(all).published;
    }
    lineUp(offer);
  }

  /** Direct places, then reserved and open ones in the order said. */
  private void addSlots(Offer offer, int places) {
    SlowTier tier = offer.tier;
    List<Placed> given = ranking.givenPlaces(tier);
    List<Placed> within = given.stream().filter(p -> counting(p) != Counting.EXTRA).toList();
    List<Placed> extra = given.stream().filter(p -> counting(p) == Counting.EXTRA).toList();
    if (within.size() > places) {
      throw new Refused("more direct places than places of " + tier);
    }
    Set<Placed> contenders = new HashSet<>(given);
    offer.candidates.stream()
        .filter(p -> !p.has("guest") && reaches(p, offer) && !hasWon(p, tier.ladder()))
        .forEach(contenders::add);
    if (within.stream().anyMatch(p -> counting(p) == null) && contenders.size() > places) {
      throw new Refused("whether a direct place is one of the places of " + tier);
    }
    if (!within.isEmpty()) {
      offer.slots.add(new Slot("DIRECT", within.size(), within));
    }
    if (!extra.isEmpty()) {
      offer.slots.add(new Slot("EXTRA", extra.size(), extra));
    }
    int open = places - within.size();
    if (tier.reserves().stream().mapToInt(SlowTier.Reserve::places).sum() > open) {
      throw new Refused("more reserved places than places of " + tier);
    }
    List<Slot> reserved = new ArrayList<>();
    for (SlowTier.Reserve each : tier.reserves()) {
      open -= each.places();
      reserved.add(
          new Slot(
              "RESERVED",
              each.places(),
              offer.candidates.stream()
                  .filter(
                      p ->
                          p.entrant
                              .attributes()
                              .get("home")
                              .filter(each.home()::equals)
                              .isPresent())
                  .toList()));
    }
    if (reserved.isEmpty()) {
      offer.slots.add(new Slot("OPEN", open, offer.candidates));
    } else if (tier.precedence() == Precedence.OPEN_FIRST) {
      events.add(Event.OPEN_FIRST);
      offer.slots.add(new Slot("OPEN", open, offer.candidates));
      offer.slots.addAll(reserved);
      offer.slots.add(new Slot("OPEN", 0, offer.candidates));
    } else {
      events.add(Event.RESERVED_FIRST);
      offer.slots.addAll(reserved);
      offer.slots.add(new Slot("OPEN", open, offer.candidates));
    }
  }

  private static @Nullable Counting counting(Placed one) {
    return one.entrant.attributes().get("counting").map(Counting::valueOf).orElse(null);
  }

  /** The candidates of the slot who have won nothing, in groups of equals. */
  private void lineUp(Offer offer) {
    offer.taken = 0;
    offer.tieLeftOut = false;
    offer.groups.clear();
    offer.setApart.clear();
    for (Placed one : offer.slot().candidates) {
      int last = offer.groups.size() - 1;
      if (hasWon(one, offer.tier.ladder())) {
        continue;
      }
      if (last >= 0 && isTied(offer.groups.get(last).get(0), one)) {
        offer.groups.get(last).add(one);
      } else {
        offer.groups.add(new ArrayList<>(List.of(one)));
      }
    }
  }

  /** Goes on with the next slot; what is left of this one goes by its kind. */
  private void nextSlot(Offer offer) {
    Slot slot = offer.slot();
    int left = left(offer);
    SlowTier tier = offer.tier;
    offer.slots.remove(0);
    if (left > 0 && slot.kind.equals("DIRECT")) {
      passOn(offer, left, "OPEN");
    } else if (left > 0 && !slot.kind.equals("EXTRA")) {
      if (offer.tieLeftOut) {
        vacancies.add(Verdict.vacancy(tier.title(), left, false, "TIE_LEFT_OUT"));
      } else if (slot.kind.equals("OPEN") || !hasOthers(offer)) {
        offer.unused += left;
      } else if (tier.unfilled() == Unfilled.TO_OPEN) {
        events.add(Event.UNFILLED_TO_OPEN);
        passOn(offer, left, "OPEN");
      } else if (tier.unfilled() == Unfilled.TO_NEXT_RESERVE) {
        events.add(Event.UNFILLED_TO_NEXT_RESERVE);
        passOn(offer, left, "RESERVED");
      } else if (tier.unfilled() == Unfilled.LAPSES) {
        events.add(Event.UNFILLED_LAPSED);
        vacancies.add(Verdict.vacancy(tier.title(), left, false, "RESERVE_UNFILLED"));
        offer.staysVacant += left;
      } else {
        throw new Refused("unfilled reserve of " + tier);
      }
    }
    lineUp(offer);
  }

  /** Adds places to the next slot of that kind, else to the next open one, else to a new one. */
  private static void passOn(Offer offer, int places, String kind) {
    for (String wanted : List.of(kind, "OPEN")) {
      for (Slot slot : offer.slots) {
        if (slot.kind.equals(wanted)) {
          slot.places += places;
          return;
        }
      }
    }
    offer.slots.add(new Slot("OPEN", places, offer.candidates));
  }

  /** Whether anybody is left who may win and has not. */
  private boolean hasOthers(Offer offer) {
    return offer.candidates.stream()
        .anyMatch(p -> !p.has("guest") && reaches(p, offer) && !hasWon(p, offer.tier.ladder()));
  }

  private static boolean isTied(Placed one, Placed other) {
    return one.rank > 0 && one.rank == other.rank && one.group.equals(other.group);
  }

  private boolean hasWon(Placed one, String ladder) {
    return grants.stream().anyMatch(g -> g.winner() == one && g.tier().ladder().equals(ladder));
  }

  private static boolean takesPlace(Placed one) {
    return !one.has("extra");
  }

  /** Awards of higher tiers to candidates of this one, and places that nobody fitted. */
  private int takenByHigher(SlowTier tier) {
    int taken = 0;
    for (Offer higher : offers) {
      if (higher.tier.level() < tier.level() && higher.tier.overlaps(tier)) {
        taken +=
            (int)
                grants.stream()
                    .filter(g -> g.tier().equals(higher.tier))
                    .filter(g -> tier.isFor(g.winner().entrant) && takesPlace(g.winner()))
                    .count();
        if (higher.tier.isForTheSameAs(tier)) {
          taken += higher.staysVacant;
        }
      }
    }
    return taken;
  }

  // ---- whose turn it is

  private Offer nextInTurn(List<Offer> open) {
    Turn turn = turn();
    Offer best = open.get(0);
    if (turn == null || turn == Turn.CATEGORY_ORDER) {
      return best;
    }
    for (Offer offer : open) {
      BigDecimal score = next(offer);
      BigDecimal bestScore = next(best);
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

  /** The score of the next candidate; nothing for one who took no part. */
  private static BigDecimal next(Offer offer) {
    Placed next = offer.groups.get(0).get(0);
    return next.rank == 0 ? BigDecimal.ZERO : next.published;
  }

  private @Nullable Turn turn() {
    Turn turn = said.choice(Turn.class, "order");
    for (int i = 1; i <= QuotaPolicy.CAPS && turn == null; i++) {
      turn = said.has("cap" + i) ? said.choice(Turn.class, "capTurn" + i) : null;
    }
    return turn;
  }

  // ---- one group of equals

  private void step(Offer offer, List<Offer> level) {
    List<Placed> group = offer.groups.remove(0);
    if (setApartAtTheLine(offer, group)) {
      group = offer.groups.remove(0);
    }
    List<Placed> others = new ArrayList<>();
    for (Placed one : group) {
      if (mayWin(one, offer, level)) {
        others.add(one);
      } else {
        offer.refusing = true;
      }
    }
    List<Placed> winners = new ArrayList<>();
    while (!others.isEmpty()) {
      winners.add(others.remove(0));
      for (Placed one : List.copyOf(others)) {
        List<SlowCap> hit = capsAgainst(one, offer, winners);
        if (hit.isEmpty()) {
          continue;
        }
        if (hit.stream().anyMatch(c -> c.insideTie() != InsideTie.LOWEST_ID)) {
          leaveOpen(offer, group, "LIMIT");
          return;
        }
        events.add(Event.CAP_INSIDE_TIE);
        needsOrder(hit, offer, level);
        others.remove(one);
        hit.forEach(c -> passedOver.add(new PassedOver(one, offer.tier, c)));
        offer.refusing = true;
      }
    }
    int takers = takers(winners, offer);
    if (takers <= left(offer)) {
      grant(offer, winners);
      return;
    }
    events.add(Event.TIE_AT_LINE);
    int tooMany = takers - left(offer);
    OnTie onTie = offer.tier.onTie();
    if (onTie == null) {
      throw new Refused("tie at the line of " + offer.tier);
    }
    if (onTie == OnTie.NEAREST) {
      onTie = tooMany <= left(offer) ? OnTie.ALL_IN : OnTie.ALL_OUT;
      events.add(onTie == OnTie.ALL_IN ? Event.NEAREST_IN : Event.NEAREST_OUT);
    }
    switch (onTie) {
      case ALL_IN -> {
        events.add(Event.ALL_IN);
        grant(offer, winners);
      }
      case TAKES_FROM_NEXT -> {
        takeFromNext(offer, tooMany);
        grant(offer, winners);
      }
      case ALL_OUT -> {
        offer.tieLeftOut = true;
        offer.groups.clear();
        events.add(Event.ALL_OUT);
      }
      case DECISION -> leaveOpen(offer, group, "TIE");
      case NEAREST -> throw new AssertionError("settled above");
    }
  }

  private static int takers(List<Placed> some, Offer offer) {
    return offer.slot().kind.equals("EXTRA")
        ? 0
        : (int) some.stream().filter(SlowAwards::takesPlace).count();
  }

  /**
   * A tied group that does not fit is set apart by the tier's own keys, once: its parts are looked
   * at one after the other, and after them those who may not win.
   */
  private boolean setApartAtTheLine(Offer offer, List<Placed> group) {
    List<Placed> able =
        new ArrayList<>(group.stream().filter(p -> !p.has("guest") && reaches(p, offer)).toList());
    if (offer.tier.breaks().isEmpty()
        || takers(able, offer) <= left(offer)
        || offer.setApart.contains(able.get(0))) {
      return false;
    }
    offer.setApart.addAll(able);
    List<List<Placed>> parts = new ArrayList<>();
    able.sort(this.byBreaks(offer.tier).thenComparing(Placed::id));
    for (Placed one : able) {
      int last = parts.size() - 1;
      if (last >= 0 && byBreaks(offer.tier).compare(parts.get(last).get(0), one) == 0) {
        parts.get(last).add(one);
      } else {
        parts.add(new ArrayList<>(List.of(one)));
      }
    }
    if (parts.size() > 1) {
      events.add(Event.TIE_BROKEN_AT_LINE);
    }
    List<Placed> rest = group.stream().filter(p -> !able.contains(p)).toList();
    if (!rest.isEmpty()) {
      parts.add(new ArrayList<>(rest));
    }
    offer.groups.addAll(0, parts);
    return true;
  }

  private Comparator<Placed> byBreaks(SlowTier tier) {
    Comparator<Placed> order = Comparator.comparing(p -> 0);
    for (String key : tier.breaks()) {
      Comparator<Placed> byKey = Comparator.comparing(p -> value(p, key.substring(3)));
      order = order.thenComparing(key.startsWith("hi:") ? byKey.reversed() : byKey);
    }
    return order;
  }

  private BigDecimal value(Placed one, String name) {
    return name.equals("age")
        ? new BigDecimal(one.entrant.attributes().get("age").orElseThrow())
        : contest.marks().stream()
            .filter(m -> m.entrant().equals(one.id()) && m.component().equals(name))
            .map(m -> Objects.requireNonNull(m.value()))
            .findFirst()
            .orElseThrow();
  }

  private void grant(Offer offer, List<Placed> winners) {
    int takers = takers(winners, offer);
    limits.grant(offer.tier, takers);
    offer.taken += takers;
    offer.slot().places = Math.max(offer.slot().places, offer.taken);
    winners.forEach(w -> grants.add(new Grant(w, offer.tier)));
    switch (offer.slot().kind) {
      case "DIRECT" -> events.add(Event.DIRECT_WITHIN);
      case "EXTRA" -> events.add(Event.DIRECT_EXTRA);
      case "RESERVED" -> events.add(Event.RESERVED_WON);
      default -> {}
    }
    if (winners.stream().anyMatch(w -> w.has("extra"))) {
      events.add(Event.SUPERNUMERARY);
    }
  }

  private void leaveOpen(Offer offer, List<Placed> group, String kind) {
    offer.undecided = true;
    String id = SlowRanking.decision(group.get(0), group.get(0).rank);
    events.add(kind.equals("TIE") ? Event.PENDING_TIE : Event.PENDING_LIMIT);
    if (pending.stream().noneMatch(p -> p.id().equals(id))) {
      List<String> tied =
          ranking.placed().stream().filter(p -> isTied(p, group.get(0))).map(Placed::id).toList();
      pending.add(new Verdict.Pending(id, kind, tied));
    }
  }

  // ---- places that pass on

  private void takeFromNext(Offer offer, int tooMany) {
    Offer next = following(offer);
    if (next != null) {
      next.owing += tooMany;
      events.add(Event.TAKEN_FROM_NEXT);
    }
  }

  /** The next lower tier for the same candidates that has a number of places. */
  private @Nullable Offer following(Offer offer) {
    return offers.stream()
        .filter(o -> o.tier.level() > offer.tier.level())
        .filter(o -> o.tier.isForTheSameAs(offer.tier) && !o.tier.isEveryone())
        .findFirst()
        .orElse(null);
  }

  private void close(Offer offer) {
    offer.closed = true;
    int empty = offer.tier.isEveryone() ? 0 : Math.max(0, left(offer) + offer.unused);
    if (offer.ownLeft() > 0 && limits.left(offer.tier) == 0) {
      events.add(Event.PRIZE_LIMIT);
    }
    if (empty == 0) {
      return;
    }
    events.add(Event.VACANT);
    boolean passesOn = false;
    String reason = "FIELD_TOO_SMALL";
    if (offer.tieLeftOut) {
      reason = "TIE_LEFT_OUT";
    } else if (offer.refusing) {
      reason = "NO_CANDIDATE_FIT";
      passesOn = passOnVacant(offer, empty);
      offer.staysVacant += passesOn ? 0 : empty;
    }
    vacancies.add(Verdict.vacancy(offer.tier.title(), empty, passesOn, reason));
  }

  private boolean passOnVacant(Offer offer, int empty) {
    Offer next = following(offer);
    if (offer.tier.has("vacantTo")) {
      next =
          offers.stream()
              .filter(o -> o.tier.level() > offer.tier.level())
              .filter(o -> o.tier.isForTheSameAs(offer.tier) && !o.tier.isEveryone())
              .filter(o -> o.tier.name().equals(said.text("vacantTo" + offer.tier.i())))
              .findFirst()
              .orElseThrow(() -> new Refused("no prize for vacant places of " + offer.tier));
      events.add(Event.VACANT_TO);
    } else if (next != null && offer.tier.vacant() == null) {
      throw new Refused("vacant places of " + offer.tier);
    } else if (next == null || offer.tier.vacant() == Vacancy.STAYS) {
      return false;
    } else {
      events.add(Event.ROLLED_DOWN);
    }
    next.more += empty;
    return true;
  }

  // ---- who is passed over

  private boolean reaches(Placed one, Offer offer) {
    return offer.line == null || (one.rank > 0 && offer.line.isReachedBy(one.published));
  }

  private boolean mayWin(Placed one, Offer offer, List<Offer> level) {
    if (one.has("guest") || one.has("disqualified")) {
      if (!offer.slot().kind.equals("OPEN") && one.has("direct")) {
        events.add(Event.DIRECT_REFUSED);
      }
      return false;
    }
    if (!reaches(one, offer)) {
      events.add(Event.BELOW_LINE);
      return false;
    }
    List<SlowCap> hit = capsAgainst(one, offer, List.of());
    if (!hit.isEmpty()) {
      events.add(Event.CAP);
      hit.forEach(c -> note(c));
      needsOrder(hit, offer, level);
      hit.forEach(c -> passedOver.add(new PassedOver(one, offer.tier, c)));
    }
    return hit.isEmpty();
  }

  /**
   * Whether the candidate is passed over may depend on which tier of the level was awarded first,
   * unless one of the limits counts no other of them.
   */
  private void needsOrder(List<SlowCap> hit, Offer offer, List<Offer> level) {
    boolean depends =
        hit.stream()
            .allMatch(
                c ->
                    level.stream().filter(o -> o.opened && c.joins(o.tier, offer.tier)).count()
                        > 1);
    if (turn() == null && depends) {
      throw new Refused("in which order the tiers of one level are awarded");
    }
  }

  private void note(SlowCap cap) {
    if (cap.isForEach()) {
      events.add(Event.CAP_FOR_EACH);
    }
    if (cap.isWhere()) {
      events.add(Event.CAP_WHERE);
    }
    if (cap.isOfCategory()) {
      events.add(Event.CAP_OF_CATEGORY);
    }
  }

  private List<SlowCap> caps() {
    List<SlowCap> caps = new ArrayList<>();
    for (int i = 1; i <= QuotaPolicy.CAPS; i++) {
      if (said.has("cap" + i)) {
        caps.add(new SlowCap(said, i));
      }
    }
    return caps;
  }

  /** The limits that are used up for the candidate, counting the winners of its group so far. */
  private List<SlowCap> capsAgainst(Placed one, Offer offer, List<Placed> winners) {
    List<SlowCap> hit = new ArrayList<>();
    for (SlowCap cap : caps()) {
      String holder = cap.holder(one.entrant, contest);
      if (!cap.counts(offer.tier) || holder == null) {
        continue;
      }
      long held =
          grants.stream()
                  .filter(
                      g ->
                          cap.counts(g.tier())
                              && holder.equals(cap.holder(g.winner().entrant, contest)))
                  .count()
              + winners.stream().filter(w -> holder.equals(cap.holder(w.entrant, contest))).count();
      if (held >= cap.most()) {
        hit.add(cap);
      }
    }
    return hit;
  }
}
