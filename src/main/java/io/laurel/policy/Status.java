package io.laurel.policy;

/**
 * What a rule finds about one entrant that keeps it from prizes.
 *
 * @param <S> the kind of finding
 */
public abstract sealed class Status<S extends Status<S>> extends Conclusion<S>
    permits Ineligible, Disqualified, Guest, Withdrawn {

  private final Entry entry;
  private final String reason;

  Status(Entry entry, String reason) {
    this.entry = entry;
    this.reason = reason;
  }

  public Entry getEntry() {
    return entry;
  }

  /** Why, in the author's words. */
  public String getReason() {
    return reason;
  }

  /** Whether the entrant keeps its rank. */
  public abstract boolean isRanked();

  @Override
  public String toString() {
    return getClass().getSimpleName() + " " + entry.getId() + ": " + reason;
  }
}
