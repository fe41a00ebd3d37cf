package io.laurel.reference.quota;

import io.laurel.policy.Choices.Numbering;
import io.laurel.policy.Choices.PassedOver;
import io.laurel.reference.quota.SlowRanking.Placed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ranks of those whom a limit passed over while a lower ranked one won. */
final class SlowDemotion {

  private final Said said;
  private final SlowAwards awards;
  private final SlowRanking ranking;
  private final Set<Event> events;

  SlowDemotion(Said said, SlowAwards awards, SlowRanking ranking, Set<Event> events) {
    this.said = said;
    this.awards = awards;
    this.ranking = ranking;
    this.events = events;
  }

  void apply() {
    Map<Placed, Integer> behind = new HashMap<>();
    for (SlowAwards.PassedOver each : awards.passedOver) {
      int last =
          awards.grants.stream()
              .filter(g -> g.tier().equals(each.tier()))
              .filter(g -> g.winner().group.equals(each.one().group))
              .mapToInt(g -> g.winner().rank)
              .max()
              .orElse(0);
      if (last <= each.one().rank) {
        continue;
      }
      PassedOver choice = each.cap().passedOver();
      if (choice == null) {
        throw new Refused("which rank one shows whom a limit passed over");
      }
      events.add(choice == PassedOver.KEEPS_RANK ? Event.KEEPS_RANK : Event.RANKED_BEHIND);
      if (choice == PassedOver.RANKS_BEHIND) {
        behind.merge(each.one(), last, Math::max);
      }
    }
    if (behind.isEmpty() || !awards.pending.isEmpty()) {
      return;
    }
    for (String group : behind.keySet().stream().map(p -> p.group).distinct().toList()) {
      renumber(ranking.placed().stream().filter(p -> p.group.equals(group)).toList(), behind);
    }
  }

  /** Behind all of that rank, equal ones still equal; all are numbered anew. */
  private void renumber(List<Placed> group, Map<Placed, Integer> behind) {
    Comparator<Placed> order =
        Comparator.comparing((Placed p) -> behind.getOrDefault(p, p.rank))
            .thenComparing(behind::containsKey)
            .thenComparing(p -> p.rank);
    List<Placed> sorted = group.stream().sorted(order).toList();
    boolean dense = said.choice(Numbering.class, "numbering") == Numbering.DENSE;
    List<Integer> ranks = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      boolean equal = i > 0 && order.compare(sorted.get(i - 1), sorted.get(i)) == 0;
      int before = i == 0 ? 0 : ranks.get(i - 1);
      ranks.add(equal ? before : dense ? before + 1 : i + 1);
    }
    for (int i = 0; i < sorted.size(); i++) {
      sorted.get(i).rank = ranks.get(i);
    }
  }
}
