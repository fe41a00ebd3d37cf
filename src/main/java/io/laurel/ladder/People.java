package io.laurel.ladder;

import io.laurel.PendingDecision;
import io.laurel.Recipient;
import io.laurel.award.AwardLog;
import io.laurel.award.Candidates;
import io.laurel.policy.Apportionment;
import io.laurel.policy.Conclusion;
import io.laurel.policy.Tier;
import io.laurel.quota.PlaceCount;
import io.laurel.quota.PlaceRange;
import io.laurel.sharing.Apportioning;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** What is left to people in one stage, and the tiers that wait for it. */
final class People {

  private final Candidates candidates;
  private final List<OpenTier> open;
  private final AwardLog log;
  private final BooleanSupplier spans;
  private final BiPredicate<Tier, Tier> joined;
  private final boolean pendingBefore;
  private final List<Tier> halted = new ArrayList<>();
  private boolean everythingHalted;
  private int haltedBy;

  /**
   * @param open the tiers that are being awarded
   * @param spans whether who wins one tier may decide who wins any other
   * @param joined whether one limit counts the prizes of both tiers
   */
  People(
      Candidates candidates,
      List<OpenTier> open,
      AwardLog log,
      BooleanSupplier spans,
      BiPredicate<Tier, Tier> joined) {
    this.joined = joined;
    this.candidates = candidates;
    this.open = open;
    this.log = log;
    this.spans = spans;
    this.pendingBefore = !log.open().isEmpty();
  }

  /**
   * Whether what is pending, here or in an earlier stage, may decide who wins a tier.
   *
   * @param limited whether awards of other stages may count against it
   */
  boolean mustWait(Tier tier, boolean limited) {
    return everythingHalted
        || (pendingBefore && limited)
        || halted.stream().anyMatch(h -> candidates.overlap(h, tier) || joined.test(h, tier));
  }

  /** Whether a tier of that name waits. */
  boolean isHalted(String tierName) {
    return everythingHalted || halted.stream().anyMatch(h -> h.getName().equals(tierName));
  }

  /** Whether something of an earlier stage is pending. */
  boolean isPendingBefore() {
    return pendingBefore;
  }

  /** Notes that a tier waits for what was left to people last. */
  void await(Tier tier) {
    if (!halted.contains(tier)) {
      halted.add(tier);
    }
    log.open().get(haltedBy).awaiting().add(tier.getTitle());
  }

  /** Leaves the order of a tied group to people; prizes that depend on it wait. */
  void order(TiedGroup group, PendingDecision.Kind kind) {
    OpenTier tier = group.tier();
    String decision = tier.standings().decision(group.members().get(0));
    for (int i = 0; i < log.open().size(); i++) {
      if (log.open().get(i).id().equals(decision)) {
        haltedBy = i;
        await(tier.getTier());
        halt(tier);
        return;
      }
    }
    log.open()
        .add(
            new AwardLog.Open(
                decision,
                kind,
                tier.getTier().getTitle(),
                tier.slots().lineup().tiedWith(group.members(), tier.standings().contenders()),
                List.of(),
                tier.getLeft(),
                new ArrayList<>(),
                tier.getTier()));
    haltedBy = log.open().size() - 1;
    halt(tier);
  }

  /** Leaves a whole prize to people. */
  void award(OpenTier tier) {
    log.open()
        .add(
            new AwardLog.Open(
                tier.getDecision(),
                PendingDecision.Kind.AWARD,
                tier.getTier().getTitle(),
                List.of(),
                List.of(),
                tier.quota() == Integer.MAX_VALUE ? 0 : tier.quota(),
                new ArrayList<>(),
                tier.getTier()));
    open.remove(tier);
  }

  /** Leaves the shares of a quota to people. */
  void share(Apportioning apportioning) {
    Apportionment quota = apportioning.getRule();
    log.open()
        .add(
            new AwardLog.Open(
                quota.getDecision(),
                PendingDecision.Kind.QUOTA,
                quota.getName(),
                List.of(),
                apportioning.getTied(),
                apportioning.getTiedPlaces(),
                new ArrayList<>(List.of(quota.getName())),
                quota));
    haltedBy = log.open().size() - 1;
    everythingHalted |= spans.getAsBoolean();
  }

  /** Whether the number of places of a tier depends on a higher prize that people have to award. */
  boolean mustWaitForAward(Tier tier) {
    for (int i = 0; i < log.open().size(); i++) {
      AwardLog.Open one = log.open().get(i);
      if (one.kind() == PendingDecision.Kind.AWARD
          && one.cause() instanceof Tier higher
          && higher.getLevel() < tier.getLevel()
          && candidates.overlap(higher, tier)) {
        haltedBy = i;
        halted.add(tier);
        everythingHalted |= spans.getAsBoolean();
        await(tier);
        return true;
      }
    }
    return false;
  }

  /** Leaves it to people how many places a tier has; it waits. */
  void number(Tier tier, PlaceRange range) {
    log.open()
        .add(
            new AwardLog.Open(
                PlaceCount.decision(tier),
                PendingDecision.Kind.PLACES,
                tier.getTitle(),
                List.of(),
                List.of(),
                range.most(),
                new ArrayList<>(List.of(tier.getTitle())),
                tier,
                range.fewest()));
    haltedBy = log.open().size() - 1;
    halted.add(tier);
    everythingHalted |= spans.getAsBoolean();
  }

  /** Leaves the order of the categories to people; all tiers that are open wait. */
  void orderCategories(List<OpenTier> opened, Conclusion<?> cause) {
    List<String> categories =
        opened.stream()
            .map(t -> t.getTier().getCategory())
            .filter(c -> !c.isEmpty())
            .distinct()
            .sorted()
            .toList();
    log.open()
        .add(
            new AwardLog.Open(
                CategoryOrder.DECISION,
                PendingDecision.Kind.ORDER,
                opened.stream()
                    .map(t -> t.getTier().getName())
                    .distinct()
                    .collect(Collectors.joining("、")),
                List.of(),
                categories.stream().map(c -> new Recipient(c, c, null, null)).toList(),
                categories.size(),
                new ArrayList<>(opened.stream().map(t -> t.getTier().getTitle()).toList()),
                cause));
    haltedBy = log.open().size() - 1;
    opened.forEach(t -> halted.add(t.getTier()));
    everythingHalted = true;
  }

  private void halt(OpenTier tier) {
    halted.add(tier.getTier());
    open.remove(tier);
    everythingHalted |= spans.getAsBoolean();
    for (OpenTier other : List.copyOf(open)) {
      if (everythingHalted || joined.test(tier.getTier(), other.getTier())) {
        open.remove(other);
        halted.add(other.getTier());
        await(other.getTier());
      }
    }
  }
}
