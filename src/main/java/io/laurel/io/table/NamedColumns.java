package io.laurel.io.table;

import io.laurel.Attributes;
import io.laurel.io.draft.Faults;
import io.laurel.text.Suggestion;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which column of a table holds what, by the headings and in any order. */
public final class NamedColumns {

  private final Map<Heading, Integer> known = new EnumMap<>(Heading.class);
  private final Map<String, Integer> others = new LinkedHashMap<>();

  private final List<String> texts;

  private NamedColumns(List<String> texts) {
    this.texts = texts;
  }

  /**
   * The columns one kind of table may have.
   *
   * @param required must be there
   * @param optional may be there
   * @param attributes whether any other column is an attribute; otherwise it is a fault
   */
  public record Form(List<Heading> required, List<Heading> optional, boolean attributes) {

    public Form {
      required = List.copyOf(required);
      optional = List.copyOf(optional);
    }

    private Stream<Heading> headings() {
      return Stream.concat(required.stream(), optional.stream());
    }

    private Optional<Heading> heading(String text) {
      return headings().filter(h -> h.is(text)).findFirst();
    }

    private List<String> texts() {
      return Heading.texts(headings().sorted().toArray(Heading[]::new));
    }

    /** Reads tables of this form; each row goes to {@code rows} with the columns found. */
    public Table.Layout layout(Faults faults, BiConsumer<NamedColumns, TableRow> rows) {
      return heading -> {
        Optional<NamedColumns> columns = NamedColumns.read(heading, this, faults);
        return columns.map(c -> (Consumer<TableRow>) row -> rows.accept(c, row));
      };
    }
  }

  /** The text of a column in a row; empty when the cell is blank or the column is not there. */
  public String cell(TableRow row, Heading heading) {
    Integer at = known.get(heading);
    return at == null ? "" : row.cells().get(at);
  }

  /** As {@link #cell}, with {@code null} for blank. */
  @Nullable String cellOrNull(TableRow row, Heading heading) {
    String text = cell(row, heading);
    return text.isEmpty() ? null : text;
  }

  /** Whether there is such a column. */
  boolean has(Heading heading) {
    return known.containsKey(heading);
  }

  /** The heading of a column as it was written. */
  String text(Heading heading) {
    Integer at = known.get(heading);
    return at == null ? "" : texts.get(at);
  }

  /** The attributes of a row. */
  Attributes attributes(TableRow row) {
    Map<String, String> values = new LinkedHashMap<>();
    others.forEach((name, at) -> values.put(name, row.cells().get(at)));
    return Attributes.of(values);
  }

  private static Optional<NamedColumns> read(TableRow heading, Form form, Faults faults) {
    NamedColumns columns = new NamedColumns(heading.cells());
    Set<Object> seen = new HashSet<>();
    List<String> texts = heading.cells();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      Optional<Heading> found = form.heading(text);
      if (text.isEmpty()) {
        faults.add(heading.where(), "Column `" + (i + 1) + "` has no heading.");
      } else if (!seen.add(found.isPresent() ? found.get() : text)) {
        faults.add(heading.where(), "Column `" + text + "` is given twice.");
      } else if (found.isPresent()) {
        columns.known.put(found.get(), i);
      } else if (form.attributes()) {
        columns.others.put(text, i);
      } else {
        faults.add(
            heading.where(),
            "Unknown column `" + text + "`" + Suggestion.ending(text, form.texts()));
      }
    }
    boolean complete = true;
    for (Heading required : form.required()) {
      if (!columns.known.containsKey(required)) {
        faults.add(heading.where(), "A column is missing: " + required.spelled() + ".");
        complete = false;
      }
    }
    return complete ? Optional.of(columns) : Optional.empty();
  }
}
