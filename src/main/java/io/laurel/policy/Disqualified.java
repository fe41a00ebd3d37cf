package io.laurel.policy;

/** The entrant is not ranked and can win nothing. Phases check, score and rank. */
public final class Disqualified extends Status<Disqualified> {

  private Disqualified(Entry entry, String reason) {
    super(entry, reason);
  }

  public static Disqualified because(Entry entry, String reason) {
    return new Disqualified(entry, reason);
  }

  @Override
  public boolean isRanked() {
    return false;
  }
}
