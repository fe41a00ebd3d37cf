package io.laurel.limits;

import io.laurel.award.AwardLog;
import io.laurel.award.Winners;
import io.laurel.policy.Guarantee;
import io.laurel.policy.Proposal;
import io.laurel.policy.Tier;
import io.laurel.ranking.Contender;
import io.laurel.ranking.Standings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * The guarantees of a policy. A place is kept from a candidate when the places left over the tiers
 * of a guarantee are no more than others are still owed and can still take up.
 */
public final class Guarantees {

  private final List<Guarantee> all = new ArrayList<>();
  private final ToLongFunction<List<String>> placesLeft;
  private final Winners winners;
  private final AwardLog log;

  /**
   * @param placesLeft how many places tiers of these names have left, opened or not
   */
  public Guarantees(ToLongFunction<List<String>> placesLeft, Winners winners, AwardLog log) {
    this.placesLeft = placesLeft;
    this.winners = winners;
    this.log = log;
  }

  /** Takes a guarantee into account. */
  public void add(Guarantee guarantee) {
    if (guarantee.getTiers().isEmpty()) {
      log.flaw(
          "The guarantee for `"
              + guarantee.getOrganisation()
              + "` does not say over which prizes it counts: `among(…)`.",
          guarantee);
    }
    all.add(guarantee);
    all.sort(Comparator.comparing(g -> g.getOrganisation().getId()));
  }

  /** Whether a guarantee counts over a tier. */
  public boolean concern(Tier tier) {
    return all.stream().anyMatch(g -> g.getTiers().contains(tier.getName()));
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /**
   * The first guarantee for which the place must be kept from the proposed entry, or none.
   *
   * @param granted who was granted a place that is not confirmed yet
   */
  public List<Guarantee> keptFor(
      Proposal proposal, Tier tier, Standings on, Collection<Contender> granted) {
    if (all.isEmpty()) {
      return List.of();
    }
    List<Guarantee> others =
        all.stream()
            .filter(g -> g.getTiers().contains(proposal.getTier()))
            .filter(g -> !proposal.getOrganisation().isWithin(g.getOrganisation()))
            .toList();
    return others.stream()
        .filter(g -> owed(g, tier, on, granted) > 0)
        .filter(
            g ->
                placesLeft.applyAsLong(g.getTiers()) - granted.size()
                    <= others.stream()
                        .filter(o -> o.getTiers().equals(g.getTiers()))
                        .mapToLong(o -> owed(o, tier, on, granted))
                        .sum())
        .limit(1)
        .toList();
  }

  /** How many places an organisation is still owed and can still take up. */
  private long owed(Guarantee guarantee, Tier tier, Standings on, Collection<Contender> granted) {
    Predicate<Contender> belongs =
        c -> c.entry().getOrganisation().isWithin(guarantee.getOrganisation());
    long won =
        winners.of(guarantee.getTiers()).filter(belongs).count()
            + granted.stream().filter(belongs).count();
    long able =
        on.contenders().stream()
            .filter(c -> belongs.test(c) && c.bars().isEmpty())
            .filter(c -> !winners.beside(tier).contains(c))
            .filter(c -> !granted.contains(c))
            .count();
    return Math.min(Math.max(0, guarantee.getLeast() - won), able);
  }
}
