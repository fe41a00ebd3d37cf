package io.laurel.award;

import io.laurel.ranking.Contender;
import io.laurel.ranking.Roster;
import java.util.BitSet;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** Contenders who have won; a large field costs one bit for each. */
public final class WinnerSet {

  private final IdentityHashMap<Roster, BitSet> byRoster = new IdentityHashMap<>();
  private @Nullable Roster lastRoster;
  private BitSet last = new BitSet();

  public void add(Contender winner) {
    of(winner.roster()).set(winner.position());
  }

  public boolean contains(Contender one) {
    return of(one.roster()).get(one.position());
  }

  private BitSet of(Roster roster) {
    if (roster != lastRoster) {
      last = byRoster.computeIfAbsent(roster, r -> new BitSet());
      lastRoster = roster;
    }
    return last;
  }
}
