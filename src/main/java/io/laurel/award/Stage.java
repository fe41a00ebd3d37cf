package io.laurel.award;

import io.laurel.policy.Tier;
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

  public Ladder getLadder() {
    return ladder;
  }

  public AwardLog getLog() {
    return log;
  }

  /** Whether a tier is awarded in this stage. */
  public boolean concerns(Tier tier) {
    return standings.contains(tier.getStandings().orElse(only));
  }
}
