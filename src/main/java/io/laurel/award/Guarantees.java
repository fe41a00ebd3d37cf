package io.laurel.award;

import io.laurel.policy.Guarantee;
import io.laurel.policy.Proposal;
import io.laurel.policy.Tier;
import io.laurel.ranking.Contender;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * The guarantees of a policy. A place is kept from a candidate when the places left over the tiers
 * of a guarantee are no more than others are still owed and can still take up.
 */
final class Guarantees {

  private final List<Guarantee> all = new ArrayList<>();
  private final ToLongFunction<List<String>> placesLeft;
  private final Map<Tier, List<Contender>> winnersOf;
  private final Function<Tier, Set<Contender>> winners;

  /**
   * @param placesLeft how many places tiers of these names have left, opened or not
   * @param winnersOf the winners so far, by tier
   * @param winners everyone who has won so far in the ladder of a tier
   */
  Guarantees(
      ToLongFunction<List<String>> placesLeft,
      Map<Tier, List<Contender>> winnersOf,
      Function<Tier, Set<Contender>> winners) {
    this.placesLeft = placesLeft;
    this.winnersOf = winnersOf;
    this.winners = winners;
  }

  void add(Guarantee guarantee) {
    all.add(guarantee);
    all.sort(Comparator.comparing(g -> g.getOrganisation().getId()));
  }

  /** Whether a guarantee counts over a tier. */
  boolean concern(Tier tier) {
    return all.stream().anyMatch(g -> g.getTiers().contains(tier.getName()));
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** The first guarantee for which the place must be kept from the proposed entry, or none. */
  List<Guarantee> keptFor(Proposal proposal, TiedGroup group) {
    List<Guarantee> others =
        all.stream()
            .filter(g -> g.getTiers().contains(proposal.getTier()))
            .filter(g -> !proposal.getOrganisation().isWithin(g.getOrganisation()))
            .toList();
    return others.stream()
        .filter(g -> owed(g, group) > 0)
        .filter(
            g ->
                placesLeft.applyAsLong(g.getTiers()) - group.granted().size()
                    <= others.stream()
                        .filter(o -> o.getTiers().equals(g.getTiers()))
                        .mapToLong(o -> owed(o, group))
                        .sum())
        .limit(1)
        .toList();
  }

  /** How many places an organisation is still owed and can still take up. */
  private long owed(Guarantee guarantee, TiedGroup group) {
    Predicate<Contender> belongs =
        c -> c.entry().getOrganisation().isWithin(guarantee.getOrganisation());
    long won =
        winnersOf.entrySet().stream()
                .filter(e -> guarantee.getTiers().contains(e.getKey().getName()))
                .flatMap(e -> e.getValue().stream())
                .filter(belongs)
                .count()
            + group.granted().values().stream().filter(belongs).count();
    long able =
        group.getTier().standings().contenders().stream()
            .filter(c -> belongs.test(c) && c.bars().isEmpty())
            .filter(c -> !winners.apply(group.getTier().getTier()).contains(c))
            .filter(c -> !group.granted().containsValue(c))
            .count();
    return Math.min(Math.max(0, guarantee.getLeast() - won), able);
  }
}
