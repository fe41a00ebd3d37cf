package io.laurel.testing;

import io.laurel.Attributes;
import io.laurel.Component;
import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Judge;
import io.laurel.Organisation;
import io.laurel.Ruling;
import io.laurel.yaml.YamlMap;
import io.laurel.yaml.YamlValue;
import java.util.ArrayList;
import java.util.HashMap;
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
  private final Map<String, Organisation> organisations = new TreeMap<>();
  private final Map<String, Entrant> entrants = new TreeMap<>();
  private final CaseMarks marks = new CaseMarks(this::entrant);

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
    marks.read(keys, last);
    keys.find("in")
        .flatMap(YamlValue::anyMap)
        .ifPresent(
            in ->
                in.values()
                    .forEach(
                        (round, value) -> {
                          rounds.add(round);
                          value.map(ROUND_KEYS).ifPresent(k -> marks.read(k, round));
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
    organisations.values().forEach(contest::organisation);
    entrants.values().forEach(contest::entrant);
    marks.addTo(contest);
    steps.forEach(step -> step.accept(contest));
    return contest.build();
  }

  private void components(YamlMap all) {
    all.values()
        .forEach(
            (component, value) ->
                value
                    .map(Set.of("lowest", "highest", "step"))
                    .ifPresent(
                        k ->
                            marks.component(
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
                          marks.judge(new Judge(id, named == null ? id : named, from));
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
      keys.find("score").ifPresent(v -> marks.cell(id, null, CaseMarks.ONLY_COMPONENT, round, v));
      keys.find("results").flatMap(YamlValue::anyMap).ifPresent(r -> marks.results(id, r, round));
    }
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
