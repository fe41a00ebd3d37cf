package io.laurel.yaml;

import io.laurel.text.Suggestion;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/**
 * The keys of a YAML map, each given once, and their values; a key without a value counts as not
 * given.
 */
public final class YamlMap {

  private final YamlValue whole;
  private final Map<String, YamlValue> keys = new LinkedHashMap<>();
  private final Map<String, YamlValue> values = new LinkedHashMap<>();

  private YamlMap(YamlValue whole) {
    this.whole = whole;
  }

  public static YamlMap of(MappingNode node, YamlValue whole) {
    YamlMap map = new YamlMap(whole);
    for (NodeTuple pair : node.getValue()) {
      YamlValue key = new YamlValue(pair.getKeyNode(), "A key", whole.file(), whole.faults());
      key.text().ifPresent(name -> map.put(name, key, pair));
    }
    return map;
  }

  private void put(String name, YamlValue key, NodeTuple pair) {
    YamlValue value =
        new YamlValue(pair.getValueNode(), "`" + name + "`", whole.file(), whole.faults());
    if (keys.putIfAbsent(name, key) != null) {
      key.fault("Key `" + name + "` is given twice.");
    } else if (!value.isBlank()) {
      values.put(name, value);
    }
  }

  /** The place of the whole map. */
  public String where() {
    return whole.where();
  }

  /** The values by key, in the order written. */
  public Map<String, YamlValue> values() {
    return Collections.unmodifiableMap(values);
  }

  /** The texts by key, in the order written; empty where a key has no value. */
  public Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String key : keys.keySet()) {
      texts.put(key, find(key).flatMap(YamlValue::text).orElse(""));
    }
    return texts;
  }

  /** The keys in the order written, those without a value too. */
  public List<String> keys() {
    return List.copyOf(keys.keySet());
  }

  /** The value of a key, if it has one. */
  public Optional<YamlValue> find(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /**
   * As {@link #find}, read as {@code type} says; {@code null} when there is none or it is not of
   * that type.
   */
  public <T> @Nullable T optional(String key, Function<YamlValue, Optional<T>> type) {
    return find(key).flatMap(type).orElse(null);
  }

  /** As {@link #find}, read as {@code type} says; a key without a value is a fault. */
  public <T> Optional<T> required(String key, Function<YamlValue, Optional<T>> type) {
    Optional<YamlValue> value = find(key);
    if (value.isEmpty()) {
      whole.fault("Key `" + key + "` is missing.");
    }
    return value.flatMap(type);
  }

  public void refuseAllBut(Set<String> known) {
    keys.forEach(
        (name, key) -> {
          if (!known.contains(name)) {
            key.fault("Unknown key `" + name + "`" + Suggestion.ending(name, known));
          }
        });
  }
}
