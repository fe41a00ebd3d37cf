package io.laurel.io.workbook;

import io.laurel.yaml.PlainNodes;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** A row of a sheet, as the place of the values in it. */
record SheetPlace(String sheet, int row) {

  /** Takes {@code contest.xlsx!marks:17} apart. */
  static SheetPlace of(String where) {
    int colon = where.lastIndexOf(':');
    return new SheetPlace(where.substring(0, colon), Integer.parseInt(where.substring(colon + 1)));
  }

  Node text(String text) {
    return PlainNodes.text(text, sheet, row);
  }

  Node list(List<Node> values) {
    return PlainNodes.list(values, sheet, row);
  }

  Node map(List<NodeTuple> pairs) {
    return PlainNodes.map(pairs, sheet, row);
  }
}
