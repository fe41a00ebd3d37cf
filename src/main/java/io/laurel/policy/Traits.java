package io.laurel.policy;

import java.util.Map;
import java.util.Optional;

/** Attributes of an entry, or of the organisation that sends it where the entry has none. */
final class Traits {

  private Traits() {}

  /** The text of an attribute: the entry's own, otherwise its organisation's. */
  static Optional<String> text(Entry entry, String attribute) {
    if (entry.getHas().getOrDefault(attribute, false)) {
      return Optional.of(entry.getText().getOrDefault(attribute, ""));
    }
    Organisation organisation = entry.getOrganisation();
    return organisation.getHas().getOrDefault(attribute, false)
        ? Optional.of(organisation.getText().getOrDefault(attribute, ""))
        : Optional.empty();
  }

  /** Whether all attributes have these texts. */
  static boolean match(Entry entry, Map<String, String> texts) {
    return texts.isEmpty()
        || texts.entrySet().stream()
            .allMatch(t -> text(entry, t.getKey()).filter(t.getValue()::equals).isPresent());
  }
}
