package io.laurel.slots;

import io.laurel.policy.Tier;
import io.laurel.ranking.Contender;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The slots of one tier, one after the other, and how far the one is that is being awarded. */
public final class Slots {

  /** Reserved places that were awarded: how many lapsed, and the last one who won them. */
  public record Reserved(Tier.Reserve reserve, int lapsed, @Nullable Contender last) {}

  private final Function<Slot, Lineup> lineups;
  private final List<Contender> everyone;
  private final Deque<Slot> ahead;
  private final List<Reserved> reserved = new ArrayList<>();
  private Slot slot;
  private Lineup lineup;
  private int places;
  private int taken;
  private @Nullable Contender last;

  /**
   * @param slots in the order they are awarded, at least one
   * @param everyone all candidates of the tier, in order of the standings
   * @param lineups who is next for the places of a slot
   */
  public Slots(List<Slot> slots, List<Contender> everyone, Function<Slot, Lineup> lineups) {
    this.everyone = everyone;
    this.lineups = lineups;
    this.ahead = new ArrayDeque<>(slots);
    this.slot = ahead.remove();
    this.places = slot.places();
    this.lineup = lineups.apply(slot);
  }

  /** The slot that is being awarded. */
  public Slot current() {
    return slot;
  }

  /** The candidates for the slot that is being awarded. */
  public Lineup lineup() {
    return lineup;
  }

  /** Whether another slot follows. */
  public boolean hasNext() {
    return !ahead.isEmpty();
  }

  /** Places of this slot that are left; less than 0 when more won than there were places. */
  public int left() {
    return places - taken;
  }

  /** Places of the slots that follow. */
  public long leftAhead() {
    return ahead.stream().mapToLong(Slot::places).sum();
  }

  /** Takes a winner into account. */
  public void won(Contender winner, boolean takesPlace) {
    taken += takesPlace ? 1 : 0;
    last = winner;
  }

  /** Adds places to this slot until so many are left. */
  public void makeRoom(int needed) {
    places += Math.max(0, needed - Math.max(0, left()));
  }

  /** Adds places to the next slot of a kind, or to a new one for all candidates. */
  public void passOn(int more, Slot.Kind kind) {
    Slot next = ahead.stream().filter(s -> s.kind() == kind).findFirst().orElse(null);
    if (next == null && kind == Slot.Kind.RESERVED) {
      passOn(more, Slot.Kind.OPEN);
    } else if (next == null) {
      ahead.add(new Slot(Slot.Kind.OPEN, null, more, everyone));
    } else {
      List<Slot> all = new ArrayList<>(ahead);
      all.set(all.indexOf(next), next.with(more));
      ahead.clear();
      ahead.addAll(all);
    }
  }

  /** Goes on with the next slot; so many places of this one lapsed. */
  public void next(int lapsed) {
    if (slot.reserve() != null) {
      reserved.add(new Reserved(slot.reserve(), lapsed, last));
    }
    slot = ahead.remove();
    places = slot.places();
    taken = 0;
    last = null;
    lineup = lineups.apply(slot);
  }

  /** Reserves that have been awarded. */
  public List<Reserved> reserved() {
    return Collections.unmodifiableList(reserved);
  }
}
