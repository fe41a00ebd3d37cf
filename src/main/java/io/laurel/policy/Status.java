package io.laurel.policy;

import io.laurel.Entrant;
import java.util.List;

/**
 * What a rule finds about one entrant, about all entrants of an organisation, or about an
 * organisation itself, that keeps it from prizes. Phases check, score and rank; about an
 * organisation itself also award.
 *
 * @param <S> the kind of finding
 */
public abstract sealed class Status<S extends Status<S>> extends Conclusion<S>
    permits Ineligible, Disqualified, Guest, NotAdmitted, Withdrawn {

  /** Whom a finding is about. */
  public enum Scope {
    /** One entrant. */
    ENTRANT,
    /** Every entrant that names an organisation as its own. */
    ENTRANTS_OF,
    /** An organisation, as far as it is ranked by team scores; its entrants are not concerned. */
    ORGANISATION
  }

  private final Entry entry;
  private final Scope scope;
  private final String reason;

  Status(Entry entry, String reason) {
    this.entry = entry;
    this.scope = Scope.ENTRANT;
    this.reason = reason;
  }

  Status(Organisation organisation, Scope scope, String reason) {
    this.entry = standIn(organisation);
    this.scope = scope;
    this.reason = reason;
  }

  /**
   * The entrant it is about; where it is about an organisation or all its entrants, an entry of the
   * kind {@code organisation} with the organisation's id.
   */
  public Entry getEntry() {
    return entry;
  }

  /** The organisation it is about, or the one of the entrant. */
  public Organisation getOrganisation() {
    return entry.getOrganisation();
  }

  public Scope getScope() {
    return scope;
  }

  /** Whether it is about this entry, by itself or with all entries of its organisation. */
  public boolean concerns(Entry other) {
    return switch (scope) {
      case ENTRANT -> entry.equals(other);
      case ENTRANTS_OF -> getOrganisation().equals(other.getOrganisation());
      case ORGANISATION -> false;
    };
  }

  /** Why, in the author's words. */
  public String getReason() {
    return reason;
  }

  /** Whether the entrant keeps its rank. */
  public abstract boolean isRanked();

  private static Entry standIn(Organisation organisation) {
    if (!organisation.isGiven()) {
      throw new IllegalArgumentException("There is no organisation to find anything about.");
    }
    Entrant entrant =
        new Entrant(
            organisation.getId(),
            organisation.getName(),
            Entrant.Kind.ORGANISATION,
            organisation.getId(),
            List.of(),
            null,
            List.of(),
            organisation.attributes());
    return new Entry(
        entrant,
        -1,
        new Entry.Setting("", "", null, id -> organisation, message -> {}),
        name -> null,
        null);
  }

  @Override
  public String toString() {
    return getClass().getSimpleName() + " " + entry.getId() + ": " + reason;
  }
}
