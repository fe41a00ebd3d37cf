package io.laurel.ladder;

import io.laurel.award.AwardLog;
import io.laurel.award.Candidates;
import io.laurel.policy.Organisation;
import io.laurel.policy.Tier;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The tiers of a stage in order, and which come next: those of the highest level whose winners are
 * not chosen from another.
 */
final class Sequence {

  private final List<Tier> tiers;
  private final List<Tier> waiting;
  private final Candidates candidates;
  private final List<String> categories;
  private final People people;
  private final AwardLog log;
  private boolean sorted;

  /**
   * @param tiers all of the stage
   * @param waiting the tiers that are not opened yet, the highest first
   * @param categories in the order of the contest
   */
  Sequence(
      List<Tier> tiers,
      List<Tier> waiting,
      Candidates candidates,
      List<String> categories,
      People people,
      AwardLog log) {
    this.tiers = tiers;
    this.candidates = candidates;
    this.categories = categories;
    this.waiting = waiting;
    this.people = people;
    this.log = log;
  }

  /** Takes a tier into the order of prizes. */
  void add(Tier tier) {
    if (!tier.isEveryone() && !tier.isByRuling() && tier.getQuota().isUnsaid()) {
      log.flaw(
          "Prize `"
              + tier.getTitle()
              + "` does not say how many may win it: `places(n)`, `share(\"10%\")` or `everyone()`.",
          tier);
      return;
    }
    if (tier.isByRuling() && !tier.getReserves().isEmpty()) {
      log.flaw(
          "Prize `"
              + tier.getTitle()
              + "` is awarded by people, and its places can not be reserved by rule: leave out `byRuling()` or `reserving(…)`.",
          tier);
    }
    if (tier.isEveryone() && !tier.getReserves().isEmpty()) {
      log.flaw(
          "Prize `"
              + tier.getTitle()
              + "` is for everyone, and of places without a number none can be reserved: leave out `everyone()` or `reserving(…)`.",
          tier);
    }
    for (Tier other : waiting) {
      if (other.getLevel() == tier.getLevel() && candidates.overlap(other, tier)) {
        log.flaw(
            "Prizes `"
                + other.getTitle()
                + "` and `"
                + tier.getTitle()
                + "` are for the same candidates, and the policy leaves open which is higher: give each its own `level(n)`, 1 for the highest.",
            tier);
      }
    }
    tiers.add(tier);
    waiting.add(tier);
    sorted = false;
  }

  private void sort() {
    Map<String, Integer> order = new HashMap<>();
    categories.forEach(c -> order.put(c, order.size()));
    waiting.sort(
        Comparator.comparingInt(Tier::getLevel)
            .thenComparingInt(t -> order.getOrDefault(t.getCategory(), -1))
            .thenComparing(t -> t.getWithin().map(Organisation::getId).orElse(""))
            .thenComparing(Tier::getName)
            .thenComparing(Tier::getTitle)
            .thenComparing(Tier::getLadder));
    sorted = true;
  }

  /** The tiers to open next; at least one. */
  List<Tier> next() {
    if (!sorted) {
      sort();
    }
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
