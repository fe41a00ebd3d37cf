package io.laurel.io.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A JSON object in memory, whose fields must be of the kind that is asked for. */
public final class JsonObject {

  private final Map<String, Object> fields;
  private final int line;

  private JsonObject(Map<String, Object> fields, int line) {
    this.fields = fields;
    this.line = line;
  }

  /** A value is not there or of another kind. */
  public static final class MismatchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;

    private MismatchException(int line, String message) {
      super(message);
      this.line = line;
    }

    /** Where, from 1. */
    public int line() {
      return line;
    }
  }

  /** Reads the object that starts at the present token; leaves the parser at its end. */
  public static JsonObject read(JsonParser json) {
    int line = json.currentTokenLocation().getLineNr();
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw new MismatchException(line, "An object `{…}` is expected here.");
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      json.nextToken();
      fields.put(name, value(json));
    }
    return new JsonObject(fields, line);
  }

  private static Object value(JsonParser json) {
    return switch (json.currentToken()) {
      case START_OBJECT -> read(json);
      case START_ARRAY -> {
        List<Object> values = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
          values.add(value(json));
        }
        yield values;
      }
      default -> json.getString();
    };
  }

  /** A text, or a number as it was written. */
  public String text(String name) {
    return required(name, optionalText(name));
  }

  /** As {@link #text}; null when there is none. */
  public @Nullable String optionalText(String name) {
    return of(String.class, name, "a text").orElse(null);
  }

  /** A whole number. */
  public int number(String name) {
    return required(name, optionalNumber(name));
  }

  /** As {@link #number}; null when there is none. */
  public @Nullable Integer optionalNumber(String name) {
    String text = optionalText(name);
    try {
      return text == null ? null : Integer.valueOf(text);
    } catch (NumberFormatException e) {
      throw mismatch(name, "a whole number");
    }
  }

  /** An object. */
  public JsonObject object(String name) {
    return required(name, of(JsonObject.class, name, "an object").orElse(null));
  }

  /** An object, if it is there. */
  public Optional<JsonObject> optionalObject(String name) {
    return of(JsonObject.class, name, "an object");
  }

  /** A list of objects; empty when it is not there. */
  public List<JsonObject> objects(String name) {
    return list(JsonObject.class, name, "a list of objects");
  }

  /** A list of texts; empty when it is not there. */
  public List<String> texts(String name) {
    return list(String.class, name, "a list of texts");
  }

  private <T> List<T> list(Class<T> type, String name, String kind) {
    List<T> values = new ArrayList<>();
    for (Object value : of(List.class, name, kind).orElse(List.of())) {
      if (!type.isInstance(value)) {
        throw mismatch(name, kind);
      }
      values.add(type.cast(value));
    }
    return values;
  }

  private <T> Optional<T> of(Class<T> type, String name, String kind) {
    Object value = fields.get(name);
    if (value != null && !type.isInstance(value)) {
      throw mismatch(name, kind);
    }
    return Optional.ofNullable(value).map(type::cast);
  }

  private <T> T required(String name, @Nullable T value) {
    if (value == null) {
      throw new MismatchException(line, "`" + name + "` is missing.");
    }
    return value;
  }

  /** Says that a field is not of the kind it has to be. */
  public MismatchException mismatch(String name, String kind) {
    return new MismatchException(line, "`" + name + "` is not " + kind + ".");
  }
}
