package io.laurel.ladder;

import io.laurel.award.Grounds;
import io.laurel.limits.Caps;
import io.laurel.policy.Choices.InsideTie;
import io.laurel.policy.Conclusion;
import io.laurel.policy.Objection;
import io.laurel.policy.Proposal;
import io.laurel.policy.Status;
import io.laurel.ranking.Contender;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Grants whole runs of candidates whom nothing can oppose but what is known of them, limits, and
 * rules that look at one proposal at a time. It stops before a tied group that does not fit, or
 * that a limit lets in only in part unless the policy says whom: there the rules decide.
 */
final class Runs {

  /** Somebody who is passed over. */
  private record PassedOver(Contender one, Grounds grounds, Conclusion<?> cause) {}

  private final Caps caps;
  private final Refusals refusals;
  private final @Nullable Objector objector;

  /**
   * @param objector null when no rule of the policy objects to proposals
   */
  Runs(Caps caps, Refusals refusals, @Nullable Objector objector) {
    this.caps = caps;
    this.refusals = refusals;
    this.objector = objector;
  }

  /** Passes on those who win places of a tier before the rules have to decide, in order. */
  void take(OpenTier tier, Consumer<Contender> winner) {
    tier.noteRun();
    List<Contender> winning = new ArrayList<>();
    List<PassedOver> passedOver = new ArrayList<>();
    List<Objector.Answer> answers = new ArrayList<>();
    while (tier.isProposable()) {
      winning.clear();
      passedOver.clear();
      answers.clear();
      if (!settle(tier, winning, passedOver, answers)) {
        return;
      }
      tier.take();
      answers.forEach(a -> a.hold().run());
      Contender refused = null;
      for (PassedOver each : passedOver) {
        if (each.one() != refused) {
          tier.refuse();
          refused = each.one();
        }
        refusals.note(tier.getTier(), each.one(), each.grounds(), each.cause());
      }
      winning.forEach(winner);
    }
  }

  /**
   * Sorts the next group into winners, counted from now on, and those passed over; false when the
   * rules have to decide.
   */
  private boolean settle(
      OpenTier tier,
      List<Contender> winning,
      List<PassedOver> passedOver,
      List<Objector.Answer> answers) {
    List<Caps.Claim> able = new ArrayList<>();
    for (Contender one : tier.slots().lineup().peek()) {
      int before = passedOver.size();
      if (!ask(tier, one, passedOver, answers)) {
        return false;
      }
      Caps.Claim claim = caps.claim(tier.getTier(), one);
      opposeByWhatIsKnown(tier, claim, passedOver);
      if (passedOver.size() == before) {
        able.add(claim);
      }
    }
    long places = 0;
    boolean settled = true;
    List<Caps.Claim> counted = new ArrayList<>(able.size());
    for (Caps.Claim claim : able) {
      List<Caps.UsedUp> limits = claim.usedUp();
      if (limits.isEmpty()) {
        claim.count();
        counted.add(claim);
        winning.add(claim.candidate());
        places += tier.takesPlace(claim.candidate()) ? 1 : 0;
      } else if (limits.stream().allMatch(Runs::letsLowestIdGoFirst)) {
        limits.forEach(l -> passedOver.add(passedOver(claim, l)));
      } else {
        settled = false;
        break;
      }
    }
    if (!settled || places > tier.getLeft()) {
      counted.forEach(Caps.Claim::uncount);
      return false;
    }
    return true;
  }

  /** Asks the rules of the policy about a candidate; false when they have to be asked as usual. */
  private boolean ask(
      OpenTier tier, Contender one, List<PassedOver> passedOver, List<Objector.Answer> answers) {
    if (objector == null) {
      return true;
    }
    Objector.Answer answer =
        objector.ask(new Proposal(one.glance(tier.standings().name()), tier.getTier()));
    if (answer == null) {
      return false;
    }
    if (!answer.objections().isEmpty()) {
      answers.add(answer);
      for (Objection objection : answer.objections()) {
        Grounds grounds = Grounds.of(objection.getReason());
        passedOver.add(new PassedOver(one, grounds, objection.getCause()));
      }
    }
    return true;
  }

  /** Notes what speaks against a candidate before anybody of its group wins. */
  private static void opposeByWhatIsKnown(
      OpenTier tier, Caps.Claim claim, List<PassedOver> passedOver) {
    Contender one = claim.candidate();
    for (Status<?> bar : one.bars()) {
      passedOver.add(new PassedOver(one, Refusals.NO_WORDS, bar));
    }
    if (!tier.reachesLine(one)) {
      passedOver.add(new PassedOver(one, Refusals.NO_WORDS, tier.getTier()));
    }
    claim.usedUp().forEach(limit -> passedOver.add(passedOver(claim, limit)));
  }

  private static PassedOver passedOver(Caps.Claim claim, Caps.UsedUp limit) {
    return new PassedOver(claim.candidate(), limit.grounds(), limit.cap());
  }

  private static boolean letsLowestIdGoFirst(Caps.UsedUp limit) {
    return limit.cap().getInsideTie().filter(InsideTie.LOWEST_ID::equals).isPresent();
  }
}
