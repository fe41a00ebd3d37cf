package io.laurel;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A unit that sends entrants or judges: a company, a branch, a district, a region.
 *
 * @param id unique in the contest
 * @param name as printed
 * @param parent the id of the organisation it belongs to, or {@code null} at the top
 * @param attributes further facts, for example its number of members
 */
public record Organisation(String id, String name, @Nullable String parent, Attributes attributes) {

  public Organisation {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(attributes, "attributes");
  }

  /** An organisation that belongs to no other. */
  public static Organisation of(String id, String name) {
    return new Organisation(id, name, null, Attributes.none());
  }

  /** The same organisation as a part of {@code parentId}. */
  public Organisation partOf(String parentId) {
    return new Organisation(id, name, parentId, attributes);
  }

  /** The same organisation with one more attribute. */
  public Organisation with(String attribute, String value) {
    return new Organisation(id, name, parent, attributes.with(attribute, value));
  }
}
