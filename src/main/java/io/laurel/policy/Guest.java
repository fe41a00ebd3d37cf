package io.laurel.policy;

/**
 * The entrant competes out of competition (打星): it is ranked, takes no place, and the next one
 * moves up. Phases check, score and rank; for an organisation itself also award. Catalogue 1.11,
 * 4.26.
 */
public final class Guest extends Status<Guest> {

  private Guest(Entry entry, String reason) {
    super(entry, reason);
  }

  private Guest(Organisation organisation, Scope scope, String reason) {
    super(organisation, scope, reason);
  }

  /** One entry. */
  public static Guest because(Entry entry, String reason) {
    return new Guest(entry, reason);
  }

  /** Every entry that names the organisation as its own. */
  public static Guest entriesOf(Organisation organisation, String reason) {
    return new Guest(organisation, Scope.ENTRANTS_OF, reason);
  }

  /**
   * The organisation itself: it is ranked by team scores and takes no place of a collective prize.
   */
  public static Guest because(Organisation organisation, String reason) {
    return new Guest(organisation, Scope.ORGANISATION, reason);
  }

  @Override
  public boolean isRanked() {
    return true;
  }
}
