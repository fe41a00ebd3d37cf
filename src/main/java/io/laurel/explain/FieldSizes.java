package io.laurel.explain;

import io.laurel.policy.Tier;
import io.laurel.ranking.Contender;
import io.laurel.ranking.Standings;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** How many there are whom tiers are for. */
final class FieldSizes {

  private final Map<Standings, Map<String, Long>> byCategory = new IdentityHashMap<>();

  long of(Tier tier, Standings standings) {
    if (tier.getWithin().isPresent() || !tier.getWhere().isEmpty()) {
      return standings.contenders().stream().filter(c -> c.isInScopeOf(tier)).count();
    }
    return tier.getCategory().isEmpty()
        ? standings.contenders().size()
        : byCategory
            .computeIfAbsent(standings, FieldSizes::count)
            .getOrDefault(tier.getCategory(), 0L);
  }

  private static Map<String, Long> count(Standings standings) {
    Map<String, Long> counts = new HashMap<>();
    for (Contender one : standings.contenders()) {
      counts.merge(one.category(), 1L, Long::sum);
    }
    return counts;
  }
}
