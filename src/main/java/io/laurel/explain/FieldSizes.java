package io.laurel.explain;

import io.laurel.policy.Tier;
import io.laurel.ranking.Contender;
import io.laurel.ranking.Standings;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** How many there are whom tiers are for. */
final class FieldSizes {

  private final IdentityHashMap<Standings, Map<String, List<Contender>>> byCategory =
      new IdentityHashMap<>();

  long of(Tier tier, Standings standings) {
    if (tier.getWithin().isPresent() || !tier.getWhere().isEmpty()) {
      return standings.contenders().stream().filter(c -> c.isInScopeOf(tier)).count();
    }
    return tier.getCategory().isEmpty()
        ? standings.contenders().size()
        : byCategory
            .computeIfAbsent(standings, Standings::byCategory)
            .getOrDefault(tier.getCategory(), List.of())
            .size();
  }
}
