package io.laurel.policy;

import java.util.List;

/**
 * Each of the given organisations has at least so many of the prizes, counting the entries of all
 * beneath it. While the places left are just as many as are still guaranteed to others, a candidate
 * who is not one of those is passed over: so the lowest winner yields. A guarantee nobody can take
 * up any more lapses to the open list. Phase award. Catalogue 5.9, 5.10.
 */
public final class Guarantee extends Conclusion<Guarantee> {

  private final int least;
  private final Organisation organisation;
  private List<String> tiers = List.of();

  private Guarantee(int least, Organisation organisation) {
    this.least = least;
    this.organisation = organisation;
  }

  /** At least {@code least} prizes for entries of {@code organisation}. */
  public static Guarantee of(int least, Organisation organisation) {
    return new Guarantee(least, organisation);
  }

  /** Counted over these tiers, all of them; must be said. */
  public Guarantee among(String... tierNames) {
    return with(g -> g.tiers = List.of(tierNames));
  }

  public int getLeast() {
    return least;
  }

  public Organisation getOrganisation() {
    return organisation;
  }

  public List<String> getTiers() {
    return tiers;
  }

  @Override
  public String toString() {
    return "Guarantee of " + least + " for " + organisation;
  }
}
