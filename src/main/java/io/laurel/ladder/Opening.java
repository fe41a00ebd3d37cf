package io.laurel.ladder;

import io.laurel.award.AwardLog;
import io.laurel.award.Candidates;
import io.laurel.award.WinnerSet;
import io.laurel.award.Winners;
import io.laurel.limits.PrizeLimits;
import io.laurel.policy.Tier;
import io.laurel.quota.ScoreLine;
import io.laurel.quota.ScoreLines;
import io.laurel.ranking.Contender;
import io.laurel.ranking.Standings;
import io.laurel.slots.Given;
import io.laurel.slots.SlotPlan;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Opens tiers: who the candidates are, and how many places there are for whom. */
final class Opening {

  private final Candidates candidates;
  private final Winners winners;
  private final Numbers numbers;
  private final Places places;
  private final PrizeLimits limits;
  private final ScoreLines lines;
  private final Given given;
  private final BooleanSupplier free;
  private final AwardLog log;

  /**
   * @param given who has a place whatever the rank
   * @param free whether nothing can oppose a proposal but what is known of the candidate alone
   */
  Opening(
      Candidates candidates,
      Winners winners,
      Numbers numbers,
      Places places,
      PrizeLimits limits,
      ScoreLines lines,
      Given given,
      BooleanSupplier free,
      AwardLog log) {
    this.candidates = candidates;
    this.winners = winners;
    this.numbers = numbers;
    this.places = places;
    this.limits = limits;
    this.lines = lines;
    this.given = given;
    this.free = free;
    this.log = log;
  }

  OpenTier open(Tier tier) {
    Standings on = candidates.standingsOf(tier);
    List<Contender> able = candidates(tier, on);
    int quota = numbers.of(tier);
    int extra = tier.getQuota().isWithHigher() ? 0 : places.extra(tier);
    if (quota + extra < 0) {
      places.takeFromNext(tier, -(quota + extra));
    }
    int total = quota == Integer.MAX_VALUE ? quota : Math.max(0, quota + extra);
    limits.open(tier, on);
    ScoreLine line = lines.of(tier, on);
    WinnerSet before = winners.beside(tier);
    SlotPlan plan =
        new SlotPlan(
            tier,
            able,
            c -> c.bars().isEmpty() && line.admits(c) && !before.contains(c),
            () -> free.getAsBoolean() && able.stream().noneMatch(candidates::isSupernumerary),
            log);
    return new OpenTier(
        tier,
        on,
        able,
        before,
        candidates::isSupernumerary,
        log,
        limits,
        quota,
        plan.of(total, tier.isByRuling() ? List.of() : given.of(tier, on)),
        line);
  }

  /** Standings are in order of group, and either all or none of them have ranks. */
  private List<Contender> candidates(Tier tier, Standings on) {
    List<Contender> all = candidates.of(tier);
    if (tier.isEveryone() || tier.isByRuling() || all.isEmpty()) {
      return all;
    }
    Contender first = all.get(0);
    if (first.rank() <= 0) {
      log.flaw(
          "Prize `"
              + tier.getTitle()
              + "` has a number of places, and no rule ranks `"
              + on.name()
              + "`: conclude a `Ranking`.",
          tier);
      return List.of();
    }
    if (!first.group().equals(all.get(all.size() - 1).group())) {
      log.flaw(
          "Prize `"
              + tier.getTitle()
              + "` is for candidates who are ranked in several groups by themselves; say `in(category)` or `within(organisation)`, or rank them together.",
          tier);
      return List.of();
    }
    return all;
  }
}
