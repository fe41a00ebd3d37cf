package io.laurel.yaml;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Texts, lists and maps from files of other formats, for readers of {@link YamlValue}s. A place is
 * a file and a line, from 1.
 */
public final class PlainNodes {

  private static final int[] NO_SNIPPET = {};

  private PlainNodes() {}

  /** A text; a blank one is no value. */
  public static Node text(String text, String file, int line) {
    return new ScalarNode(
        Tag.STR, true, text, ScalarStyle.PLAIN, place(file, line), Optional.empty());
  }

  /** A list. */
  public static Node list(List<Node> values, String file, int line) {
    return new SequenceNode(
        Tag.SEQ, true, values, FlowStyle.FLOW, place(file, line), Optional.empty());
  }

  /** A map. */
  public static Node map(List<NodeTuple> pairs, String file, int line) {
    return new MappingNode(
        Tag.MAP, true, pairs, FlowStyle.FLOW, place(file, line), Optional.empty());
  }

  private static Optional<Mark> place(String file, int line) {
    return Optional.of(new Mark(file, 0, line - 1, 0, NO_SNIPPET, 0));
  }
}
