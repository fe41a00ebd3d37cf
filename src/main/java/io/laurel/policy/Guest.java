package io.laurel.policy;

/**
 * The entrant competes out of competition (打星): it is ranked, takes no place, and the next one
 * moves up. Phases check, score and rank. Catalogue 1.11, 4.26.
 */
public final class Guest extends Status<Guest> {

  private Guest(Entry entry, String reason) {
    super(entry, reason);
  }

  public static Guest because(Entry entry, String reason) {
    return new Guest(entry, reason);
  }

  @Override
  public boolean isRanked() {
    return true;
  }
}
