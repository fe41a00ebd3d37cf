package io.laurel.ladder;

import io.laurel.award.AwardLog;
import io.laurel.award.Grounds;
import io.laurel.award.Winners;
import io.laurel.policy.Conclusion;
import io.laurel.policy.Status;
import io.laurel.policy.Tier;
import io.laurel.ranking.Contender;
import io.laurel.slots.Slots;

/** Who did not get a place, and why. */
final class Refusals {

  /** The rule alone is the reason. */
  static final Grounds NO_WORDS = Grounds.of("");

  private final Winners winners;
  private final AwardLog log;

  Refusals(Winners winners, AwardLog log) {
    this.winners = winners;
    this.log = log;
  }

  /** Notes that a candidate was refused, by the conclusion of one rule. */
  void note(Tier tier, Contender contender, Grounds grounds, Conclusion<?> cause) {
    boolean known = cause instanceof Status; // what is known of the candidate is kept with it
    if (!known && (tier.getReserves().isEmpty() || isNew(tier, contender, grounds, cause))) {
      log.refusals().add(new AwardLog.Refusal(tier, contender, grounds, null, cause));
    }
  }

  private boolean isNew(Tier tier, Contender contender, Grounds grounds, Conclusion<?> cause) {
    return log.refusals().stream()
        .filter(r -> r.tier() == tier && r.candidate() == contender)
        .filter(r -> r.reserve() == null && r.cause() == cause)
        .noneMatch(r -> r.reason().equals(grounds.text()));
  }

  /** Notes those whom reserved places of a tier kept out. */
  void noteReserved(OpenTier tier) {
    tier.slots().reserved().forEach(reserved -> note(tier, reserved));
  }

  private void note(OpenTier tier, Slots.Reserved reserved) {
    Contender last = reserved.last();
    long before = reserved.lapsed();
    for (Contender one : tier.candidates()) {
      if (tier.mayWin(one) && !winners.beside(tier.getTier()).contains(one)) {
        if (before > 0 || (last != null && one.rank() < last.rank())) {
          log.refusals()
              .add(
                  new AwardLog.Refusal(
                      tier.getTier(), one, NO_WORDS, reserved.reserve(), tier.getTier()));
        }
        before--;
      }
    }
  }
}
