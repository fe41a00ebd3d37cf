package io.laurel.scoring;

import io.laurel.arithmetic.Fraction;
import io.laurel.policy.Normalisation;
import io.laurel.policy.Panel;
import io.laurel.scoring.Value.Absence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The columns of one round, made when first asked for and kept. May be used by several threads. */
final class Columns {

  private static final String VALUES = "";

  private record Key(Normalisation normalisation, String name) {}

  private final Map<Key, Map<String, Map<String, Column>>> made = new HashMap<>();

  /** The column of a judge's marks for a component, as an entrant of that category meets it. */
  Column ofMarks(
      RoundContext context, Normalisation by, String component, String category, String judge) {
    return of(context, by, component, category, judge);
  }

  /** The column of the values of a component or part, as an entrant of that category meets it. */
  Column ofValues(RoundContext context, Normalisation by, String name, String category) {
    return of(context, by, name, category, VALUES);
  }

  private synchronized Column of(
      RoundContext context, Normalisation by, String name, String category, String judge) {
    Key key = new Key(by, name);
    Map<String, Map<String, Column>> all = made.get(key);
    if (all == null) {
      all = make(context.quiet(), by, name);
      made.put(key, all);
    }
    return all.getOrDefault(group(by, category), Map.of())
        .getOrDefault(judge, new Column.Unknown(Absence.TOLD));
  }

  private static String group(Normalisation by, String category) {
    return by.getPerCategory().orElse(false) ? category : "";
  }

  private Map<String, Map<String, Column>> make(
      RoundContext context, Normalisation by, String name) {
    Map<String, Map<String, List<Fraction>>> numbers = new TreeMap<>();
    Map<String, Value> obstacles = new HashMap<>();
    for (int index : context.book().participants(context.round())) {
      Sheet sheet = new Sheet(context, index, null);
      String group = group(by, sheet.category());
      Map<String, List<Fraction>> here = numbers.computeIfAbsent(group, g -> new TreeMap<>());
      Value obstacle = by.isOfMarks() ? marks(sheet, name, here) : value(sheet.raw(name), here);
      obstacles.merge(group, obstacle, Value::or);
    }
    Map<String, Map<String, Column>> columns = new HashMap<>();
    numbers.forEach(
        (group, here) -> {
          Absence why = Objects.requireNonNull(obstacles.get(group)).absence();
          Map<String, Column> made = new HashMap<>();
          if (why == Absence.TOLD || why == Absence.PENDING) {
            here.keySet().forEach(judge -> made.put(judge, new Column.Unknown(why)));
          } else {
            made.putAll(make(context, by, name, group, here));
          }
          columns.put(group, made);
        });
    return columns;
  }

  private static Value marks(Sheet sheet, String component, Map<String, List<Fraction>> numbers) {
    List<Panel> panels = sheet.context().rules().panels(component);
    if (panels.isEmpty() || !sheet.isMarked() || sheet.due(component).isEmpty()) {
      return Value.of(Fraction.ZERO);
    }
    PanelMarks marks = new PanelMarks(sheet, component, panels.get(0), false);
    for (Counted mark : marks.entering()) {
      numbers.computeIfAbsent(mark.judge(), j -> new ArrayList<>()).add(mark.value());
    }
    return marks.obstacle();
  }

  private static Value value(Value raw, Map<String, List<Fraction>> numbers) {
    if (raw.number() != null) {
      numbers.computeIfAbsent(VALUES, v -> new ArrayList<>()).add(raw.number());
    }
    return raw;
  }

  private static Map<String, Column> make(
      RoundContext context,
      Normalisation by,
      String name,
      String group,
      Map<String, List<Fraction>> numbers) {
    Map<String, ColumnMaker> makers = new TreeMap<>();
    numbers.forEach(
        (judge, column) ->
            makers.put(
                judge, new ColumnMaker(by, name, subject(context, name, group, judge), column)));
    List<Fraction> panel = new ArrayList<>();
    makers.forEach(
        (judge, maker) -> {
          if (!maker.isLeftOut()) {
            panel.addAll(Objects.requireNonNull(numbers.get(judge)));
          }
        });
    Fraction mean = panel.isEmpty() ? Fraction.ZERO : ColumnMaker.mean(panel);
    Map<String, Column> columns = new HashMap<>();
    makers.forEach((judge, maker) -> columns.put(judge, maker.make(mean)));
    return columns;
  }

  private static String subject(RoundContext context, String name, String group, String judge) {
    return (judge.equals(VALUES)
            ? "The values of `" + name + "`"
            : "The marks of judge `" + judge + "` for `" + name + "`")
        + " in round `"
        + context.round()
        + "`"
        + (group.isEmpty() ? "" : ", category `" + group + "`,");
  }
}
