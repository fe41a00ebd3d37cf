package io.laurel.policy;

import io.laurel.policy.Choices.Turn;

/**
 * Whose turn it is when several tiers of one level are open and a rule of the policy limits awards
 * over all of them. Phases award and collective. Catalogue 5.4.
 */
public final class AwardOrder extends Conclusion<AwardOrder> {

  private final Turn turn;

  private AwardOrder(Turn turn) {
    this.turn = turn;
  }

  /** In this order. */
  public static AwardOrder by(Turn turn) {
    return new AwardOrder(turn);
  }

  public Turn getTurn() {
    return turn;
  }

  @Override
  public String toString() {
    return "AwardOrder " + turn;
  }
}
