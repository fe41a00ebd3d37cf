package io.laurel.policy;

/** How the total of a round is made. Phase score; one for each round that is ranked by score. */
public final class Score extends Formula<Score> {

  private final String round;

  private Score(String round) {
    this.round = round;
  }

  /** The total of that round. */
  public static Score in(String round) {
    return new Score(round);
  }

  public String getRound() {
    return round;
  }

  @Override
  public String toString() {
    return "Score in " + round;
  }
}
