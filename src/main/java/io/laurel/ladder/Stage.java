package io.laurel.ladder;

import io.laurel.award.AwardLog;
import io.laurel.policy.Apportionment;
import io.laurel.policy.Tier;
import java.util.Map;
import java.util.Set;

/**
 * The stage of the judgement in which prizes are awarded: one round, or the collective prizes. A
 * fact that does not change while its prizes are awarded.
 */
public final class Stage {

  private final String phase;
  private final Set<String> standings;
  private final String only;
  private final Ladder ladder;
  private final AwardLog log;

  /**
   * @param phase {@code award} or {@code collective}
   * @param standings names of the standings awarded in this stage
   * @param only the name of the contest's only standings, which a tier need not say, or an empty
   *     text
   */
  public Stage(String phase, Set<String> standings, String only, Ladder ladder, AwardLog log) {
    this.phase = phase;
    this.standings = Set.copyOf(standings);
    this.only = only;
    this.ladder = ladder;
    this.log = log;
  }

  public String getPhase() {
    return phase;
  }

  /** How many of the entries that may win have each text of an attribute. */
  public Map<String, Integer> strata(Apportionment quota) {
    if (quota.getStrata().isEmpty()) {
      return Map.of();
    }
    if (quota.getStandings().isEmpty() && only.isEmpty()) {
      log.flaw(
          "The quota `"
              + quota.getName()
              + "` is shared over the strata of a round, and the contest has several: say `on(…)`.",
          quota);
      return Map.of();
    }
    return ladder.strata(quota);
  }

  public Ladder getLadder() {
    return ladder;
  }

  public AwardLog getLog() {
    return log;
  }

  /** Whether a quota is shared in this stage. */
  public boolean concerns(Apportionment quota) {
    return quota.getStrata().isEmpty()
        || standings.contains(quota.getStandings().orElse(only))
        || (quota.getStandings().isEmpty() && only.isEmpty());
  }

  /** Whether a tier is awarded in this stage. */
  public boolean concerns(Tier tier) {
    return standings.contains(tier.getStandings().orElse(only));
  }
}
