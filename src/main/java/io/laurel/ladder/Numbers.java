package io.laurel.ladder;

import io.laurel.award.AwardLog;
import io.laurel.award.Candidates;
import io.laurel.award.WinnerSet;
import io.laurel.award.Winners;
import io.laurel.policy.Tier;
import io.laurel.quota.PlaceCount;
import io.laurel.ranking.Contender;
import java.util.IdentityHashMap;
import java.util.List;

/** The numbers of places of the tiers of one stage, some of which depend on higher tiers. */
final class Numbers {

  private final PlaceCount count;
  private final Candidates candidates;
  private final List<Tier> tiers;
  private final List<Tier> waiting;
  private final List<OpenTier> open;
  private final Winners winners;
  private final People people;
  private final AwardLog log;
  private final IdentityHashMap<Tier, Integer> settled = new IdentityHashMap<>();

  /**
   * @param tiers all of the stage
   * @param waiting the tiers that are not opened yet
   * @param open the tiers that are being awarded
   */
  Numbers(
      PlaceCount count,
      Candidates candidates,
      List<Tier> tiers,
      List<Tier> waiting,
      List<OpenTier> open,
      Winners winners,
      People people,
      AwardLog log) {
    this.count = count;
    this.candidates = candidates;
    this.tiers = tiers;
    this.waiting = waiting;
    this.open = open;
    this.winners = winners;
    this.people = people;
    this.log = log;
  }

  /**
   * The places the policy gives a tier; while higher tiers it depends on are being awarded, those
   * it gets when all their places are taken.
   */
  int of(Tier tier) {
    Integer number = settled.get(tier);
    if (number != null) {
      return number;
    }
    int counted =
        isUncounted(tier) ? tier.getPlaces().orElse(Integer.MAX_VALUE) : count(tier).places();
    if (!tier.getQuota().isDependent()) {
      settled.put(tier, counted);
    }
    return counted;
  }

  /**
   * Settles the number of places of a tier whose turn it is, unless people have to decide it, or
   * what it depends on, and did not yet.
   */
  boolean settle(Tier tier) {
    if (isUncounted(tier)) {
      return true;
    }
    if (tier.getQuota().isDependent() && people.mustWaitForAward(tier)) {
      return false;
    }
    PlaceCount.Count counted = count(tier);
    settled.put(tier, counted.places());
    if (counted.flaw() != null) {
      log.flaw(counted.flaw(), tier);
    }
    if (counted.usedRuling() != null) {
      log.usedRulings().add(counted.usedRuling());
    }
    if (counted.allowed() >= 0) {
      log.exceeded().add(new AwardLog.Exceeded(tier, counted.allowed(), taken(tier)));
    }
    if (counted.pending() != null) {
      people.number(tier, counted.pending());
    }
    return counted.pending() == null;
  }

  private static boolean isUncounted(Tier tier) {
    return tier.isByRuling() || tier.isEveryone();
  }

  private PlaceCount.Count count(Tier tier) {
    boolean dependent = tier.getQuota().isDependent();
    return count.of(
        tier,
        candidates.standingsOf(tier),
        dependent ? taken(tier) : 0,
        dependent ? upTo -> left(tier, upTo) : upTo -> 0);
  }

  /** How many who may win have not won; counts no further than asked. */
  private int left(Tier tier, int upTo) {
    WinnerSet before = winners.beside(tier);
    int left = 0;
    for (Contender one : candidates.of(tier)) {
      if (left == upTo) {
        break;
      }
      if (!before.contains(one) && one.bars().isEmpty() && !candidates.isSupernumerary(one)) {
        left++;
      }
    }
    return left;
  }

  /**
   * The places of higher tiers within the scope of a tier: those awarded, those that stay vacant
   * because nobody fitted, and those still to be awarded.
   */
  private int taken(Tier tier) {
    int taken = 0;
    for (Tier higher : tiers) {
      if (higher.getLevel() < tier.getLevel() && candidates.overlap(higher, tier)) {
        boolean same = candidates.same(higher, tier);
        List<Contender> won = winners.of(higher);
        taken +=
            same && !candidates.hasSupernumeraries()
                ? won.size()
                : (int)
                    won.stream()
                        .filter(c -> c.isInScopeOf(tier) && !candidates.isSupernumerary(c))
                        .count();
        if (same) {
          taken += log.stayingVacant(higher) + due(higher);
        }
      }
    }
    return taken;
  }

  /** The places of a tier that are still to be awarded. */
  private int due(Tier tier) {
    if (isUncounted(tier)) {
      return 0;
    }
    for (OpenTier one : open) {
      if (one.getTier() == tier) {
        return Math.toIntExact(one.leftInAll());
      }
    }
    return waiting.contains(tier) ? of(tier) : 0;
  }
}
