package io.laurel.ladder;

import io.laurel.award.AwardLog;
import io.laurel.award.Winners;
import io.laurel.limits.PrizeLimits;
import io.laurel.policy.PrizeLimit;
import io.laurel.policy.Qualified;
import io.laurel.policy.TierClosed;
import io.laurel.ranking.Contender;
import java.util.List;

/** Closes tiers whose places have been awarded. */
final class Closing {

  private final Winners winners;
  private final PrizeLimits limits;
  private final Refusals refusals;
  private final Turns turns;
  private final AwardLog log;

  Closing(Winners winners, PrizeLimits limits, Refusals refusals, Turns turns, AwardLog log) {
    this.winners = winners;
    this.limits = limits;
    this.refusals = refusals;
    this.turns = turns;
    this.log = log;
  }

  TierClosed close(OpenTier tier) {
    noteWhomLimitsKeepOut(tier);
    refusals.noteReserved(tier);
    Contender last = tier.last();
    log.closings()
        .add(
            new AwardLog.Closing(
                tier.getTier(),
                tier.standings(),
                tier.quota(),
                tier.getGranted(),
                last == null ? null : last.score(),
                last));
    return new TierClosed(
        tier.getTier(),
        tier.getGranted(),
        tier.getTier().isEveryone() ? 0 : tier.getEmpty(),
        last == null || last.score() == null ? null : last.score(),
        tier.standings().name(),
        last == null ? null : last.entry());
  }

  /** Notes those whom limits on the prizes of several tiers keep from the places that are left. */
  void noteWhomLimitsKeepOut(OpenTier tier) {
    PrizeLimit limit = tier.ownLeft() > 0 ? limits.usedUp(tier.getTier()).orElse(null) : null;
    if (limit != null) {
      List<Contender> keptOut = tier.slots().lineup().rest().stream().filter(tier::mayWin).toList();
      keptOut.forEach(c -> refusals.note(tier.getTier(), c, Refusals.NO_WORDS, limit));
      if (!keptOut.isEmpty()) {
        turns.askWhereKeptOut(keptOut.get(0), tier.getTier(), limit);
      }
    }
  }

  /** Those who advance by a tier that has been awarded. */
  List<Qualified> qualified(OpenTier tier) {
    String round = tier.getTier().getAdvancesTo().orElse(null);
    if (round == null) {
      return List.of();
    }
    return winners.of(tier.getTier()).stream().map(c -> new Qualified(c.entry(), round)).toList();
  }
}
