package io.laurel.award;

import io.laurel.policy.Tier;
import io.laurel.ranking.Contender;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who has won so far in one stage. */
public final class Winners {

  private final Map<String, WinnerSet> byLadder = new HashMap<>();
  private final IdentityHashMap<Tier, List<Contender>> byTier = new IdentityHashMap<>();

  /** Who has won a tier that excludes them from this one; grows as places are granted. */
  public WinnerSet beside(Tier tier) {
    return byLadder.computeIfAbsent(tier.getLadder(), l -> new WinnerSet());
  }

  /** The winners of a tier in the order they won. */
  public List<Contender> of(Tier tier) {
    return byTier.getOrDefault(tier, List.of());
  }

  /** The winners of all tiers of these names. */
  public Stream<Contender> of(Collection<String> tierNames) {
    return byTier.entrySet().stream()
        .filter(e -> tierNames.contains(e.getKey().getName()))
        .flatMap(e -> e.getValue().stream());
  }

  /** Notes that somebody won a tier. */
  public void add(Tier tier, Contender winner) {
    byTier.computeIfAbsent(tier, t -> new ArrayList<>()).add(winner);
  }
}
