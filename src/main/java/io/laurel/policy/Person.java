package io.laurel.policy;

import java.util.List;
import java.util.Set;

/**
 * Somebody who competes: in one entry or in several, for one organisation or for several. People
 * are told apart by the text they are named by among the members of entries; a person who is an
 * entrant without members is named by its id.
 *
 * <p>There is one for everybody, in every phase, if a rule of the policy asks for any. Catalogue
 * 1.05, 1.17.
 *
 * @param name the text that names the person
 * @param entryIds ids of the entries the person is in
 * @param organisationIds ids of the organisations that send them; for a joint entry, of the
 *     organisation named first
 */
public record Person(String name, Set<String> entryIds, Set<String> organisationIds) {

  public Person {
    entryIds = Set.copyOf(entryIds);
    organisationIds = Set.copyOf(organisationIds);
  }

  /** In how many entries the person is. */
  public int getEntries() {
    return entryIds.size();
  }

  /** For how many different organisations the person is entered. */
  public int getOrganisations() {
    return organisationIds.size();
  }

  /** Whether the person is in that entry. */
  public boolean isIn(Entry entry) {
    return entryIds.contains(entry.getId());
  }

  /** The organisations in order of id, for reasons that are printed. */
  public List<String> getOrganisationList() {
    return organisationIds.stream().sorted().toList();
  }
}
