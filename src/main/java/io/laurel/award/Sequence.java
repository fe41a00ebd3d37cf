package io.laurel.award;

import io.laurel.policy.Tier;
import java.util.List;

/** Which tiers come next: those of the highest level whose winners are not chosen from another. */
final class Sequence {

  private final List<Tier> waiting;
  private final People people;
  private final AwardLog log;

  /**
   * @param waiting the tiers that are not opened yet, the highest first
   */
  Sequence(List<Tier> waiting, People people, AwardLog log) {
    this.waiting = waiting;
    this.people = people;
    this.log = log;
  }

  /** The tiers to open next; at least one. */
  List<Tier> next() {
    if (waiting.stream().allMatch(t -> t.getFrom().isEmpty())) {
      return ofLevel(waiting);
    }
    List<Tier> ready = waiting.stream().filter(this::isReady).toList();
    if (ready.isEmpty()) {
      Tier first = waiting.get(0);
      log.flaw(
          "Prize `"
              + first.getTitle()
              + "` is only for winners of `"
              + first.getFrom().orElse("")
              + "`, which can not be awarded before it; give one of them another level or a `ladder(…)` of its own.",
          first);
      return ofLevel(waiting);
    }
    return ofLevel(ready);
  }

  private static List<Tier> ofLevel(List<Tier> tiers) {
    int level = tiers.get(0).getLevel();
    return tiers.stream().filter(t -> t.getLevel() == level).toList();
  }

  private boolean isReady(Tier tier) {
    return waiting.stream()
        .noneMatch(
            other ->
                isSource(other, tier)
                    || (other.getLevel() < tier.getLevel()
                        && other.getLadder().equals(tier.getLadder())));
  }

  private static boolean isSource(Tier other, Tier tier) {
    return tier.getFrom().filter(other.getName()::equals).isPresent();
  }

  /** Whether people still have to decide who won the tier whose winners this one is for. */
  boolean isSourceOpen(Tier tier) {
    if (tier.getFrom().isEmpty()) {
      return false;
    }
    String source = tier.getFrom().get();
    if (people.isHalted(source)) {
      return true;
    }
    boolean closed = log.closings().stream().anyMatch(c -> isSource(c.tier(), tier));
    if (!closed && !people.isPendingBefore()) {
      log.flaw(
          "Prize `"
              + tier.getTitle()
              + "` is only for winners of `"
              + source
              + "`, and no prize of that name is awarded before it.",
          tier);
    }
    return !closed && people.isPendingBefore();
  }
}
