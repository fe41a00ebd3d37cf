package io.laurel.ladder;

import io.laurel.Vacancy;
import io.laurel.award.AwardLog;
import io.laurel.award.Candidates;
import io.laurel.policy.Choices.Unfilled;
import io.laurel.policy.Tier;
import io.laurel.slots.Slot;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
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
    log.empties().add(new AwardLog.Empty(tier.getTier(), tier.getEmpty(), reason, false));
    tier.settle();
  }

  /** Adds the empty places to the next tier, or to the one the policy names, if there is one. */
  void passOn(OpenTier tier) {
    Tier from = tier.getTier();
    Tier next = (from.getVacantTo().isPresent() ? named(from) : next(from)).orElse(null);
    log.empties()
        .add(
            new AwardLog.Empty(
                tier.getTier(), tier.getEmpty(), Vacancy.Reason.NO_CANDIDATE_FIT, next != null));
    if (next != null) {
      extra.merge(next, tier.getEmpty(), Integer::sum);
    }
    tier.settle();
  }

  /** Goes on with the next slot of a tier; what is left of this one goes by the policy. */
  void nextSlot(OpenTier tier) {
    int left = tier.getLeft();
    int lapsed = 0;
    switch (tier.slots().current().kind()) {
      case DIRECT -> tier.slots().passOn(left, Slot.Kind.OPEN);
      case EXTRA -> {}
      case RESERVED, OPEN -> {
        if (left > 0 && tier.isTieLeftOut()) {
          log.empties()
              .add(new AwardLog.Empty(tier.getTier(), left, Vacancy.Reason.TIE_LEFT_OUT, false));
        } else if (left > 0 && tier.slots().current().kind() == Slot.Kind.OPEN) {
          tier.leaveUnused(left);
        } else if (left > 0) {
          lapsed = unfilled(tier, left);
        }
      }
    }
    tier.nextSlot(lapsed);
  }

  /** How many of the places that are left lapse. */
  private int unfilled(OpenTier tier, int left) {
    if (tier.able().isEmpty()) {
      tier.leaveUnused(left);
      return 0;
    }
    Unfilled choice = tier.getTier().getUnfilled().orElse(null);
    if (choice == Unfilled.TO_OPEN) {
      tier.slots().passOn(left, Slot.Kind.OPEN);
    } else if (choice == Unfilled.TO_NEXT_RESERVE) {
      tier.slots().passOn(left, Slot.Kind.RESERVED);
    } else {
      log.empties()
          .add(new AwardLog.Empty(tier.getTier(), left, Vacancy.Reason.RESERVE_UNFILLED, false));
    }
    if (choice == null) {
      log.flaw(
          "Prize `"
              + tier.getTier().getTitle()
              + "` has "
              + left
              + " places reserved for `"
              + Objects.requireNonNull(tier.slots().current().reserve()).label()
              + "` that nobody they are kept for can take, and the policy leaves open what becomes of them: say `unfilled(TO_OPEN | TO_NEXT_RESERVE | LAPSES)`.",
          tier.getTier());
    }
    return choice == null || choice == Unfilled.LAPSES ? left : 0;
  }

  /** Reports that nothing is said about empty places. */
  void vacancyLeftOpen(OpenTier tier) {
    if (next(tier.getTier()).isPresent()) {
      log.flaw(
          "Prize `"
              + tier.getTier().getTitle()
              + "` has "
              + tier.getEmpty()
              + " places nobody may take, and the policy leaves open what becomes of them: say `vacant(STAYS | ROLLS_DOWN)` or `vacantTo(…)`.",
          tier.getTier());
    }
    leaveEmpty(tier, Vacancy.Reason.NO_CANDIDATE_FIT);
  }

  private Optional<Tier> named(Tier tier) {
    Optional<Tier> found =
        waiting.stream()
            .filter(t -> tier.getVacantTo().filter(t.getName()::equals).isPresent())
            .filter(t -> candidates.same(t, tier) && !t.isEveryone())
            .findFirst();
    if (found.isEmpty()) {
      log.flaw(
          "Places of `"
              + tier.getTitle()
              + "` that stay empty are added to `"
              + tier.getVacantTo().orElse("")
              + "`, and no lower prize of that name has places for the same candidates.",
          tier);
    }
    return found;
  }

  private Optional<Tier> next(Tier tier) {
    return waiting.stream()
        .filter(t -> t.getLevel() > tier.getLevel() && candidates.same(t, tier) && !t.isEveryone())
        .min(Comparator.comparingInt(Tier::getLevel));
  }
}
