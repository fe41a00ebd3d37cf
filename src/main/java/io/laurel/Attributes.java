package io.laurel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Further facts about a contest, an organisation or an entrant, by name: a date, a number, a yes/no
 * or plain text.
 *
 * <p>Values are kept as the text that was given; what a policy asks for decides how the text is
 * read (`1973-07-01` as a date, `4` as a number, `是` as yes). Immutable; names are in alphabetical
 * order.
 */
public final class Attributes {

  private static final Attributes NONE = new Attributes(new String[0], new String[0]);

  private final String[] names;
  private final String[] values;

  private Attributes(String[] names, String[] values) {
    this.names = names;
    this.values = values;
  }

  /** No attributes at all. */
  public static Attributes none() {
    return NONE;
  }

  /** The given attributes; blank values count as not given. */
  public static Attributes of(Map<String, String> given) {
    Map<String, String> kept = new TreeMap<>();
    given.forEach(
        (name, value) -> {
          if (!value.isBlank()) {
            kept.put(name, value.strip());
          }
        });
    return kept.isEmpty()
        ? NONE
        : new Attributes(
            kept.keySet().toArray(String[]::new), kept.values().toArray(String[]::new));
  }

  /** These attributes and one more (or another value for one of these). */
  public Attributes with(String name, String value) {
    Map<String, String> all = new LinkedHashMap<>(asMap());
    all.put(name, value);
    return of(all);
  }

  /** As {@link #with(String, String)}, for a decimal number. */
  public Attributes with(String name, BigDecimal value) {
    return with(name, value.toPlainString());
  }

  /** As {@link #with(String, String)}, for a date. */
  public Attributes with(String name, LocalDate value) {
    return with(name, value.toString());
  }

  /** As {@link #with(String, String)}, for yes or no. */
  public Attributes with(String name, boolean value) {
    return with(name, Boolean.toString(value));
  }

  /** The text given for {@code name}, if any was. */
  public Optional<String> get(String name) {
    return Optional.ofNullable(find(name));
  }

  /** The names that have a value, in alphabetical order. */
  public List<String> names() {
    return List.of(names);
  }

  int size() {
    return names.length;
  }

  void forEach(BiConsumer<String, String> action) {
    for (int i = 0; i < names.length; i++) {
      action.accept(names[i], values[i]);
    }
  }

  /** All attributes, in alphabetical order of their names. */
  public Map<String, String> asMap() {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < names.length; i++) {
      map.put(names[i], values[i]);
    }
    return Collections.unmodifiableMap(map);
  }

  /**
   * The same attributes with the names array of {@code other} where the names agree, and equal
   * texts kept once: saves memory in large fields.
   */
  Attributes sharing(Attributes other, Sharing<String> texts) {
    if (names.length == 0) {
      return NONE;
    }
    String[] same = new String[values.length];
    for (int i = 0; i < same.length; i++) {
      same[i] = texts.of(values[i]);
    }
    return new Attributes(Arrays.equals(names, other.names) ? other.names : names, same);
  }

  private @Nullable String find(String name) {
    int at = Arrays.binarySearch(names, name);
    return at < 0 ? null : values[at];
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Attributes that
        && Arrays.equals(names, that.names)
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(names) + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      pairs.add(names[i] + "=" + values[i]);
    }
    return "{" + String.join(", ", pairs) + "}";
  }
}
