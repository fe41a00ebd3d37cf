package io.laurel.award;

import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Choices.Vacancy;
import io.laurel.policy.Key;
import io.laurel.policy.Tier;
import io.laurel.ranking.Contender;
import io.laurel.ranking.Standings;
import java.util.ArrayList;
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
  private final TieBreaker tieBreaker;
  private final int quota;
  private final @Nullable Fraction outside;
  private int places;
  private int granted;
  private int taken;
  private int next;
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
   * @param tieBreaker sets tied candidates apart where they do not all fit
   * @param quota the places the policy gives
   * @param places the places there are after rolling down and taking from the next
   */
  OpenTier(
      Tier tier,
      Standings standings,
      List<Contender> candidates,
      Set<Contender> winners,
      Predicate<Contender> supernumerary,
      TieBreaker tieBreaker,
      int quota,
      int places) {
    this.tier = tier;
    this.standings = standings;
    this.candidates = tieBreaker.isGiven() ? new ArrayList<>(candidates) : candidates;
    this.winners = winners;
    this.supernumerary = supernumerary;
    this.tieBreaker = tieBreaker;
    this.quota = quota;
    this.places = places;
    List<Contender> free =
        candidates.stream()
            .filter(c -> c.bars().isEmpty() && !winners.contains(c) && takesPlace(c))
            .limit((long) places + 1)
            .toList();
    this.outside = free.size() > places ? key(free.get(places)) : null;
    skipWinners();
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

  public int getLeft() {
    return places - taken;
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
    return !tier.isByRuling() && !composing && getLeft() > 0 && next < candidates.size();
  }

  /** Whether a run of candidates may be tried. */
  public boolean isRunnable() {
    return isProposable() && !runTaken;
  }

  /** Whether nothing can be granted any more. */
  public boolean isExhausted() {
    return !isByRuling() && !composing && !isProposable();
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
    return settled || tier.isEveryone() ? 0 : getLeft();
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

  /** What the policy says about vacant places, or null when it says nothing. */
  public @Nullable Vacancy getVacancy() {
    return tier.getVacancy().orElse(null);
  }

  /**
   * The margin of the next candidate over the first one outside the quota; ordered, never shown.
   */
  Fraction margin() {
    Fraction own = key(candidates.get(next));
    return outside == null ? own : own.minus(outside);
  }

  Fraction nextKey() {
    return key(candidates.get(next));
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

  /** The next candidates of equal rank; they are not proposed again for this tier. */
  List<Contender> take() {
    breakTieAtLine();
    List<Contender> group = peek();
    next += group.size();
    // Winners of earlier tiers may stand within the group.
    while (next < candidates.size()
        && !group.isEmpty()
        && sameRank(candidates.get(next), group.get(0))) {
      next++;
    }
    skipWinners();
    return group;
  }

  private List<Contender> peek() {
    List<Contender> group = new ArrayList<>();
    for (int i = next; i < candidates.size(); i++) {
      Contender one = candidates.get(i);
      if (!group.isEmpty() && !sameRank(one, group.get(0))) {
        break;
      }
      if (!winners.contains(one)) {
        group.add(one);
      }
    }
    return group;
  }

  private boolean sameRank(Contender a, Contender b) {
    return a.rank() > 0
        && a.rank() == b.rank()
        && a.group().equals(b.group())
        && tieBreaker.isEven(a, b);
  }

  private void breakTieAtLine() {
    if (!tieBreaker.isGiven()) {
      return;
    }
    List<Contender> group = peek();
    List<Contender> able = group.stream().filter(this::mayWin).toList();
    if (able.stream().filter(this::takesPlace).count() <= getLeft()
        || tieBreaker.isTried(able.get(0))) {
      return;
    }
    int end = next;
    while (end < candidates.size() && sameRank(candidates.get(end), group.get(0))) {
      end++;
    }
    tieBreaker.sort(candidates.subList(next, end), able);
  }

  /** Those whom a ruling on the rank of a tied group has to name. */
  List<Contender> tiedWith(Contender one, List<Contender> group) {
    return tieBreaker.isTried(one)
        ? standings.contenders().stream()
            .filter(c -> c.rank() == one.rank() && c.group().equals(one.group()))
            .toList()
        : group;
  }

  boolean takesPlace(Contender contender) {
    return !supernumerary.test(contender);
  }

  private void skipWinners() {
    while (next < candidates.size() && winners.contains(candidates.get(next))) {
      next++;
    }
  }

  /**
   * Takes candidates nobody can object to, group by group, as long as whole groups fit; those who
   * are barred or below the line are handed to {@code refuse}.
   */
  List<Contender> takeRun(java.util.function.Consumer<Contender> refuse) {
    runTaken = true;
    List<Contender> run = new ArrayList<>();
    while (isProposable()) {
      List<Contender> group = peek();
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

  private boolean mayWin(Contender contender) {
    return contender.bars().isEmpty() && reachesLine(contender);
  }

  boolean reachesLine(Contender contender) {
    return tier.getLine().isEmpty()
        || (contender.score() != null
            && Fraction.of(contender.score()).compareTo(tier.getLine().get()) >= 0);
  }

  void win(Contender contender) {
    granted++;
    taken += takesPlace(contender) ? 1 : 0;
    winners.add(contender);
    last = contender;
  }

  void refuse() {
    refused++;
  }

  void grow(int by) {
    places += by;
  }

  void leaveTieOut() {
    tieLeftOut = true;
    next = candidates.size();
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
