package io.laurel.policy;

/** The entrant keeps its rank and its score, but can win nothing. Phases check, score and rank. */
public final class Ineligible extends Status<Ineligible> {

  private Ineligible(Entry entry, String reason) {
    super(entry, reason);
  }

  public static Ineligible because(Entry entry, String reason) {
    return new Ineligible(entry, reason);
  }

  @Override
  public boolean isRanked() {
    return true;
  }
}
