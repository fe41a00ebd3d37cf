package io.laurel.io;

import static io.laurel.io.Heading.CATEGORY;
import static io.laurel.io.Heading.ID;
import static io.laurel.io.Heading.KIND;
import static io.laurel.io.Heading.MEMBERS;
import static io.laurel.io.Heading.NAME;
import static io.laurel.io.Heading.ORGANISATION;
import static io.laurel.io.Heading.PARENT;
import static io.laurel.io.Heading.PARTNERS;

import io.laurel.Entrant;
import io.laurel.Judge;
import io.laurel.Organisation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/** Reads who takes part: {@code organisations.csv}, {@code judges.csv} and {@code entries.csv}. */
final class EntrantTables {

  private static final NamedColumns.Form ORGANISATIONS =
      new NamedColumns.Form(List.of(ID, NAME), List.of(PARENT), true);
  private static final NamedColumns.Form JUDGES =
      new NamedColumns.Form(List.of(ID, NAME), List.of(ORGANISATION), false);
  private static final NamedColumns.Form ENTRIES =
      new NamedColumns.Form(
          List.of(ID, NAME), List.of(KIND, ORGANISATION, PARTNERS, CATEGORY, MEMBERS), true);

  private static final Map<String, Entrant.Kind> KINDS =
      Map.of(
          "", Entrant.Kind.PERSON,
          "person", Entrant.Kind.PERSON,
          "个人", Entrant.Kind.PERSON,
          "team", Entrant.Kind.TEAM,
          "团队", Entrant.Kind.TEAM,
          "programme", Entrant.Kind.PROGRAMME,
          "节目", Entrant.Kind.PROGRAMME,
          "organisation", Entrant.Kind.ORGANISATION,
          "单位", Entrant.Kind.ORGANISATION);

  private final Draft draft;

  EntrantTables(Draft draft) {
    this.draft = draft;
  }

  void organisations(Path file) throws IOException {
    read(file, ORGANISATIONS, this::organisation);
  }

  void judges(Path file) throws IOException {
    read(file, JUDGES, this::judge);
  }

  void entries(Path file) throws IOException {
    read(file, ENTRIES, this::entry);
  }

  private void read(Path file, NamedColumns.Form form, BiConsumer<NamedColumns, CsvLine> row)
      throws IOException {
    if (!new CsvFile(file, draft.faults()).read(form.layout(draft.faults(), row))) {
      draft.faults().loseNames();
    }
  }

  private void organisation(NamedColumns columns, CsvLine row) {
    draft.organisation(
        row.where(),
        new Organisation(
            columns.cell(row, ID),
            name(columns, row),
            columns.cellOrNull(row, PARENT),
            columns.attributes(row)));
  }

  private void judge(NamedColumns columns, CsvLine row) {
    draft.judge(
        row.where(),
        new Judge(
            columns.cell(row, ID), name(columns, row), columns.cellOrNull(row, ORGANISATION)));
  }

  private void entry(NamedColumns columns, CsvLine row) {
    draft
        .from(row.where())
        .entrant(
            new Entrant(
                columns.cell(row, ID),
                name(columns, row),
                kind(columns, row),
                columns.cellOrNull(row, ORGANISATION),
                names(columns.cell(row, PARTNERS)),
                columns.cellOrNull(row, CATEGORY),
                names(columns.cell(row, MEMBERS)),
                columns.attributes(row)));
  }

  private String name(NamedColumns columns, CsvLine row) {
    String name = columns.cell(row, NAME);
    if (name.isEmpty()) {
      draft.faults().add(row.where(), "`" + columns.cell(row, ID) + "` has no name.");
    }
    return name;
  }

  private Entrant.Kind kind(NamedColumns columns, CsvLine row) {
    String text = columns.cell(row, KIND);
    Entrant.Kind kind = KINDS.get(text.toLowerCase(Locale.ROOT));
    if (kind == null) {
      draft
          .faults()
          .add(
              row.where(),
              "Unknown kind `"
                  + text
                  + "`; kinds are `person`, `team`, `programme` and `organisation`,"
                  + " or `个人`, `团队`, `节目` and `单位`.");
      return Entrant.Kind.PERSON;
    }
    return kind;
  }

  private static List<String> names(String cell) {
    return Arrays.stream(cell.split("[;；]")).map(String::strip).filter(m -> !m.isEmpty()).toList();
  }
}
