package io.laurel.io.json;

import io.laurel.yaml.PlainNodes;
import io.laurel.yaml.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Values of a JSON document as the plain texts, lists and maps that YAML files are read as, each
 * with its line; numbers stay the text they were written as, {@code null} is no value. The values
 * asked for together may not be more than {@value #MOST}.
 */
public final class JsonValues {

  private static final int MOST = 400_000;

  private final JsonParser json;
  private final String file;
  private final BiConsumer<String, String> faults;
  private int made;

  /** Values from {@code json}, whose faults name {@code file} and line. */
  public JsonValues(JsonParser json, String file, BiConsumer<String, String> faults) {
    this.json = json;
    this.file = file;
    this.faults = faults;
  }

  /** There are more values than a contest needs. */
  public static final class TooManyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private TooManyException() {
      super("There are more than `" + MOST + "` values outside `entries` and `marks`.");
    }
  }

  /** The value that starts at the present token; afterwards the last token of it is present. */
  public YamlValue value(String what) {
    return new YamlValue(node(), what, file, faults);
  }

  /** As {@link #value}, not counted among the values asked for together. */
  public YamlValue single(String what) {
    made = 0;
    return value(what);
  }

  /** The present name and the value that follows it. */
  public NodeTuple pair() {
    Node key = scalar(json.currentName());
    json.nextToken();
    return new NodeTuple(key, node());
  }

  private Node node() {
    return switch (json.currentToken()) {
      case START_OBJECT -> object();
      case START_ARRAY -> array();
      case VALUE_NULL -> scalar("");
      default -> scalar(json.getString());
    };
  }

  private Node object() {
    int line = line();
    List<NodeTuple> pairs = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      pairs.add(pair());
    }
    return PlainNodes.map(pairs, file, line);
  }

  private Node array() {
    int line = line();
    List<Node> values = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      values.add(node());
    }
    return PlainNodes.list(values, file, line);
  }

  private Node scalar(String text) {
    if (++made > MOST) {
      throw new TooManyException();
    }
    return PlainNodes.text(text, file, line());
  }

  private int line() {
    return json.currentTokenLocation().getLineNr();
  }
}
