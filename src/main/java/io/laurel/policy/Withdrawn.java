package io.laurel.policy;

/**
 * The entrant withdrew: its marks are ignored as if nobody had given them, it is not ranked and can
 * win nothing. Phase check. Catalogue 2.40.
 */
public final class Withdrawn extends Status<Withdrawn> {

  private Withdrawn(Entry entry, String reason) {
    super(entry, reason);
  }

  /** This entry, for a reason that is printed. */
  public static Withdrawn because(Entry entry, String reason) {
    return new Withdrawn(entry, reason);
  }

  @Override
  public boolean isRanked() {
    return false;
  }
}
