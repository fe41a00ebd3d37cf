package io.laurel.io.json;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes the fields of JSON objects in the order asked for; a field without a value is left out.
 */
public final class JsonFields {

  private final JsonGenerator json;

  /** Writes to {@code json}. */
  public JsonFields(JsonGenerator json) {
    this.json = json;
  }

  /** Writes one object. */
  public <T> void object(T value, BiConsumer<JsonFields, T> fields) {
    json.writeStartObject();
    fields.accept(this, value);
    json.writeEndObject();
  }

  /** A text. */
  public JsonFields text(String name, @Nullable String value) {
    if (value != null) {
      json.writeStringProperty(name, value);
    }
    return this;
  }

  /** A whole number. */
  public JsonFields number(String name, @Nullable Integer value) {
    if (value != null) {
      json.writeNumberProperty(name, value.intValue());
    }
    return this;
  }

  /** As text, so that no reader turns it into a binary fraction. */
  public JsonFields decimal(String name, @Nullable BigDecimal value) {
    return text(name, value == null ? null : value.toPlainString());
  }

  /** True or false. */
  public JsonFields flag(String name, boolean value) {
    json.writeBooleanProperty(name, value);
    return this;
  }

  /** A constant by its name in lower case with hyphens. */
  public JsonFields constant(String name, Enum<?> value) {
    return text(name, value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /** An object. */
  public <T> JsonFields object(String name, @Nullable T value, BiConsumer<JsonFields, T> fields) {
    if (value != null) {
      json.writeName(name);
      object(value, fields);
    }
    return this;
  }

  /** A list of objects. */
  public <T> JsonFields objects(
      String name, Collection<T> values, BiConsumer<JsonFields, T> fields) {
    json.writeArrayPropertyStart(name);
    values.forEach(value -> object(value, fields));
    json.writeEndArray();
    return this;
  }

  /** A list of texts. */
  public JsonFields texts(String name, Collection<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
    return this;
  }
}
