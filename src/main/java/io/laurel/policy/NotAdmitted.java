package io.laurel.policy;

/**
 * The entry is rejected (报名无效): it was filed late, is one too many or is not complete. It is not
 * ranked and can win nothing. Phases check, score and rank; for an organisation itself also award.
 * Catalogue 1.04, 1.05, 1.18, 1.19.
 */
public final class NotAdmitted extends Status<NotAdmitted> {

  private NotAdmitted(Entry entry, String reason) {
    super(entry, reason);
  }

  private NotAdmitted(Organisation organisation, Scope scope, String reason) {
    super(organisation, scope, reason);
  }

  /** One entry. */
  public static NotAdmitted because(Entry entry, String reason) {
    return new NotAdmitted(entry, reason);
  }

  /** Every entry that names the organisation as its own. */
  public static NotAdmitted entriesOf(Organisation organisation, String reason) {
    return new NotAdmitted(organisation, Scope.ENTRANTS_OF, reason);
  }

  /** The organisation itself: no team score ranks it. Its entries are not concerned. */
  public static NotAdmitted because(Organisation organisation, String reason) {
    return new NotAdmitted(organisation, Scope.ORGANISATION, reason);
  }

  @Override
  public boolean isRanked() {
    return false;
  }
}
