package io.laurel.award;

import io.laurel.policy.Organisation;
import io.laurel.policy.Tier;
import io.laurel.ranking.Contender;
import io.laurel.ranking.Standings;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Whom the tiers of a stage are for. */
final class Candidates {

  private final Map<String, Standings> standings;

  /**
   * @param standings by name, those awarded in this stage
   */
  Candidates(Map<String, Standings> standings) {
    this.standings = standings;
  }

  /** Everyone in the scope of a tier, in order of the standings. */
  Stream<Contender> of(Tier tier) {
    return standingsOf(tier).contenders().stream().filter(c -> c.isInScopeOf(tier));
  }

  Standings standingsOf(Tier tier) {
    return Objects.requireNonNull(standings.get(nameOf(tier)));
  }

  private String nameOf(Tier tier) {
    return tier.getStandings().orElseGet(() -> standings.keySet().iterator().next());
  }

  /** Whether one candidate may be in the scope of both tiers. */
  boolean overlap(Tier a, Tier b) {
    if (!nameOf(a).equals(nameOf(b))) {
      return false;
    }
    if (!a.getCategory().isEmpty()
        && !b.getCategory().isEmpty()
        && !a.getCategory().equals(b.getCategory())) {
      return false;
    }
    Organisation left = a.getWithin().orElse(null);
    Organisation right = b.getWithin().orElse(null);
    return left == null || right == null || left.isWithin(right) || right.isWithin(left);
  }

  /**
   * Whether both tiers are for the same candidates, so that places may pass from one to another.
   */
  boolean same(Tier a, Tier b) {
    return nameOf(a).equals(nameOf(b))
        && a.getCategory().equals(b.getCategory())
        && a.getWithin().equals(b.getWithin());
  }
}
