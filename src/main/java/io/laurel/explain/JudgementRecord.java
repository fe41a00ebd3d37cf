package io.laurel.explain;

import io.laurel.Contest;
import io.laurel.Explanation.Step;
import io.laurel.RuleReference;
import io.laurel.award.AwardLog;
import io.laurel.policy.Adjustment;
import io.laurel.policy.Conclusion;
import io.laurel.policy.DirectPlace;
import io.laurel.policy.InvalidRound;
import io.laurel.policy.Merge;
import io.laurel.policy.Status;
import io.laurel.policy.Supernumerary;
import io.laurel.policy.Tier;
import io.laurel.ranking.Standings;
import io.laurel.scoring.RoundScorer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a judgement.
 *
 * @param policy the policy's name
 * @param policyFingerprint tells the policy's version
 * @param contest the input
 * @param log what happened while prizes were awarded
 * @param standings every ranking by name, in the order they were made
 * @param scorers by round, able to score again
 * @param teamSteps the arithmetic of team scores, by name and organisation
 * @param unjudged rounds and team scores without standings because something is not settled
 * @param conclusions what rules concluded
 */
public record JudgementRecord(
    String policy,
    Supplier<String> policyFingerprint,
    Contest contest,
    AwardLog log,
    Map<String, Standings> standings,
    Map<String, RoundScorer> scorers,
    Map<String, Map<String, List<Step>>> teamSteps,
    Set<String> unjudged,
    Concluded conclusions) {

  /** What rules concluded, as far as the outcome needs it. */
  public interface Concluded {

    /** The rule that drew a conclusion. */
    RuleReference rule(Conclusion<?> conclusion);

    /** What was found about the entrant at that position, by rule. */
    List<Status<?>> statuses(int entrant);

    /** What was found about an organisation itself, by rule. */
    List<Status<?>> organisationStatuses(String organisation);

    /** The merges that lead from a category to the one its entrants are judged in. */
    List<Merge> merges(@Nullable String category);

    /** Why an entrant takes no place, by rule; empty when it does. */
    List<Supernumerary> supernumerary(String entrant);

    /** Who has a place of a tier whatever the rank, by rule. */
    List<DirectPlace> directPlaces();

    /** Points added to or taken off the total of the entrant at that position, by rule. */
    List<Adjustment> adjustments(String round, int entrant);

    /** Why a round is void; empty when it is not. */
    Collection<InvalidRound> invalid(String round);

    /** Every tier the policy set out, in order of rule and text. */
    List<Tier> tiers();

    /** What rules want printed. */
    Map<String, RuleReference> notes();

    /** The rules that concluded anything, by file and line. */
    List<RuleReference> applied();

    /** Rules that look at several entries at a time. */
    List<RuleReference> comparing();
  }

  RuleReference rule(Conclusion<?> conclusion) {
    return conclusions.rule(conclusion);
  }

  /** The name of the standings a tier is awarded on. */
  String standingsOf(Tier tier) {
    return tier.getStandings().orElseGet(() -> contest.rounds().get(0));
  }
}
