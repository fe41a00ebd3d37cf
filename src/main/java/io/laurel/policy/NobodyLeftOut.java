package io.laurel.policy;

/**
 * Everybody who is ranked and may win gets a prize, and no place is left over; otherwise the
 * numbers of places do not add up to the field, which is a fault. Places in a later round are no
 * prizes. Phases award and collective. Catalogue 4.31.
 */
public final class NobodyLeftOut extends Conclusion<NobodyLeftOut> {

  private final String standings;

  private NobodyLeftOut(String standings) {
    this.standings = standings;
  }

  /** In the standings of this round or {@link TeamScore}. */
  public static NobodyLeftOut in(String standings) {
    return new NobodyLeftOut(standings);
  }

  public String getStandings() {
    return standings;
  }

  @Override
  public String toString() {
    return "NobodyLeftOut in " + standings;
  }
}
