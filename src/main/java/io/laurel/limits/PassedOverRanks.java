package io.laurel.limits;

import io.laurel.award.AwardLog;
import io.laurel.policy.Cap;
import io.laurel.policy.Choices.PassedOver;
import io.laurel.policy.PrizeLimit;
import io.laurel.policy.Tier;
import io.laurel.ranking.Contender;
import io.laurel.ranking.Demotion;
import io.laurel.ranking.Standings;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;

/** The ranks of those whom a limit passed over, once all prizes of a stage are awarded. */
public final class PassedOverRanks {

  private final AwardLog log;
  private final int firstRefusal;
  private final int firstOpen;

  public PassedOverRanks(AwardLog log) {
    this.log = log;
    this.firstRefusal = log.refusals().size();
    this.firstOpen = log.open().size();
  }

  /**
   * Ranks them behind where the policy says so. While people have to decide anything, ranks stay.
   *
   * @param dense whether ranks of a group of standings are numbered without gaps
   */
  public void settle(Map<String, Standings> standings, BiPredicate<String, String> dense) {
    Map<Contender, Integer> behind = new HashMap<>();
    Map<Contender, Cap> causes = new HashMap<>();
    List<AwardLog.Refusal> refusals = log.refusals();
    IdentityHashMap<Tier, Set<Contender>> refusedOtherwise = new IdentityHashMap<>();
    IdentityHashMap<Tier, Map<String, Contender>> lastWinners = new IdentityHashMap<>();
    for (AwardLog.Refusal refusal : refusals.subList(firstRefusal, refusals.size())) {
      if (refusal.cause() instanceof Cap cap
          && cap.getPassedOver().filter(PassedOver.KEEPS_RANK::equals).isEmpty()
          && isByLimitsOnly(refusal, refusedOtherwise)) {
        Contender one = refusal.candidate();
        Contender last =
            lastWinners.computeIfAbsent(refusal.tier(), this::lastWinners).get(one.group());
        if (last == null || last.rank() <= one.rank()) {
          continue;
        }
        if (cap.getPassedOver().isEmpty()) {
          ask(one, last, refusal.tier(), cap);
        } else if (cap.getPassedOver().get() == PassedOver.RANKS_BEHIND) {
          behind.merge(one, last.rank(), Math::max);
          causes.putIfAbsent(one, cap);
        }
      }
    }
    if (behind.isEmpty() || log.open().size() > firstOpen) {
      return;
    }
    for (Standings each : standings.values()) {
      Demotion.apply(each, behind, group -> dense.test(each.name(), group))
          .forEach(
              (one, before) -> {
                Cap cause = causes.getOrDefault(one, causes.values().iterator().next());
                log.moves().add(new AwardLog.Move(one, before, one.rank(), cause));
              });
    }
  }

  /** Whether nothing but limits kept the candidate from the prize. */
  private boolean isByLimitsOnly(
      AwardLog.Refusal refusal, IdentityHashMap<Tier, Set<Contender>> refusedOtherwise) {
    return refusal.candidate().bars().isEmpty()
        && !refusedOtherwise
            .computeIfAbsent(refusal.tier(), this::refusedOtherwise)
            .contains(refusal.candidate());
  }

  /** Those whom more than limits kept from a prize. */
  private Set<Contender> refusedOtherwise(Tier tier) {
    Set<Contender> refused = new HashSet<>();
    for (AwardLog.Refusal each : log.refusals()) {
      boolean byLimit =
          each.cause() instanceof Cap
              || each.cause() instanceof PrizeLimit
              || each.reserve() != null;
      if (each.tier() == tier && !byLimit) {
        refused.add(each.candidate());
      }
    }
    return refused;
  }

  /** The last winner of a tier in each group. */
  private Map<String, Contender> lastWinners(Tier tier) {
    BinaryOperator<Contender> later =
        BinaryOperator.maxBy(Comparator.comparingInt(Contender::rank).thenComparing(Contender::id));
    Map<String, Contender> last = new HashMap<>();
    for (AwardLog.Grant grant : log.grants()) {
      if (grant.tier() == tier) {
        last.merge(grant.winner().group(), grant.winner(), later);
      }
    }
    return last;
  }

  private void ask(Contender one, Contender last, Tier tier, Cap cap) {
    log.flaw(
        "A limit passes over `"
            + one.id()
            + "` at rank "
            + one.rank()
            + " for `"
            + tier.getTitle()
            + "`, which `"
            + last.id()
            + "` at rank "
            + last.rank()
            + " wins, and the policy leaves open which rank is shown then: say `passedOver(KEEPS_RANK | RANKS_BEHIND)`.",
        cap);
  }
}
