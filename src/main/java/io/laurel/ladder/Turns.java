package io.laurel.ladder;

import io.laurel.Ruling;
import io.laurel.arithmetic.Fraction;
import io.laurel.award.AwardLog;
import io.laurel.limits.Caps;
import io.laurel.limits.PrizeLimits;
import io.laurel.policy.Cap;
import io.laurel.policy.Choices.Turn;
import io.laurel.policy.Conclusion;
import io.laurel.policy.Guarantee;
import io.laurel.policy.Objection;
import io.laurel.policy.PrizeLimit;
import io.laurel.policy.Tier;
import io.laurel.ranking.Contender;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whose turn it is among the tiers opened together, and where the policy has to say so. */
final class Turns {

  private final Caps caps;
  private final PrizeLimits limits;
  private final CategoryOrder categoryOrder;
  private final Predicate<Conclusion<?>> readsOtherCategories;
  private final AwardLog log;
  private @Nullable Turn turn;
  private List<Tier> openedTogether = List.of();
  private boolean joined;

  /**
   * @param readsOtherCategories whether an objection comes from a rule that looks at awards beyond
   *     the category
   */
  Turns(
      Caps caps, PrizeLimits limits, Predicate<Conclusion<?>> readsOtherCategories, AwardLog log) {
    this.caps = caps;
    this.limits = limits;
    this.categoryOrder = new CategoryOrder(caps, limits, log);
    this.readsOtherCategories = readsOtherCategories;
    this.log = log;
  }

  /** Says whose turn it is when several tiers of one level are open. */
  void order(Turn newTurn, Conclusion<?> cause) {
    if (turn != null && turn != newTurn) {
      log.flaw(
          "Two rules say in which order categories are awarded: `"
              + turn
              + "` and `"
              + newTurn
              + "`.",
          cause);
    }
    turn = newTurn;
  }

  /** The order of categories as people decided it. */
  void order(Ruling ruling) {
    categoryOrder.decided(ruling);
  }

  /**
   * The limit that makes people say in which order these tiers are awarded, or null when nobody has
   * to.
   *
   * @param otherwiseOpposed whether more than limits may keep candidates from their places
   */
  @Nullable Conclusion<?> asksPeople(List<OpenTier> opened, boolean otherwiseOpposed) {
    return turn == Turn.RULED_ORDER
        ? categoryOrder.asks(opened, otherwiseOpposed).orElse(null)
        : null;
  }

  /** Takes into account which tiers are awarded together. */
  void opened(List<OpenTier> together) {
    openedTogether = together.stream().map(OpenTier::getTier).toList();
    joined = limits.joinAny(openedTogether) || caps.joinAny(openedTogether);
    if (turn == Turn.LARGEST_MARGIN) {
      together.forEach(OpenTier::measure);
    }
  }

  /** Whether a limit counts the prizes of several tiers that are awarded together. */
  boolean areJoined() {
    return joined;
  }

  /** The tier whose turn it is. */
  OpenTier due(List<OpenTier> able) {
    if (able.size() == 1 || turn == null) {
      return able.get(0);
    }
    return switch (turn) {
      case CATEGORY_ORDER -> able.get(0);
      case HIGHEST_SCORE -> first(able, Comparator.comparing(Turns::nextKey));
      case RULED_ORDER ->
          first(
              able,
              Comparator.comparing(
                  (OpenTier t) -> categoryOrder.turnOf(t.getTier()), Comparator.reverseOrder()));
      case LARGEST_MARGIN ->
          first(able, Comparator.comparing(OpenTier::margin).thenComparing(Turns::nextKey));
    };
  }

  private static Fraction nextKey(OpenTier tier) {
    return Margin.key(tier.slots().lineup().first());
  }

  /** The first of the greatest. */
  private static OpenTier first(List<OpenTier> tiers, Comparator<OpenTier> order) {
    OpenTier best = tiers.get(0);
    for (OpenTier tier : tiers) {
      if (order.compare(tier, best) > 0) {
        best = tier;
      }
    }
    return best;
  }

  /** Asks for the order where it may have kept a candidate from a place. */
  void askWherePassedOver(Contender contender, Tier tier, List<Objection> objections) {
    if (turn == null
        && openedTogether.size() > 1
        && objections.stream().allMatch(o -> dependsOnOrder(o, tier))) {
      ask(contender, tier, objections.get(0).getCause());
    }
  }

  /** Whether an objection might not have been raised, had another category been awarded first. */
  private boolean dependsOnOrder(Objection objection, Tier tier) {
    Conclusion<?> cause = objection.getCause();
    if (cause instanceof Cap cap) {
      return openedTogether.stream().filter(t -> Caps.joins(cap, tier, t)).count() > 1;
    }
    return cause instanceof Guarantee
        || (cause instanceof Objection && readsOtherCategories.test(cause));
  }

  /** Asks for the order where a tied group would fit but for a limit over tiers opened together. */
  void askWhereLimited(TiedGroup group) {
    OpenTier tier = group.tier();
    PrizeLimit limit = limits.tightest(tier.getTier()).orElse(null);
    if (limit != null && group.places() <= tier.ownLeft() && group.places() > tier.getLeft()) {
      askWhereKeptOut(group.members().get(0), tier.getTier(), limit);
    }
  }

  /** Asks for the order where a limit over tiers opened together keeps a candidate out. */
  void askWhereKeptOut(Contender contender, Tier tier, PrizeLimit limit) {
    if (turn == null && limits.joinAny(openedTogether)) {
      ask(contender, tier, limit);
    }
  }

  private void ask(Contender contender, Tier tier, Conclusion<?> cause) {
    log.flaw(
        "A limit over several categories keeps `"
            + contender.id()
            + "` from `"
            + tier.getTitle()
            + "`, and the policy leaves open in which order the categories are awarded: say `inTurn(…)` or conclude"
            + " `AwardOrder.by(CATEGORY_ORDER | HIGHEST_SCORE | LARGEST_MARGIN | RULED_ORDER)`.",
        cause);
  }
}
