package io.laurel.policy;

/**
 * The round is void: nobody wins or advances by it, and it has to be held again. Phases check and
 * score.
 */
public final class InvalidRound extends Conclusion<InvalidRound> {

  private final String round;
  private final String reason;

  private InvalidRound(String round, String reason) {
    this.round = round;
    this.reason = reason;
  }

  /** This round, for a reason that is printed. */
  public static InvalidRound because(String round, String reason) {
    return new InvalidRound(round, reason);
  }

  public String getRound() {
    return round;
  }

  public String getReason() {
    return reason;
  }

  @Override
  public String toString() {
    return "InvalidRound " + round + ": " + reason;
  }
}
