package io.laurel.io.workbook;

import io.laurel.io.draft.Faults;
import io.laurel.io.table.Heading;
import io.laurel.io.table.Table;
import io.laurel.io.table.TableRow;
import io.laurel.text.Suggestion;
import io.laurel.yaml.PlainNodes;
import io.laurel.yaml.YamlValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/**
 * What {@code contest.yaml} says, on sheets: {@code contest} has a key in the first column and what
 * it stands for in the next ones; {@code components} and {@code panels} are tables.
 */
public final class SheetSettings {

  private final Sheets sheets;
  private final String file;
  private final Faults faults;
  private final List<NodeTuple> pairs = new ArrayList<>();
  private final List<NodeTuple> attributes = new ArrayList<>();

  private SheetSettings(Sheets sheets, String file, Faults faults) {
    this.sheets = sheets;
    this.file = file;
    this.faults = faults;
  }

  /** Reads the sheets; nothing if there is no sheet {@code contest}. */
  public static Optional<YamlValue> read(Sheets sheets, String file, Faults faults)
      throws IOException {
    return new SheetSettings(sheets, file, faults).read();
  }

  private Optional<YamlValue> read() throws IOException {
    if (!sheets.each(SheetName.CONTEST, this::row)) {
      return Optional.empty();
    }
    if (!attributes.isEmpty()) {
      pairs.add(pair("attributes", PlainNodes.map(attributes, file, 1)));
    }
    TableNodes components =
        new TableNodes(
            List.of(Heading.NAME),
            List.of(Heading.LOWEST, Heading.HIGHEST, Heading.STEP),
            List.of(),
            faults);
    table(SheetName.COMPONENTS, components);
    TableNodes panels =
        new TableNodes(
            List.of(Heading.ROUND, Heading.JUDGES),
            List.of(Heading.CATEGORY),
            List.of(Heading.JUDGES),
            faults);
    table(SheetName.PANELS, panels);
    return Optional.of(YamlValue.root(PlainNodes.map(pairs, file, 1), file, faults::add));
  }

  private void table(SheetName name, TableNodes nodes) throws IOException {
    for (Table sheet : sheets.tables(name)) {
      String key = name.texts().get(0);
      pairs.add(pair(key, PlainNodes.list(nodes.read(sheet), file, 1)));
    }
  }

  private void row(TableRow row) {
    SheetPlace place = SheetPlace.of(row.where());
    String text = row.cells().get(0);
    List<Node> values =
        row.cells().stream().skip(1).filter(cell -> !cell.isEmpty()).map(place::text).toList();
    Optional<SheetKey> found = SheetKey.of(text);
    if (found.isEmpty()) {
      faults.add(
          row.where(), "Unknown key `" + text + "`" + Suggestion.ending(text, SheetKey.all()));
    } else {
      add(found.get(), text, values, row);
    }
  }

  private void add(SheetKey key, String text, List<Node> values, TableRow row) {
    SheetPlace place = SheetPlace.of(row.where());
    if (key == SheetKey.ATTRIBUTE) {
      if (values.size() == 2) {
        attributes.add(new NodeTuple(values.get(0), values.get(1)));
      } else {
        faults.add(row.where(), "`" + text + "` needs a name and a value in the next two cells.");
      }
    } else if (key.isList()) {
      pairs.add(new NodeTuple(place.text(key.yaml()), place.list(values)));
    } else if (values.size() > 1) {
      faults.add(row.where(), "`" + text + "` has `" + values.size() + "` values; it takes one.");
    } else {
      pairs.add(
          new NodeTuple(place.text(key.yaml()), values.isEmpty() ? place.text("") : values.get(0)));
    }
  }

  private NodeTuple pair(String key, Node value) {
    return new NodeTuple(PlainNodes.text(key, file, 1), value);
  }
}
