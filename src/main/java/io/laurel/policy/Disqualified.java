package io.laurel.policy;

/**
 * The entrant is not ranked and can win nothing. Phases check, score and rank; for an organisation
 * itself also award. Catalogue 1.17.
 */
public final class Disqualified extends Status<Disqualified> {

  private Disqualified(Entry entry, String reason) {
    super(entry, reason);
  }

  private Disqualified(Organisation organisation, Scope scope, String reason) {
    super(organisation, scope, reason);
  }

  /** One entry. */
  public static Disqualified because(Entry entry, String reason) {
    return new Disqualified(entry, reason);
  }

  /** Every entry that names the organisation as its own. */
  public static Disqualified entriesOf(Organisation organisation, String reason) {
    return new Disqualified(organisation, Scope.ENTRANTS_OF, reason);
  }

  /** The organisation itself: no team score ranks it. Its entries are not concerned. */
  public static Disqualified because(Organisation organisation, String reason) {
    return new Disqualified(organisation, Scope.ORGANISATION, reason);
  }

  @Override
  public boolean isRanked() {
    return false;
  }
}
