package io.laurel.io.settings;

import io.laurel.Ruling;
import io.laurel.io.draft.Draft;
import io.laurel.yaml.YamlFile;
import io.laurel.yaml.YamlMap;
import io.laurel.yaml.YamlValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the human decisions. */
public final class Rulings {

  private static final Set<String> KEYS =
      Set.of("decides", "order", "value", "author", "time", "reason");

  private Rulings() {}

  /** Adds every ruling of the file; each must say what it decides, who decided, when and why. */
  public static void read(YamlFile.Content content, Draft draft) {
    content.root().map(YamlValue::items).orElse(List.of()).forEach(value -> read(value, draft));
  }

  /** Adds one ruling. */
  public static void read(YamlValue value, Draft draft) {
    value.map(KEYS).ifPresent(keys -> ruling(keys, draft));
  }

  private static void ruling(YamlMap keys, Draft draft) {
    Optional<String> decides = keys.required("decides", YamlValue::text);
    Optional<YamlValue> ordered = keys.find("order");
    BigDecimal value = keys.optional("value", YamlValue::decimal);
    if (ordered.isEmpty() && keys.find("value").isEmpty()) {
      draft.faults().add(keys.where(), "A ruling needs an `order` or a `value`.");
    }
    List<String> order = ordered.map(YamlValue::texts).orElse(List.of());
    String author = text(keys, "author");
    String time = text(keys, "time");
    String reason = text(keys, "reason");
    decides.ifPresent(
        id -> draft.from(keys.where()).ruling(new Ruling(id, order, value, author, time, reason)));
  }

  private static String text(YamlMap keys, String key) {
    return keys.required(key, YamlValue::text).orElse("");
  }
}
