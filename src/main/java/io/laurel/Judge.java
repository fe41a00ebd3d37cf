package io.laurel;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Someone who gives marks or votes.
 *
 * @param id unique in the contest
 * @param name as printed
 * @param organisation the id of the organisation the judge belongs to, or {@code null}
 */
public record Judge(String id, String name, @Nullable String organisation) {

  public Judge {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
  }
}
