package io.laurel;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entrant or, for collective prizes, an organisation, as printed in an outcome.
 *
 * @param id the entrant's or organisation's id
 * @param name its name
 * @param organisation name of the organisation that sends it, or {@code null}
 * @param category its category, or {@code null}
 */
public record Recipient(
    String id, String name, @Nullable String organisation, @Nullable String category) {

  public Recipient {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
  }
}
