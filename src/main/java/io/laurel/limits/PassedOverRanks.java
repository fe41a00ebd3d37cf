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
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

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
    for (AwardLog.Refusal refusal : refusals.subList(firstRefusal, refusals.size())) {
      if (refusal.cause() instanceof Cap cap && isByLimitsOnly(refusal)) {
        Contender one = refusal.candidate();
        Contender last = lastWinner(refusal.tier(), one);
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
  private boolean isByLimitsOnly(AwardLog.Refusal refusal) {
    return refusal.candidate().bars().isEmpty()
        && log.refusals().stream()
            .filter(r -> r.tier() == refusal.tier() && r.candidate() == refusal.candidate())
            .allMatch(
                r ->
                    r.cause() instanceof Cap
                        || r.cause() instanceof PrizeLimit
                        || r.reserve() != null);
  }

  private @Nullable Contender lastWinner(Tier tier, Contender one) {
    return log.grants().stream()
        .filter(g -> g.tier() == tier && g.winner().group().equals(one.group()))
        .map(AwardLog.Grant::winner)
        .max(Comparator.comparingInt(Contender::rank).thenComparing(Contender::id))
        .orElse(null);
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
