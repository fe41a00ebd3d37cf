package io.laurel.policy;

/**
 * The entry wins like any other and takes no place (不占名额): a prize it wins has one winner more. It
 * does not count where places are a share of the candidates. Who is ranked after the last place has
 * gone does not win. Phases check, score and rank. Catalogue 1.10.
 */
public final class Supernumerary extends Conclusion<Supernumerary> {

  private final Entry entry;
  private final String reason;

  private Supernumerary(Entry entry, String reason) {
    this.entry = entry;
    this.reason = reason;
  }

  /** This entry, for a reason that is printed. */
  public static Supernumerary because(Entry entry, String reason) {
    return new Supernumerary(entry, reason);
  }

  public Entry getEntry() {
    return entry;
  }

  /** Why, in the author's words. */
  public String getReason() {
    return reason;
  }

  @Override
  public String toString() {
    return "Supernumerary " + entry.getId() + ": " + reason;
  }
}
