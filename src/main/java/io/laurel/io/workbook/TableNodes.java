package io.laurel.io.workbook;

import io.laurel.io.draft.Faults;
import io.laurel.io.table.Heading;
import io.laurel.io.table.NamedColumns;
import io.laurel.io.table.Separated;
import io.laurel.io.table.Table;
import io.laurel.io.table.TableRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** A table as the list of maps it would be in YAML. */
public final class TableNodes {

  private final NamedColumns.Form form;
  private final List<Heading> columns;
  private final List<Heading> lists;
  private final Faults faults;

  /**
   * @param required columns that must be there
   * @param optional columns that may be there
   * @param lists those with several texts in a cell
   */
  public TableNodes(
      List<Heading> required, List<Heading> optional, List<Heading> lists, Faults faults) {
    this.form = new NamedColumns.Form(required, optional, false);
    this.columns = Stream.concat(required.stream(), optional.stream()).toList();
    this.lists = List.copyOf(lists);
    this.faults = faults;
  }

  /** One map for each row, with the English headings for keys. */
  public List<Node> read(Table table) throws IOException {
    List<Node> maps = new ArrayList<>();
    table.read(form.layout(faults, (named, row) -> maps.add(map(named, row))));
    return maps;
  }

  private Node map(NamedColumns named, TableRow row) {
    SheetPlace place = SheetPlace.of(row.where());
    List<NodeTuple> pairs = new ArrayList<>();
    for (Heading heading : columns) {
      String cell = named.cell(row, heading);
      if (!cell.isEmpty()) {
        Node value =
            lists.contains(heading)
                ? place.list(Separated.texts(cell).stream().map(place::text).toList())
                : place.text(cell);
        pairs.add(new NodeTuple(place.text(heading.texts().get(0)), value));
      }
    }
    return place.map(pairs);
  }
}
