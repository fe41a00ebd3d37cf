package io.laurel.io.table;

import static io.laurel.io.table.Heading.CATEGORY;
import static io.laurel.io.table.Heading.ID;
import static io.laurel.io.table.Heading.KIND;
import static io.laurel.io.table.Heading.MEMBERS;
import static io.laurel.io.table.Heading.NAME;
import static io.laurel.io.table.Heading.ORGANISATION;
import static io.laurel.io.table.Heading.PARENT;
import static io.laurel.io.table.Heading.PARTNERS;

import io.laurel.Entrant;
import io.laurel.Judge;
import io.laurel.Organisation;
import io.laurel.io.draft.Draft;
import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;

/** Reads the tables that say who takes part: organisations, judges and entries. */
public final class EntrantTables {

  private static final NamedColumns.Form ORGANISATIONS =
      new NamedColumns.Form(List.of(ID, NAME), List.of(PARENT), true);
  private static final NamedColumns.Form JUDGES =
      new NamedColumns.Form(List.of(ID, NAME), List.of(ORGANISATION), false);
  private static final NamedColumns.Form ENTRIES =
      new NamedColumns.Form(
          List.of(ID, NAME), List.of(KIND, ORGANISATION, PARTNERS, CATEGORY, MEMBERS), true);

  private final Draft draft;

  /** Reads into {@code draft}. */
  public EntrantTables(Draft draft) {
    this.draft = draft;
  }

  /** Reads organisations: id, name, parent and attributes. */
  public void organisations(Table file) throws IOException {
    read(file, ORGANISATIONS, this::organisation);
  }

  /** Reads judges: id, name, organisation. */
  public void judges(Table file) throws IOException {
    read(file, JUDGES, this::judge);
  }

  /** Reads entries: id, name, kind, organisation, partners, category, members and attributes. */
  public void entries(Table file) throws IOException {
    read(file, ENTRIES, this::entry);
  }

  private void read(Table table, NamedColumns.Form form, BiConsumer<NamedColumns, TableRow> row)
      throws IOException {
    if (!table.read(form.layout(draft.faults(), row))) {
      draft.faults().loseNames();
    }
  }

  private void organisation(NamedColumns columns, TableRow row) {
    draft.organisation(
        row.where(),
        new Organisation(
            columns.cell(row, ID),
            name(columns, row),
            columns.cellOrNull(row, PARENT),
            columns.attributes(row)));
  }

  private void judge(NamedColumns columns, TableRow row) {
    draft.judge(
        row.where(),
        new Judge(
            columns.cell(row, ID), name(columns, row), columns.cellOrNull(row, ORGANISATION)));
  }

  private void entry(NamedColumns columns, TableRow row) {
    draft
        .from(row.where())
        .entrant(
            new Entrant(
                columns.cell(row, ID),
                name(columns, row),
                kind(columns, row),
                columns.cellOrNull(row, ORGANISATION),
                Separated.texts(columns.cell(row, PARTNERS)),
                columns.cellOrNull(row, CATEGORY),
                Separated.texts(columns.cell(row, MEMBERS)),
                columns.attributes(row)));
  }

  private String name(NamedColumns columns, TableRow row) {
    String name = columns.cell(row, NAME);
    if (name.isEmpty()) {
      draft.faults().add(row.where(), "`" + columns.cell(row, ID) + "` has no name.");
    }
    return name;
  }

  private Entrant.Kind kind(NamedColumns columns, TableRow row) {
    return KindName.read(columns.cell(row, KIND), row.where(), draft.faults());
  }
}
