package io.laurel.io.table;

import static io.laurel.io.table.Heading.COMPONENT;
import static io.laurel.io.table.Heading.ENTRY;
import static io.laurel.io.table.Heading.ROUND;

import io.laurel.Mark;
import io.laurel.io.draft.Draft;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A table of marks with an entry in each row. Either the columns are judges, and each row has its
 * component, or the columns are components.
 */
final class Grid implements Table.Layout {

  private final Draft draft;
  private final MarkText text;
  private final boolean byJudge;

  Grid(Draft draft, boolean byJudge) {
    this.draft = draft;
    this.text = new MarkText(draft);
    this.byJudge = byJudge;
  }

  /**
   * Where things are.
   *
   * @param round where the round is, or -1
   * @param component where the component is, or -1
   * @param marks where marks are, by heading
   */
  private record Columns(int round, int component, Map<String, Integer> marks) {}

  @Override
  public Optional<Consumer<TableRow>> read(TableRow heading) {
    Columns columns = columns(heading);
    return Optional.of(row -> row(columns, row));
  }

  private Columns columns(TableRow heading) {
    List<String> names = heading.cells();
    if (!ENTRY.is(names.get(0))) {
      fault(
          heading,
          "The first column is `" + names.get(0) + "`; it must be one of " + ENTRY.spelled() + ".");
    }
    int round = -1;
    int component = -1;
    Map<String, Integer> marks = new LinkedHashMap<>();
    Set<String> seen = new HashSet<>();
    for (int i = 1; i < names.size(); i++) {
      String name = names.get(i);
      if (name.isEmpty()) {
        fault(heading, "Column `" + (i + 1) + "` has no heading.");
      } else if (!seen.add(name)) {
        fault(heading, "Column `" + name + "` is given twice.");
      } else if (ROUND.is(name) && round < 0) {
        round = i;
      } else if (byJudge && COMPONENT.is(name) && component < 0) {
        component = i;
      } else if (isKnown(heading, name)) {
        marks.put(name, i);
      }
    }
    if (byJudge) {
      DefaultColumn.COMPONENT.isGiven(heading, draft);
    }
    DefaultColumn.ROUND.isGiven(heading, draft);
    return new Columns(round, component, marks);
  }

  private boolean isKnown(TableRow heading, String column) {
    return byJudge
        ? draft.hasJudge(heading.where(), column)
        : draft.hasComponent(heading.where(), column);
  }

  private void row(Columns columns, TableRow row) {
    String entry = row.cells().get(0);
    Optional<String> round = named(columns.round(), row, draft.onlyRound());
    Optional<String> component = named(columns.component(), row, draft.onlyComponent());
    boolean known =
        round.isPresent() && (columns.round() < 0 || draft.hasRound(row.where(), round.get()));
    if (byJudge) {
      known &= component.isPresent() && draft.hasComponent(row.where(), component.get());
    }
    for (Map.Entry<String, Integer> column : columns.marks().entrySet()) {
      String name = column.getKey();
      MarkText.Cell at =
          byJudge
              ? new MarkText.Cell(entry, name, component.orElse(""), round.orElse(""))
              : new MarkText.Cell(entry, null, name, round.orElse(""));
      Optional<Mark> mark = text.read(row.cells().get(column.getValue()), at, name, row.where());
      if (known) {
        mark.ifPresent(draft.from(row.where())::mark);
      }
    }
  }

  private static Optional<String> named(int column, TableRow row, Optional<String> only) {
    return column < 0 ? only : Optional.of(row.cells().get(column));
  }

  private void fault(TableRow heading, String message) {
    draft.faults().add(heading.where(), message);
  }
}
