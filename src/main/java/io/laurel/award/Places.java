package io.laurel.award;

import io.laurel.Vacancy;
import io.laurel.policy.Tier;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** What becomes of places: those that stay empty, and those that pass from one tier to another. */
final class Places {

  private final Candidates candidates;
  private final List<Tier> waiting;
  private final AwardLog log;
  private final IdentityHashMap<Tier, Integer> extra = new IdentityHashMap<>();

  /**
   * @param waiting the tiers that are not opened yet, the highest first
   */
  Places(Candidates candidates, List<Tier> waiting, AwardLog log) {
    this.candidates = candidates;
    this.waiting = waiting;
    this.log = log;
  }

  /** The places a tier got from others, less than 0 when it gave some. */
  int extra(Tier tier) {
    return extra.getOrDefault(tier, 0);
  }

  /** Takes places from the next tier for the same candidates, if there is one. */
  void takeFromNext(Tier tier, int places) {
    next(tier).ifPresent(t -> extra.merge(t, -places, Integer::sum));
  }

  /** Notes places that stay empty. */
  void leaveEmpty(OpenTier tier, Vacancy.Reason reason) {
    log.empties().add(new AwardLog.Empty(tier.getTier(), tier.getLeft(), reason, false));
    tier.settle();
  }

  /** Adds the empty places to the next tier, if there is one. */
  void rollDown(OpenTier tier) {
    Tier next = next(tier.getTier()).orElse(null);
    log.empties()
        .add(
            new AwardLog.Empty(
                tier.getTier(), tier.getLeft(), Vacancy.Reason.NO_CANDIDATE_FIT, next != null));
    if (next != null) {
      extra.merge(next, tier.getLeft(), Integer::sum);
    }
    tier.settle();
  }

  /** Reports that nothing is said about empty places. */
  void vacancyLeftOpen(OpenTier tier) {
    if (next(tier.getTier()).isPresent()) {
      log.flaw(
          "Prize `"
              + tier.getTier().getTitle()
              + "` has "
              + tier.getLeft()
              + " places nobody may take, and the policy leaves open what becomes of them: say `vacant(STAYS | ROLLS_DOWN)`.",
          tier.getTier());
    }
    leaveEmpty(tier, Vacancy.Reason.NO_CANDIDATE_FIT);
  }

  private Optional<Tier> next(Tier tier) {
    return waiting.stream()
        .filter(t -> t.getLevel() > tier.getLevel() && candidates.same(t, tier) && !t.isEveryone())
        .min(Comparator.comparingInt(Tier::getLevel));
  }
}
