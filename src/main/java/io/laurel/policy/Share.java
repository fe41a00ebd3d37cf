package io.laurel.policy;

/** The places one organisation has of an {@link Apportionment}. Facts in the phase award. */
public final class Share {

  private final String name;
  private final Organisation organisation;
  private final int places;
  private final int total;

  /** Made by the mechanism. */
  public Share(String name, Organisation organisation, int places, int total) {
    this.name = name;
    this.organisation = organisation;
    this.places = places;
    this.total = total;
  }

  /** The apportionment's name. */
  public String getName() {
    return name;
  }

  public Organisation getOrganisation() {
    return organisation;
  }

  public int getPlaces() {
    return places;
  }

  /** The places of all organisations together. */
  public int getTotal() {
    return total;
  }

  @Override
  public String toString() {
    return name + " " + organisation + ": " + places;
  }
}
