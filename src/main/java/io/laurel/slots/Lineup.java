package io.laurel.slots;

import io.laurel.award.WinnerSet;
import io.laurel.ranking.Contender;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The candidates for some places in order of rank, and who is next. */
public final class Lineup {

  private final List<Contender> candidates;
  private final WinnerSet winners;
  private final Predicate<Contender> mayWin;
  private final Predicate<Contender> takesPlace;
  private final TieBreaker tieBreaker;
  private int next;

  /**
   * @param candidates in order of the standings
   * @param winners who are passed by
   */
  public Lineup(
      List<Contender> candidates,
      WinnerSet winners,
      Predicate<Contender> mayWin,
      Predicate<Contender> takesPlace,
      TieBreaker tieBreaker) {
    this.candidates = tieBreaker.isGiven() ? new ArrayList<>(candidates) : candidates;
    this.winners = winners;
    this.mayWin = mayWin;
    this.takesPlace = takesPlace;
    this.tieBreaker = tieBreaker;
    skipWinners();
  }

  public boolean isOver() {
    return next >= candidates.size();
  }

  public Contender first() {
    return candidates.get(next);
  }

  /** Nobody of those left is proposed any more. */
  public void end() {
    next = candidates.size();
  }

  /** Those who have not been proposed and have not won. */
  public List<Contender> rest() {
    return candidates.subList(next, candidates.size()).stream()
        .filter(c -> !winners.contains(c))
        .toList();
  }

  /** The next candidates of equal rank; those set apart by a tie break come one after the other. */
  public List<Contender> peek() {
    List<Contender> group = new ArrayList<>();
    for (int i = next; i < candidates.size(); i++) {
      Contender one = candidates.get(i);
      if (!group.isEmpty() && !isEven(one, group.get(0))) {
        break;
      }
      if (!winners.contains(one)) {
        group.add(one);
      }
    }
    return group;
  }

  /** As {@link #peek} for so many places that are left; they are not proposed again. */
  public List<Contender> take(int left) {
    breakTie(left);
    List<Contender> group = peek();
    next += group.size();
    // Winners of earlier tiers may stand within the group.
    while (next < candidates.size()
        && !group.isEmpty()
        && isEven(candidates.get(next), group.get(0))) {
      next++;
    }
    skipWinners();
    return group;
  }

  /** Those whom a ruling on the rank of a tied group has to name. */
  public List<Contender> tiedWith(List<Contender> group, List<Contender> everyone) {
    Contender one = group.get(0);
    return one.rank() == 0
        ? group
        : everyone.stream()
            .filter(c -> c.rank() == one.rank() && c.group().equals(one.group()))
            .toList();
  }

  private void breakTie(int left) {
    if (!tieBreaker.isGiven()) {
      return;
    }
    List<Contender> group = peek();
    List<Contender> able = group.stream().filter(mayWin).toList();
    if (able.stream().filter(takesPlace).count() <= left || tieBreaker.isTried(able.get(0))) {
      return;
    }
    int end = next;
    while (end < candidates.size() && isEven(candidates.get(end), group.get(0))) {
      end++;
    }
    tieBreaker.sort(candidates.subList(next, end), able);
  }

  private boolean isEven(Contender a, Contender b) {
    return a.rank() > 0
        && a.rank() == b.rank()
        && a.group().equals(b.group())
        && tieBreaker.isEven(a, b);
  }

  private void skipWinners() {
    while (next < candidates.size() && winners.contains(candidates.get(next))) {
      next++;
    }
  }
}
