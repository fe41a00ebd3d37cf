package io.laurel.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** JSON as maps, lists, texts and numbers. */
public final class Json {

  private Json() {}

  /** The object a text holds. */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> read(String text) {
    try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
      json.nextToken();
      return (Map<String, Object>) value(json);
    }
  }

  private static Object value(JsonParser json) {
    switch (json.currentToken()) {
      case START_OBJECT -> {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
          String name = json.currentName();
          json.nextToken();
          fields.put(name, value(json));
        }
        return fields;
      }
      case START_ARRAY -> {
        List<Object> values = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
          values.add(value(json));
        }
        return values;
      }
      case VALUE_NUMBER_INT -> {
        return json.getIntValue();
      }
      case VALUE_TRUE, VALUE_FALSE -> {
        return json.getBooleanValue();
      }
      default -> {
        return json.getString();
      }
    }
  }

  /** The object in a field. */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> object(Map<String, Object> json, String name) {
    return (Map<String, Object>) json.get(name);
  }

  /** The objects in a list. */
  @SuppressWarnings("unchecked")
  public static List<Map<String, Object>> objects(Map<String, Object> json, String name) {
    return (List<Map<String, Object>>) json.get(name);
  }

  /** The only object in a list. */
  public static Map<String, Object> only(Map<String, Object> json, String name) {
    List<Map<String, Object>> all = objects(json, name);
    if (all.size() != 1) {
      throw new AssertionError("There are " + all.size() + " in " + name);
    }
    return all.get(0);
  }
}
