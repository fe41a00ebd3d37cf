package io.laurel.testing;

import io.laurel.Attributes;
import io.laurel.Component;
import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Judge;
import io.laurel.Mark;
import io.laurel.Organisation;
import io.laurel.Ruling;
import io.laurel.text.Decimals;
import io.laurel.yaml.YamlMap;
import io.laurel.yaml.YamlValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The contest of a case, in the shortest form: who and what is named is there. Everything is read
 * when the case file is read, so that its faults are told with those of the other cases.
 */
final class CaseContest {

  static final Set<String> KEYS =
      Set.of(
          "date",
          "attributes",
          "rounds",
          "categories",
          "organisations",
          "entries",
          "field",
          "scores",
          "results",
          "marks",
          "in",
          "judges",
          "components",
          "rulings");

  private static final String ONLY_COMPONENT = "mark";
  private static final Set<String> ROUND_KEYS = Set.of("scores", "results", "marks");
  private static final Set<String> OF_ENTRY =
      Set.of("name", "kind", "organisation", "partners", "category", "members");
  private static final Set<String> OF_ORGANISATION = Set.of("name", "parent");
  private static final Set<String> RULING_KEYS =
      Set.of("decides", "order", "value", "author", "time", "reason");

  private final String name;
  private final List<Consumer<Contest.Builder>> steps = new ArrayList<>();
  private final Set<String> rounds = new LinkedHashSet<>();
  private final Set<String> categories = new LinkedHashSet<>();
  private final Map<String, Component> components = new LinkedHashMap<>();
  private final Map<String, Organisation> organisations = new TreeMap<>();
  private final Map<String, Entrant> entrants = new TreeMap<>();
  private final Map<String, Judge> judges = new TreeMap<>();
  private final List<Mark> marks = new ArrayList<>();

  CaseContest(YamlMap keys, String name) {
    this.name = name;
    keys.find("date").flatMap(YamlValue::date).ifPresent(date -> steps.add(c -> c.date(date)));
    keys.find("attributes")
        .flatMap(YamlValue::anyMap)
        .ifPresent(a -> a.texts().forEach((k, v) -> steps.add(c -> c.attribute(k, v))));
    keys.find("rounds").ifPresent(r -> rounds.addAll(r.texts()));
    keys.find("categories").ifPresent(c -> categories.addAll(c.texts()));
    keys.find("components").flatMap(YamlValue::anyMap).ifPresent(this::components);
    keys.find("organisations").flatMap(YamlValue::anyMap).ifPresent(this::organisations);
    keys.find("judges").flatMap(YamlValue::anyMap).ifPresent(this::judges);
    keys.find("entries").ifPresent(this::entries);
    String last = rounds.isEmpty() ? "final" : rounds.stream().reduce((a, b) -> b).orElseThrow();
    keys.find("field").ifPresent(f -> f.items().forEach(each -> field(each, last)));
    marksOf(keys, last);
    keys.find("in")
        .flatMap(YamlValue::anyMap)
        .ifPresent(
            in ->
                in.values()
                    .forEach(
                        (round, value) -> {
                          rounds.add(round);
                          value.map(ROUND_KEYS).ifPresent(k -> marksOf(k, round));
                        }));
    keys.find("rulings").ifPresent(r -> r.items().forEach(this::ruling));
  }

  /**
   * The contest.
   *
   * @throws io.laurel.InvalidContestException if it is wrong as a contest
   */
  Contest build() {
    Contest.Builder contest = Contest.named(name);
    contest.rounds(rounds.toArray(String[]::new));
    contest.categories(categories.toArray(String[]::new));
    components.values().forEach(contest::component);
    organisations.values().forEach(contest::organisation);
    judges.values().forEach(contest::judge);
    entrants.values().forEach(contest::entrant);
    marks.forEach(contest::mark);
    steps.forEach(step -> step.accept(contest));
    return contest.build();
  }

  // ---- who

  private void components(YamlMap all) {
    all.values()
        .forEach(
            (component, value) ->
                value
                    .map(Set.of("lowest", "highest", "step"))
                    .ifPresent(
                        k ->
                            components.put(
                                component,
                                new Component(
                                    component,
                                    k.optional("lowest", YamlValue::decimal),
                                    k.optional("highest", YamlValue::decimal),
                                    k.optional("step", YamlValue::decimal)))));
  }

  private void organisations(YamlMap all) {
    for (String id : all.keys()) {
      Optional<YamlMap> keys = all.find(id).flatMap(YamlValue::anyMap);
      String parent = keys.flatMap(k -> k.find("parent")).flatMap(YamlValue::text).orElse(null);
      String named = keys.flatMap(k -> k.find("name")).flatMap(YamlValue::text).orElse(id);
      organisations.put(
          id, new Organisation(id, named, parent, attributes(keys.orElse(null), OF_ORGANISATION)));
      if (parent != null) {
        known(parent);
      }
    }
  }

  private void known(String organisation) {
    organisations.putIfAbsent(organisation, Organisation.of(organisation, organisation));
  }

  private void judges(YamlMap all) {
    all.values()
        .forEach(
            (id, value) ->
                value
                    .map(Set.of("name", "organisation"))
                    .ifPresent(
                        k -> {
                          String from = k.optional("organisation", YamlValue::text);
                          String named = k.optional("name", YamlValue::text);
                          if (from != null) {
                            known(from);
                          }
                          judges.put(id, new Judge(id, named == null ? id : named, from));
                        }));
  }

  private void entries(YamlValue all) {
    if (all.isList()) {
      all.texts().forEach(this::entrant);
      return;
    }
    all.anyMap()
        .ifPresent(
            map ->
                map.keys()
                    .forEach(
                        id ->
                            entrants.put(
                                id,
                                entrant(
                                    id,
                                    map.find(id).flatMap(YamlValue::anyMap).orElse(null),
                                    OF_ENTRY))));
  }

  private void entrant(String id) {
    entrants.putIfAbsent(id, Entrant.of(id, id));
  }

  private Entrant entrant(String id, @Nullable YamlMap keys, Set<String> known) {
    Entrant entrant = Entrant.of(id, id);
    if (keys == null) {
      return entrant;
    }
    String named = keys.optional("name", YamlValue::text);
    String kind = keys.optional("kind", YamlValue::text);
    String from = keys.optional("organisation", YamlValue::text);
    String category = keys.optional("category", YamlValue::text);
    List<String> partners = keys.find("partners").map(YamlValue::texts).orElse(List.of());
    if (from != null) {
      known(from);
    }
    partners.forEach(this::known);
    if (category != null) {
      categories.add(category);
    }
    return new Entrant(
        id,
        named == null ? id : named,
        kind == null ? Entrant.Kind.PERSON : kind(keys, kind),
        from,
        partners,
        category,
        keys.find("members").map(YamlValue::texts).orElse(List.of()),
        attributes(keys, known));
  }

  private static Entrant.Kind kind(YamlMap keys, String kind) {
    try {
      return Entrant.Kind.valueOf(kind.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      keys.find("kind").ifPresent(v -> v.fault("Unknown kind `" + kind + "`."));
      return Entrant.Kind.PERSON;
    }
  }

  private static Attributes attributes(@Nullable YamlMap keys, Set<String> known) {
    Map<String, String> attributes = new HashMap<>();
    if (keys != null) {
      keys.values()
          .forEach(
              (key, value) -> {
                if (!known.contains(key)) {
                  value.text().ifPresent(text -> attributes.put(key, text));
                }
              });
    }
    return Attributes.of(attributes);
  }

  private void field(YamlValue value, String round) {
    Set<String> known = new TreeSet<>(OF_ENTRY);
    known.addAll(Set.of("count", "prefix", "score", "results"));
    YamlMap keys = value.anyMap().orElse(null);
    if (keys == null) {
      return;
    }
    int count = keys.required("count", v -> v.whole(1, 1_000_000)).orElse(0);
    String prefix = keys.find("prefix").flatMap(YamlValue::text).orElse("P");
    int first = (int) entrants.keySet().stream().filter(id -> id.matches(prefix + "\\d+")).count();
    for (int i = first + 1; i <= first + count; i++) {
      String id = prefix + String.format(Locale.ROOT, "%04d", i);
      entrants.put(id, entrant(id, keys, known));
      keys.find("score").ifPresent(v -> cell(id, null, ONLY_COMPONENT, round, v));
      keys.find("results").flatMap(YamlValue::anyMap).ifPresent(r -> results(id, r, round));
    }
  }

  // ---- marks

  private void marksOf(YamlMap keys, String round) {
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

  private void results(String id, YamlMap results, String round) {
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

  private void cell(
      String id, @Nullable String judge, String component, String round, YamlValue value) {
    entrant(id);
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

  private void ruling(YamlValue value) {
    YamlMap keys = value.map(RULING_KEYS).orElse(null);
    if (keys == null) {
      return;
    }
    Ruling ruling =
        new Ruling(
            keys.required("decides", YamlValue::text).orElse(""),
            keys.find("order").map(YamlValue::texts).orElse(List.of()),
            keys.optional("value", YamlValue::decimal),
            keys.find("author").flatMap(YamlValue::text).orElse("jury"),
            keys.find("time").flatMap(YamlValue::text).orElse("2023-07-01 12:00"),
            keys.find("reason").flatMap(YamlValue::text).orElse("as decided"));
    steps.add(c -> c.ruling(ruling));
  }
}
