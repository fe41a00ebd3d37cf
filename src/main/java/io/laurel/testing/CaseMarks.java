package io.laurel.testing;

import io.laurel.Component;
import io.laurel.Contest;
import io.laurel.Judge;
import io.laurel.Mark;
import io.laurel.text.Decimals;
import io.laurel.yaml.YamlMap;
import io.laurel.yaml.YamlValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The marks of a case, with the components and judges they name. */
final class CaseMarks {

  static final String ONLY_COMPONENT = "mark";

  private final Map<String, Component> components = new LinkedHashMap<>();
  private final Map<String, Judge> judges = new TreeMap<>();
  private final List<Mark> marks = new ArrayList<>();
  private final Consumer<String> entrants;

  /**
   * @param entrants takes the id of everybody who has a mark
   */
  CaseMarks(Consumer<String> entrants) {
    this.entrants = entrants;
  }

  void component(Component component) {
    components.put(component.name(), component);
  }

  void judge(Judge judge) {
    judges.put(judge.id(), judge);
  }

  /** Puts all of it into the contest. */
  void addTo(Contest.Builder contest) {
    components.values().forEach(contest::component);
    judges.values().forEach(contest::judge);
    marks.forEach(contest::mark);
  }

  /** Reads the {@code scores}, {@code results} and {@code marks} of a round. */
  void read(YamlMap keys, String round) {
    keys.find("scores")
        .flatMap(YamlValue::anyMap)
        .ifPresent(
            all -> all.values().forEach((id, v) -> cell(id, null, ONLY_COMPONENT, round, v)));
    keys.find("results")
        .flatMap(YamlValue::anyMap)
        .ifPresent(
            all ->
                all.values().forEach((id, v) -> v.anyMap().ifPresent(r -> results(id, r, round))));
    keys.find("marks")
        .flatMap(YamlValue::anyMap)
        .ifPresent(all -> all.values().forEach((id, v) -> sheet(id, v, round)));
  }

  void results(String id, YamlMap results, String round) {
    results.values().forEach((component, v) -> cell(id, null, component, round, v));
  }

  /** Marks of the judges for the only component, or for each of several. */
  private void sheet(String id, YamlValue value, String round) {
    boolean byComponent =
        !value.isList()
            && value.anyMap().stream()
                .flatMap(m -> m.values().values().stream())
                .anyMatch(v -> !v.isSingle());
    if (byComponent) {
      value
          .anyMap()
          .ifPresent(m -> m.values().forEach((component, v) -> bench(id, v, component, round)));
    } else {
      bench(id, value, ONLY_COMPONENT, round);
    }
  }

  private void bench(String id, YamlValue value, String component, String round) {
    if (value.isList()) {
      List<YamlValue> cells = value.items();
      for (int i = 0; i < cells.size(); i++) {
        cell(id, "J" + (i + 1), component, round, cells.get(i));
      }
    } else {
      value
          .anyMap()
          .ifPresent(m -> m.values().forEach((judge, v) -> cell(id, judge, component, round, v)));
    }
  }

  void cell(String id, @Nullable String judge, String component, String round, YamlValue value) {
    entrants.accept(id);
    components.putIfAbsent(component, Component.measured(component));
    if (judge != null) {
      judges.putIfAbsent(judge, new Judge(judge, judge, null));
    }
    value
        .text()
        .ifPresent(
            text ->
                marks.add(
                    switch (text) {
                      case "missing" ->
                          Mark.without(id, judge, component, round, Mark.State.MISSING);
                      case "recused" ->
                          Mark.without(id, judge, component, round, Mark.State.RECUSED);
                      case "void" -> Mark.without(id, judge, component, round, Mark.State.VOID);
                      default ->
                          Decimals.parse(text)
                              .map(v -> Mark.given(id, judge, component, round, v))
                              .orElseGet(() -> Mark.coded(id, judge, component, round, text));
                    }));
  }
}
