package io.laurel.ladder;

import io.laurel.award.AwardLog;
import io.laurel.award.Winners;
import io.laurel.policy.Conclusion;
import io.laurel.policy.Status;
import io.laurel.policy.Tier;
import io.laurel.ranking.Contender;
import io.laurel.slots.Slots;
import java.util.List;

/** Who did not get a place, and why. */
final class Refusals {

  private final Winners winners;
  private final AwardLog log;

  Refusals(Winners winners, AwardLog log) {
    this.winners = winners;
    this.log = log;
  }

  /** Notes that a candidate was refused, by the conclusion of one rule. */
  void note(Tier tier, Contender contender, String reason, Conclusion<?> cause) {
    if (!(cause instanceof Status)) { // what is known of the candidate is kept with the candidate
      AwardLog.Refusal refusal = new AwardLog.Refusal(tier, contender, reason, null, cause);
      if (tier.getReserves().isEmpty() || !log.refusals().contains(refusal)) {
        log.refusals().add(refusal);
      }
    }
  }

  /** Notes those whom reserved places of a tier kept out. */
  void noteReserved(OpenTier tier) {
    tier.slots().reserved().forEach(reserved -> note(tier, reserved));
  }

  private void note(OpenTier tier, Slots.Reserved reserved) {
    Contender last = reserved.last();
    List<Contender> others =
        tier.candidates().stream()
            .filter(c -> tier.mayWin(c) && !winners.beside(tier.getTier()).contains(c))
            .toList();
    others.stream()
        .filter(
            c -> (last != null && c.rank() < last.rank()) || others.indexOf(c) < reserved.lapsed())
        .forEach(
            c ->
                log.refusals()
                    .add(
                        new AwardLog.Refusal(
                            tier.getTier(), c, "", reserved.reserve(), tier.getTier())));
  }
}
