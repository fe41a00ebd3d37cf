package io.laurel.io.settings;

import io.laurel.Attributes;
import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.io.draft.Draft;
import io.laurel.yaml.YamlMap;
import io.laurel.yaml.YamlValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * The {@code made-up-entrants} of {@code contest.yaml}: any number of entrants that are the same on
 * each reading and on each machine. Every attribute has a sequence of its own, so adding one leaves
 * those before it as they were.
 */
public final class MadeUpEntrants {

  private static final Set<String> KEYS =
      Set.of("count", "seed", "id-prefix", "name", "organisations", "attributes");
  private static final int MOST = 10_000_000;
  private static final String NUMBER = "{n}";

  private final String where;
  private final int count;
  private final long seed;
  private final String prefix;
  private final String name;
  private final boolean spread;
  private final Map<String, MadeUpValue> attributes;

  private MadeUpEntrants(
      String where,
      int count,
      long seed,
      String prefix,
      String name,
      boolean spread,
      Map<String, MadeUpValue> attributes) {
    this.where = where;
    this.count = count;
    this.seed = seed;
    this.prefix = prefix;
    this.name = name;
    this.spread = spread;
    this.attributes = attributes;
  }

  /** Reads the section; nothing when it has faults. */
  static Optional<MadeUpEntrants> read(YamlValue section) {
    return section.map(KEYS).flatMap(keys -> read(keys, section.where()));
  }

  private static Optional<MadeUpEntrants> read(YamlMap keys, String where) {
    Optional<Integer> count = keys.required("count", v -> v.whole(1, MOST));
    Optional<Integer> seed = keys.required("seed", v -> v.whole(0, Integer.MAX_VALUE));
    Optional<String> name = keys.required("name", YamlValue::text);
    String prefix = keys.find("id-prefix").flatMap(YamlValue::text).orElse("E");
    boolean spread = keys.find("organisations").flatMap(MadeUpEntrants::spread).isPresent();
    Map<String, MadeUpValue> attributes = new LinkedHashMap<>();
    keys.find("attributes")
        .flatMap(YamlValue::anyMap)
        .ifPresent(
            all ->
                all.values()
                    .forEach(
                        (key, value) ->
                            MadeUpValue.read(value).ifPresent(v -> attributes.put(key, v))));
    return count.flatMap(
        c ->
            seed.flatMap(
                s ->
                    name.map(n -> new MadeUpEntrants(where, c, s, prefix, n, spread, attributes))));
  }

  private static Optional<String> spread(YamlValue value) {
    Optional<String> text = value.text();
    if (text.isPresent() && !text.get().equals("spread")) {
      value.fault("`organisations`: `" + text.get() + "` is unknown; it may be `spread`.");
    }
    return text;
  }

  /** Adds the entrants; their ids are in the order of their numbers. */
  public void addTo(Draft draft) {
    Contest.Builder contest = draft.from(where);
    String[] organisations = spread ? draft.organisationsWithoutParts() : new String[0];
    if (spread && organisations.length == 0 && !draft.faults().namesLost()) {
      draft.faults().add(where, "There are no organisations to spread the entrants over.");
    }
    SplittableRandom seeds = new SplittableRandom(seed);
    List<Source> sources =
        attributes.entrySet().stream()
            .map(a -> new Source(a.getKey(), a.getValue(), seeds.split()))
            .toList();
    int digits = String.valueOf(count).length();
    // One map for all entrants, as a million maps keep the garbage collector busy; Attributes.of
    // copies it.
    Map<String, String> values = new LinkedHashMap<>();
    for (int n = 1; n <= count; n++) {
      sources.forEach(s -> values.put(s.attribute(), s.value().next(s.random())));
      String number = String.valueOf(n);
      contest.entrant(
          new Entrant(
              prefix + "0".repeat(digits - number.length()) + number,
              name.replace(NUMBER, number),
              Entrant.Kind.PERSON,
              organisations.length == 0 ? null : organisations[(n - 1) % organisations.length],
              List.of(),
              null,
              List.of(),
              Attributes.of(values)));
    }
  }

  private record Source(String attribute, MadeUpValue value, SplittableRandom random) {}
}
