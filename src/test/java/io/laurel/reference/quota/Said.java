package io.laurel.reference.quota;

import io.laurel.Attributes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The choices of a policy as they stand in the attributes of a contest. */
record Said(Attributes attributes) {

  static final String UNSAID = "unsaid";

  boolean has(String name) {
    return attributes.get(name).isPresent();
  }

  String text(String name) {
    return attributes.get(name).orElseThrow(() -> new IllegalArgumentException(name));
  }

  int number(String name) {
    return Integer.parseInt(text(name));
  }

  boolean flag(String name) {
    return has(name) && text(name).equals("true");
  }

  List<String> list(String name) {
    return has(name) ? List.of(text(name).split(",")) : List.of();
  }

  /** The choice made, or null when it is left open. */
  <T extends Enum<T>> @Nullable T choice(Class<T> kind, String name) {
    return has(name) && !text(name).equals(UNSAID) ? Enum.valueOf(kind, text(name)) : null;
  }
}
