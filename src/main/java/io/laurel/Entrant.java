package io.laurel;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One competitor for prizes: a person, a team, a programme or an organisation, in one category.
 *
 * @param id unique in the contest; marks and rulings refer to it
 * @param name as printed
 * @param kind what it is
 * @param organisation the id of the organisation that sends it, or {@code null} for the
 *     unaffiliated
 * @param partners ids of further organisations it is entered by jointly, in any order
 * @param category the category it competes in, or {@code null} in a contest without categories
 * @param members ids or names of the people in it, in any order; the same text is the same person
 * @param attributes further facts
 */
public record Entrant(
    String id,
    String name,
    Kind kind,
    @Nullable String organisation,
    List<String> partners,
    @Nullable String category,
    List<String> members,
    Attributes attributes) {

  /** What competes. */
  public enum Kind {
    PERSON,
    TEAM,
    PROGRAMME,
    ORGANISATION
  }

  public Entrant {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    partners = List.copyOf(partners);
    members = List.copyOf(members);
    Objects.requireNonNull(attributes, "attributes");
  }

  /**
   * The people who compete in it, each once: its members; a person without members is named by its
   * id.
   */
  public List<String> people() {
    return kind == Kind.PERSON && members.isEmpty()
        ? List.of(id)
        : members.stream().distinct().toList();
  }

  /** A person without organisation, category or attributes. */
  public static Entrant of(String id, String name) {
    return new Entrant(id, name, Kind.PERSON, null, List.of(), null, List.of(), Attributes.none());
  }

  /** The same entrant as another kind. */
  public Entrant as(Kind newKind) {
    return new Entrant(id, name, newKind, organisation, partners, category, members, attributes);
  }

  /** The same entrant, sent by an organisation. */
  public Entrant sentBy(String organisationId) {
    return new Entrant(id, name, kind, organisationId, partners, category, members, attributes);
  }

  /** The same entrant, entered jointly with further organisations. */
  public Entrant jointlyWith(String... organisationIds) {
    return new Entrant(
        id, name, kind, organisation, List.of(organisationIds), category, members, attributes);
  }

  /** The same entrant in a category. */
  public Entrant in(String newCategory) {
    return new Entrant(id, name, kind, organisation, partners, newCategory, members, attributes);
  }

  /** The same entrant with these people in it. */
  public Entrant withMembers(String... people) {
    return new Entrant(
        id, name, kind, organisation, partners, category, List.of(people), attributes);
  }

  /** The same entrant with one more attribute. */
  public Entrant with(String attribute, String value) {
    return new Entrant(
        id,
        name,
        kind,
        organisation,
        partners,
        category,
        members,
        attributes.with(attribute, value));
  }

  Entrant with(@Nullable String sameOrganisation, @Nullable String sameCategory, Attributes same) {
    return new Entrant(id, name, kind, sameOrganisation, partners, sameCategory, members, same);
  }
}
