package io.laurel.policy;

/**
 * The places one organisation, or one stratum of the field, has of an {@link Apportionment}. Facts
 * in the phases award and collective.
 */
public final class Share {

  private final String name;
  private final Organisation organisation;
  private final String stratum;
  private final int places;
  private final int total;

  /** Made by the mechanism. */
  public Share(String name, Organisation organisation, String stratum, int places, int total) {
    this.name = name;
    this.organisation = organisation;
    this.stratum = stratum;
    this.places = places;
    this.total = total;
  }

  /** The apportionment's name. */
  public String getName() {
    return name;
  }

  /** Whose places these are; {@link Organisation#NONE} of a stratum. */
  public Organisation getOrganisation() {
    return organisation;
  }

  /** The text the entries of the stratum have in common; empty for an organisation. */
  public String getStratum() {
    return stratum;
  }

  /** How many of the places are these. */
  public int getPlaces() {
    return places;
  }

  /** The places of all together. */
  public int getTotal() {
    return total;
  }

  @Override
  public String toString() {
    return name + " " + (stratum.isEmpty() ? organisation : stratum) + ": " + places;
  }
}
