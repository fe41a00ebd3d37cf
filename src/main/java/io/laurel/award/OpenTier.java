package io.laurel.award;

import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Choices.Vacancy;
import io.laurel.policy.Key;
import io.laurel.policy.Tier;
import io.laurel.ranking.Contender;
import io.laurel.ranking.Standings;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A tier whose places are being awarded. */
public final class OpenTier {

  private final Tier tier;
  private final Standings standings;
  private final List<Contender> candidates;
  private final Set<Contender> winners;
  private final Predicate<Contender> supernumerary;
  private final AwardLog log;
  private final PrizeLimits limits;
  private final int quota;
  private final ScoreLine line;
  private final @Nullable Fraction outside;
  private final Deque<Slot> ahead;
  private final List<Reserved> reserved = new ArrayList<>();
  private Slot slot;
  private Lineup lineup;
  private int places;
  private int granted;
  private int taken;
  private int unused;
  private int refused;
  private boolean settled;
  private boolean tieLeftOut;
  private boolean runTaken;
  private boolean composing;
  private boolean cutOff;
  private @Nullable Contender last;
  private @Nullable Contender lastOfSlot;

  /** Reserved places that were awarded: how many lapsed, and the last one who won them. */
  record Reserved(Tier.Reserve reserve, int lapsed, @Nullable Contender last) {}

  /**
   * @param candidates in order of the standings
   * @param winners of earlier tiers of the same stage; this tier adds its own
   * @param supernumerary whether a candidate takes no place
   * @param limits how many prizes of several tiers together are left
   * @param quota the places the policy gives
   * @param slots the places there are, in the order they are awarded
   */
  OpenTier(
      Tier tier,
      Standings standings,
      List<Contender> candidates,
      Set<Contender> winners,
      Predicate<Contender> supernumerary,
      AwardLog log,
      PrizeLimits limits,
      int quota,
      List<Slot> slots,
      ScoreLine line) {
    this.tier = tier;
    this.standings = standings;
    this.candidates = candidates;
    this.winners = winners;
    this.supernumerary = supernumerary;
    this.log = log;
    this.limits = limits;
    this.quota = quota;
    this.line = line;
    this.ahead = new ArrayDeque<>(slots);
    this.slot = ahead.remove();
    this.places = slot.places();
    this.lineup = lineup(slot);
    long total = slots.stream().mapToLong(Slot::places).sum();
    List<Contender> free =
        candidates.stream()
            .filter(c -> c.bars().isEmpty() && !winners.contains(c) && !supernumerary.test(c))
            .limit(total + 1)
            .toList();
    this.outside = free.size() > total ? key(free.get((int) total)) : null;
  }

  private Lineup lineup(Slot of) {
    return new Lineup(
        of.candidates(), winners, this::mayWin, this::takesPlace, new TieBreaker(tier, log));
  }

  public Tier getTier() {
    return tier;
  }

  Standings standings() {
    return standings;
  }

  List<Contender> candidates() {
    return candidates;
  }

  /** Places that are left in the slot that is being awarded. */
  public int getLeft() {
    return Math.min(places - taken, limits.left(tier));
  }

  /** Places that are left in all slots. */
  long leftInAll() {
    return (long) getLeft() + ahead.stream().mapToLong(Slot::places).sum();
  }

  /** Places that are left in this slot, whatever limits over several tiers leave. */
  int ownLeft() {
    return Math.max(0, places - taken);
  }

  /** Whether a limit over several tiers was used up and this was not noted yet. */
  boolean isNewlyCutOff() {
    return !cutOff && ownLeft() > 0 && limits.left(tier) <= 0;
  }

  void cutOff() {
    cutOff = true;
  }

  /** Places that stay empty when nobody wins any more. */
  int getEmpty() {
    return Math.max(0, getLeft() + unused);
  }

  /** Whether the slot that is being awarded is done and another one follows. */
  public boolean isBetweenSlots() {
    return !tier.isByRuling() && !isProposable() && !ahead.isEmpty();
  }

  public int getGranted() {
    return granted;
  }

  /** Whether people name the winners. */
  public boolean isByRuling() {
    return tier.isByRuling() && !settled;
  }

  /** The id of the decision that names the winners of a tier people award. */
  public String getDecision() {
    return "award:" + tier.getTitle();
  }

  /** Whether there is a place and somebody to propose for it. */
  public boolean isProposable() {
    return !tier.isByRuling() && !composing && getLeft() > 0 && !lineup.isOver();
  }

  /** Whether a run of candidates may be tried. */
  public boolean isRunnable() {
    return isProposable() && !runTaken;
  }

  /** Whether nothing can be granted any more. */
  public boolean isExhausted() {
    return !isByRuling() && !composing && !isProposable() && ahead.isEmpty();
  }

  /** Whether its list has to be chosen as a whole. */
  public boolean isComposing() {
    return composing;
  }

  void compose() {
    composing = true;
  }

  /** Those who may be on a list that is chosen as a whole. */
  List<Contender> composable() {
    return candidates.stream().filter(c -> mayWin(c) && !winners.contains(c)).toList();
  }

  /** Places that stay empty, as far as nothing is settled about them. */
  public int getVacant() {
    return settled || tier.isEveryone() ? 0 : getEmpty();
  }

  /**
   * Whether there are empty places because somebody was refused, not because the field is too
   * small.
   */
  public boolean isRefusing() {
    return refused > 0;
  }

  /** Whether a tied group was left out as a whole. */
  public boolean isTieLeftOut() {
    return tieLeftOut;
  }

  /** Whether vacant places are added to another tier. */
  public boolean isPassedOn() {
    return tier.getVacantTo().isPresent()
        || tier.getVacancy().filter(Vacancy.ROLLS_DOWN::equals).isPresent();
  }

  /** What the policy says about vacant places, or null when it says nothing. */
  public @Nullable Vacancy getVacancy() {
    return tier.getVacancy().orElse(null);
  }

  /**
   * The margin of the next candidate over the first one outside the quota; ordered, never shown.
   */
  Fraction margin() {
    Fraction own = key(lineup.first());
    return outside == null ? own : own.minus(outside);
  }

  Fraction nextKey() {
    return key(lineup.first());
  }

  /** The published score, turned so that more is better; without a score, the first key. */
  private static Fraction key(Contender contender) {
    boolean byScore =
        !contender.ranking().isEmpty() && contender.ranking().get(0).source() == Key.Source.SCORE;
    if (!byScore && contender.score() != null) {
      return Fraction.of(contender.score());
    }
    return contender.keys().isEmpty() ? Fraction.ZERO : contender.keys().get(0);
  }

  /** The next candidates of equal rank; they are not proposed again for this slot. */
  List<Contender> take() {
    return lineup.take(getLeft());
  }

  /** Those whom a ruling on the rank of a tied group has to name. */
  List<Contender> tiedWith(List<Contender> group) {
    return lineup.tiedWith(group, standings.contenders());
  }

  /** Those who have not been proposed for the slot that was awarded last, and may win. */
  List<Contender> rest() {
    return lineup.rest().stream().filter(this::mayWin).toList();
  }

  boolean takesPlace(Contender contender) {
    return slot.kind() != Slot.Kind.EXTRA && !supernumerary.test(contender);
  }

  /**
   * Takes candidates nobody can object to, group by group, as long as whole groups fit; those who
   * are barred or below the line are handed to {@code refuse}.
   */
  List<Contender> takeRun(java.util.function.Consumer<Contender> refuse) {
    runTaken = true;
    List<Contender> run = new ArrayList<>();
    while (isProposable()) {
      List<Contender> group = lineup.peek();
      List<Contender> able = group.stream().filter(this::mayWin).toList();
      if (able.stream().filter(this::takesPlace).count() > getLeft()) {
        break;
      }
      take();
      group.stream().filter(c -> !mayWin(c)).forEach(refuse);
      able.forEach(this::win);
      run.addAll(able);
    }
    return run;
  }

  boolean mayWin(Contender contender) {
    return contender.bars().isEmpty() && reachesLine(contender);
  }

  boolean reachesLine(Contender contender) {
    return line.admits(contender);
  }

  void win(Contender contender) {
    granted++;
    if (takesPlace(contender)) {
      taken++;
      limits.count(tier, 1);
    }
    winners.add(contender);
    lastOfSlot = contender;
    if (last == null || contender.rank() >= last.rank()) {
      last = contender;
    }
  }

  void refuse() {
    refused++;
  }

  /** Makes sure that so many places are left. */
  void makeRoom(int needed) {
    places += Math.max(0, needed - ownLeft());
    limits.makeRoom(tier, needed);
  }

  // ---- slots

  Slot slot() {
    return slot;
  }

  /** Reserves that have been awarded. */
  List<Reserved> reserved() {
    return reserved;
  }

  /** Whether candidates are left who won nothing. */
  boolean hasOthers() {
    return candidates.stream().anyMatch(c -> mayWin(c) && !winners.contains(c));
  }

  /** Adds places to the next slot of a kind, or to a new one for all candidates. */
  void passOn(int more, Slot.Kind kind) {
    Slot next = ahead.stream().filter(s -> s.kind() == kind).findFirst().orElse(null);
    if (next == null && kind == Slot.Kind.RESERVED) {
      passOn(more, Slot.Kind.OPEN);
    } else if (next == null) {
      ahead.add(new Slot(Slot.Kind.OPEN, null, more, candidates));
    } else {
      List<Slot> all = new ArrayList<>(ahead);
      all.set(all.indexOf(next), next.with(more));
      ahead.clear();
      ahead.addAll(all);
    }
  }

  /** Keeps places of this slot for what the policy says of vacant ones. */
  void leaveUnused(int more) {
    unused += more;
  }

  /** Goes on with the next slot; so many places of this one lapsed. */
  void nextSlot(int lapsed) {
    if (slot.reserve() != null) {
      reserved.add(new Reserved(slot.reserve(), lapsed, lastOfSlot));
    }
    slot = ahead.remove();
    places = slot.places();
    taken = 0;
    lastOfSlot = null;
    runTaken = false;
    tieLeftOut = false;
    lineup = lineup(slot);
  }

  void leaveTieOut() {
    tieLeftOut = true;
    lineup.end();
  }

  void settle() {
    settled = true;
    composing = false;
  }

  int quota() {
    return quota;
  }

  @Nullable Contender last() {
    return last;
  }

  @Override
  public String toString() {
    return tier.getTitle() + ": " + getLeft() + " left";
  }
}
