package io.laurel.engine;

import java.util.List;

/**
 * How far a judgement has come. A fact; {@code rules/mechanism/course.drl} says what comes next.
 */
public final class Course {

  private final List<String> rounds;
  private String phase = "";
  private int round = -1;

  Course(List<String> rounds) {
    this.rounds = rounds;
  }

  /** The phase carried out last; empty before the first. */
  public String getPhase() {
    return phase;
  }

  /** Whether a round has not been judged yet. */
  public boolean isRoundLeft() {
    return round + 1 < rounds.size();
  }

  /** The next phase, of the same round where it is a phase of rounds. */
  public void proceed(String nextPhase) {
    phase = nextPhase;
  }

  /** The next phase, of the next round. */
  public void proceedToNextRound(String nextPhase) {
    round++;
    phase = nextPhase;
  }

  String round() {
    return rounds.get(round);
  }
}
