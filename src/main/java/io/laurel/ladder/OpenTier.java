package io.laurel.ladder;

import io.laurel.arithmetic.Fraction;
import io.laurel.award.AwardLog;
import io.laurel.award.WinnerSet;
import io.laurel.limits.PrizeLimits;
import io.laurel.policy.Choices.Vacancy;
import io.laurel.policy.Tier;
import io.laurel.quota.ScoreLine;
import io.laurel.ranking.Contender;
import io.laurel.ranking.Standings;
import io.laurel.slots.Lineup;
import io.laurel.slots.Slot;
import io.laurel.slots.Slots;
import io.laurel.slots.TieBreaker;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A tier whose places are being awarded. */
public final class OpenTier {

  private final Tier tier;
  private final Standings standings;
  private final List<Contender> candidates;
  private final WinnerSet winners;
  private final Predicate<Contender> supernumerary;
  private final AwardLog log;
  private final PrizeLimits limits;
  private final int quota;
  private final ScoreLine line;
  private final Predicate<Contender> free;
  private final long places;
  private @Nullable Margin margin;
  private final Slots slots;
  private int granted;
  private int unused;
  private int refused;
  private boolean settled;
  private boolean tieLeftOut;
  private boolean runTaken;
  private boolean composing;
  private @Nullable Contender last;

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
      WinnerSet winners,
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
    this.slots = new Slots(slots, candidates, this::lineup);
    this.places = slots.stream().mapToLong(Slot::places).sum();
    this.free = c -> c.bars().isEmpty() && !winners.contains(c) && !supernumerary.test(c);
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
    return Math.min(slots.left(), limits.left(tier));
  }

  /** Places that are left in all slots. */
  long leftInAll() {
    return getLeft() + slots.leftAhead();
  }

  /** Places that are left in this slot, whatever limits over several tiers leave. */
  int ownLeft() {
    return Math.max(0, slots.left());
  }

  /** Places that stay empty when nobody wins any more. */
  int getEmpty() {
    return Math.max(0, getLeft() + unused);
  }

  /** Whether the slot that is being awarded is done and another one follows. */
  public boolean isBetweenSlots() {
    return !tier.isByRuling() && !isProposable() && slots.hasNext();
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
    return !tier.isByRuling() && !composing && getLeft() > 0 && !slots.lineup().isOver();
  }

  /** Whether a run of candidates may be tried. */
  public boolean isRunnable() {
    return isProposable() && !runTaken;
  }

  /** Whether nothing can be granted any more. */
  public boolean isExhausted() {
    return !isByRuling() && !composing && !isProposable() && !slots.hasNext();
  }

  /** Whether its list has to be chosen as a whole. */
  public boolean isComposing() {
    return composing;
  }

  void compose() {
    composing = true;
  }

  /** Those who may win and have not won. */
  List<Contender> able() {
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
    return measure().of(slots.lineup().first());
  }

  /** Measures margins from now on, by those who may win now. */
  Margin measure() {
    Margin known = margin;
    if (known == null) {
      known = new Margin(candidates.stream().filter(free).limit(places + 1).toList(), places);
      margin = known;
    }
    return known;
  }

  /** The next candidates of equal rank; they are not proposed again for this slot. */
  List<Contender> take() {
    return slots.lineup().take(getLeft());
  }

  boolean takesPlace(Contender contender) {
    return slots.current().kind() != Slot.Kind.EXTRA && !supernumerary.test(contender);
  }

  boolean mayWin(Contender contender) {
    return contender.bars().isEmpty() && reachesLine(contender);
  }

  boolean reachesLine(Contender contender) {
    return line.admits(contender);
  }

  void win(Contender contender) {
    granted++;
    slots.won(contender, takesPlace(contender));
    if (takesPlace(contender)) {
      limits.count(tier, 1);
    }
    winners.add(contender);
    if (last == null || contender.rank() >= last.rank()) {
      last = contender;
    }
  }

  void refuse() {
    refused++;
  }

  /** Makes sure that so many places are left. */
  void makeRoom(int needed) {
    slots.makeRoom(needed);
    limits.makeRoom(tier, needed);
  }

  // ---- slots

  Slots slots() {
    return slots;
  }

  /** Keeps places of this slot for what the policy says of vacant ones. */
  void leaveUnused(int more) {
    unused += more;
  }

  /** Goes on with the next slot; so many places of this one lapsed. */
  void nextSlot(int lapsed) {
    slots.next(lapsed);
    runTaken = false;
    tieLeftOut = false;
  }

  void leaveTieOut() {
    tieLeftOut = true;
    slots.lineup().end();
  }

  void noteRun() {
    runTaken = true;
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
