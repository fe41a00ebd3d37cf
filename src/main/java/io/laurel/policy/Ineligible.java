package io.laurel.policy;

/**
 * The entrant keeps its rank and its score, but can win nothing. Phases check, score and rank; for
 * an organisation itself also award. Catalogue 1.08, 1.09.
 */
public final class Ineligible extends Status<Ineligible> {

  private Ineligible(Entry entry, String reason) {
    super(entry, reason);
  }

  private Ineligible(Organisation organisation, Scope scope, String reason) {
    super(organisation, scope, reason);
  }

  /** One entry. */
  public static Ineligible because(Entry entry, String reason) {
    return new Ineligible(entry, reason);
  }

  /** Every entry that names the organisation as its own. */
  public static Ineligible entriesOf(Organisation organisation, String reason) {
    return new Ineligible(organisation, Scope.ENTRANTS_OF, reason);
  }

  /**
   * The organisation itself: it is ranked by team scores and can win no collective prize. Its
   * entries are not concerned.
   */
  public static Ineligible because(Organisation organisation, String reason) {
    return new Ineligible(organisation, Scope.ORGANISATION, reason);
  }

  @Override
  public boolean isRanked() {
    return true;
  }
}
