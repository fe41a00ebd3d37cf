package io.laurel.io;

import io.laurel.Attributes;
import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Mark;
import io.laurel.io.table.Heading;
import io.laurel.io.workbook.SheetKey;
import io.laurel.io.workbook.SheetName;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a contest as an organiser would fill a workbook in: marks as numbers, long form. */
public final class WorkbookOf {

  private final Workbook workbook;
  private final int language;

  private WorkbookOf(Workbook workbook, boolean chinese) {
    this.workbook = workbook;
    this.language = chinese ? 1 : 0;
  }

  /** Writes the file; sheets and headings in English or Chinese. */
  public static void write(Contest contest, Path file, boolean chinese) {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      new WorkbookOf(workbook, chinese).contest(contest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void contest(Contest contest) {
    List<List<Object>> rows = new ArrayList<>();
    rows.add(List.of(key(SheetKey.NAME), contest.name()));
    contest.date().ifPresent(date -> rows.add(List.of(key(SheetKey.DATE), date)));
    contest
        .attributes()
        .asMap()
        .forEach((name, value) -> rows.add(List.of(key(SheetKey.ATTRIBUTE), name, value)));
    rows.add(keyed(SheetKey.ROUNDS, contest.rounds()));
    rows.add(keyed(SheetKey.CATEGORIES, contest.categories()));
    rows.add(
        keyed(
            SheetKey.CODES,
            contest.marks().stream()
                .filter(m -> m.code() != null)
                .map(Mark::code)
                .distinct()
                .toList()));
    sheet(SheetName.CONTEST, rows);
    components(contest);
    participants(contest);
    marks(contest);
    rulings(contest);
  }

  private void components(Contest contest) {
    List<List<Object>> components =
        table(Heading.NAME, Heading.LOWEST, Heading.HIGHEST, Heading.STEP);
    contest
        .components()
        .values()
        .forEach(c -> components.add(row(c.name(), c.lowest(), c.highest(), c.step())));
    sheet(SheetName.COMPONENTS, components);
    List<List<Object>> panels = table(Heading.ROUND, Heading.CATEGORY, Heading.JUDGES);
    contest
        .juries()
        .forEach(j -> panels.add(row(j.round(), j.category(), String.join("; ", j.judges()))));
    sheet(SheetName.PANELS, panels);
  }

  private void participants(Contest contest) {
    List<String> facts =
        attributes(contest.organisations().values().stream().map(o -> o.attributes()).toList());
    List<List<Object>> organisations = table(Heading.ID, Heading.NAME, Heading.PARENT);
    organisations.get(0).addAll(facts);
    contest
        .organisations()
        .values()
        .forEach(
            o -> organisations.add(with(row(o.id(), o.name(), o.parent()), facts, o.attributes())));
    sheet(SheetName.ORGANISATIONS, organisations);
    List<List<Object>> judges = table(Heading.ID, Heading.NAME, Heading.ORGANISATION);
    contest.judges().values().forEach(j -> judges.add(row(j.id(), j.name(), j.organisation())));
    sheet(SheetName.JUDGES, judges);
    List<String> more = attributes(contest.entrants().stream().map(Entrant::attributes).toList());
    List<List<Object>> entries =
        table(
            Heading.ID,
            Heading.NAME,
            Heading.KIND,
            Heading.ORGANISATION,
            Heading.PARTNERS,
            Heading.CATEGORY,
            Heading.MEMBERS);
    entries.get(0).addAll(more);
    contest
        .entrants()
        .forEach(
            e ->
                entries.add(
                    with(
                        row(
                            e.id(),
                            e.name(),
                            e.kind().name().toLowerCase(java.util.Locale.ROOT),
                            e.organisation(),
                            String.join("；", e.partners()),
                            e.category(),
                            String.join("；", e.members())),
                        more,
                        e.attributes())));
    sheet(SheetName.ENTRIES, entries);
  }

  private void marks(Contest contest) {
    List<List<Object>> marks =
        table(Heading.ENTRY, Heading.JUDGE, Heading.COMPONENT, Heading.ROUND, Heading.MARK);
    contest
        .marks()
        .forEach(m -> marks.add(row(m.entrant(), m.judge(), m.component(), m.round(), text(m))));
    sheet(SheetName.MARKS, marks);
  }

  private static Object text(Mark mark) {
    return switch (mark.state()) {
      case GIVEN -> mark.value();
      case CODED -> mark.code();
      case MISSING -> null;
      case RECUSED -> "回避";
      case VOID -> "void";
    };
  }

  private void rulings(Contest contest) {
    List<List<Object>> rulings =
        table(
            Heading.DECIDES,
            Heading.ORDER,
            Heading.VALUE,
            Heading.AUTHOR,
            Heading.TIME,
            Heading.REASON);
    contest
        .rulings()
        .forEach(
            r ->
                rulings.add(
                    row(
                        r.decides(),
                        String.join(";", r.order()),
                        r.value(),
                        r.author(),
                        r.time(),
                        r.reason())));
    sheet(SheetName.RULINGS, rulings);
  }

  private String key(SheetKey key) {
    return key.texts().get(language);
  }

  private List<Object> keyed(SheetKey key, Collection<String> values) {
    List<Object> row = new ArrayList<>(List.of(key(key)));
    row.addAll(values);
    return row;
  }

  private List<List<Object>> table(Heading... headings) {
    List<Object> texts = new ArrayList<>();
    for (Heading heading : headings) {
      texts.add(language == 0 ? heading.texts().get(0) : chinese(heading));
    }
    return new ArrayList<>(List.of(texts));
  }

  private static String chinese(Heading heading) {
    return heading.texts().get(heading.texts().size() - 1);
  }

  private static List<Object> row(Object... cells) {
    List<Object> row = new ArrayList<>();
    for (Object cell : cells) {
      row.add(cell);
    }
    return row;
  }

  private static List<Object> with(List<Object> row, List<String> names, Attributes attributes) {
    names.forEach(name -> row.add(attributes.get(name).orElse(null)));
    return row;
  }

  private static List<String> attributes(Collection<Attributes> all) {
    Set<String> names = new TreeSet<>();
    all.forEach(a -> names.addAll(a.names()));
    return List.copyOf(names);
  }

  private void sheet(SheetName name, List<List<Object>> rows) {
    Worksheet sheet = workbook.newWorksheet(name.texts().get(language));
    for (int r = 0; r < rows.size(); r++) {
      for (int c = 0; c < rows.get(r).size(); c++) {
        Object value = rows.get(r).get(c);
        if (value instanceof BigDecimal number) {
          sheet.value(r, c, number);
        } else if (value instanceof java.time.LocalDate date) {
          sheet.value(r, c, date);
          sheet.style(r, c).format("yyyy\"年\"m\"月\"d\"日\"").set();
        } else if (value != null) {
          sheet.value(r, c, value.toString());
        }
      }
    }
  }
}
