package io.laurel.limits;

import io.laurel.award.Grounds;
import io.laurel.policy.Cap;
import io.laurel.policy.Entry;
import io.laurel.policy.Tier;
import io.laurel.ranking.Contender;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who holds how many of the awards that limits count. */
final class Holdings {

  /** Whose awards a limit counts. */
  private record Holder(Cap cap, String who) {}

  /** A place that was granted. */
  private record Held(Tier tier, Contender winner) {

    String text() {
      return winner.recipient().name() + "：" + tier.getTitle();
    }
  }

  /** The awards that used a limit up when somebody was refused: the first so many. */
  private record UsedUp(List<Held> awards, int count) implements Grounds {

    @Override
    public String text() {
      return awards.subList(0, count).stream()
          .map(Held::text)
          .sorted()
          .collect(Collectors.joining("；"));
    }
  }

  private final Map<Holder, List<Held>> all = new HashMap<>();

  /** Counts a place towards a limit. */
  void add(Cap cap, Tier tier, Contender winner, Entry entry) {
    for (String who : cap.holdersOf(tier, entry)) {
      all.computeIfAbsent(new Holder(cap, who), h -> new ArrayList<>(2))
          .add(new Held(tier, winner));
    }
  }

  /** Counts a place that was not confirmed no longer. */
  void remove(Cap cap, Tier tier, Contender winner) {
    for (String who : cap.holdersOf(tier, winner.entry())) {
      of(cap, who).removeIf(h -> h.tier() == tier && h.winner() == winner);
    }
  }

  int count(Cap cap, String who) {
    return of(cap, who).size();
  }

  /** For each holder whose limit leaves the entry no place, the awards that used it up. */
  List<Grounds> usedUp(Cap cap, int most, Tier tier, Entry entry) {
    List<Grounds> found = List.of();
    for (String who : cap.holdersOf(tier, entry)) {
      List<Held> held = of(cap, who);
      if (held.size() >= most) {
        found = found.isEmpty() ? new ArrayList<>() : found;
        found.add(new UsedUp(held, held.size()));
      }
    }
    return found;
  }

  private List<Held> of(Cap cap, String who) {
    return all.getOrDefault(new Holder(cap, who), List.of());
  }
}
