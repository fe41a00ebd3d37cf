package io.laurel;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entrant or, for collective prizes, an organisation, as printed in an outcome.
 *
 * @param id the entrant's or organisation's id
 * @param name its name
 * @param organisation name of the organisation that sends it, or {@code null}; of a joint entry,
 *     the names of all that enter it
 * @param category its category, or {@code null}
 * @param members names of the people in it, each once; empty for a person or an organisation
 */
public record Recipient(
    String id,
    String name,
    @Nullable String organisation,
    @Nullable String category,
    List<String> members) {

  public Recipient {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    members = List.copyOf(members);
  }

  /** One without members. */
  public Recipient(
      String id, String name, @Nullable String organisation, @Nullable String category) {
    this(id, name, organisation, category, List.of());
  }
}
