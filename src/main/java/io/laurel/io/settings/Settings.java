package io.laurel.io.settings;

import io.laurel.Component;
import io.laurel.Jury;
import io.laurel.io.draft.Draft;
import io.laurel.io.draft.Faults;
import io.laurel.yaml.YamlFile;
import io.laurel.yaml.YamlMap;
import io.laurel.yaml.YamlValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everything about a contest that is not a table, as keys and values. */
public final class Settings {

  private static final Set<String> KEYS =
      Set.of(
          "name",
          "date",
          "attributes",
          "rounds",
          "categories",
          "components",
          "codes",
          "juries",
          "panels",
          "organisations",
          "judges",
          "made-up-entrants");
  private static final Set<String> COMPONENT_KEYS = Set.of("name", "lowest", "highest", "step");
  private static final Set<String> JURY_KEYS = Set.of("round", "category", "judges");

  private final Optional<YamlMap> settings;
  private final Faults faults;

  /**
   * @param content what the file holds
   * @param file its name, for messages
   */
  public Settings(YamlFile.Content content, String file, Faults faults) {
    this.faults = faults;
    this.settings = content.root().flatMap(root -> root.map(KEYS));
    if (content.readable() && content.root().isEmpty()) {
      faults.add(file, "The file is empty; it needs at least a `name`.");
    }
    if (settings.isEmpty()) {
      faults.loseNames();
    }
  }

  /** Starts the contest with all that does not depend on other files. */
  public Draft draft() {
    Draft draft =
        new Draft(settings.flatMap(s -> s.required("name", YamlValue::text)).orElse(""), faults);
    settings.ifPresent(
        s -> {
          s.find("date").flatMap(YamlValue::date).ifPresent(draft.from(s.where())::date);
          s.find("attributes").flatMap(YamlValue::anyMap).ifPresent(a -> attributes(a, draft));
          rounds(s, draft);
          s.find("categories")
              .ifPresent(c -> draft.from(c.where()).categories(c.texts().toArray(String[]::new)));
          s.find("components")
              .map(YamlValue::items)
              .orElse(List.of())
              .forEach(c -> component(c, draft));
          s.find("codes").map(YamlValue::texts).orElse(List.of()).forEach(draft::code);
          for (String key : List.of("juries", "panels")) {
            s.find(key).map(YamlValue::items).orElse(List.of()).forEach(j -> jury(j, draft));
          }
          Participants participants = new Participants(draft);
          s.find("organisations").ifPresent(participants::organisations);
          s.find("judges").ifPresent(participants::judges);
        });
    return draft;
  }

  /** The entrants to be made up, if any are; to be read when the organisations are known. */
  public Optional<MadeUpEntrants> madeUpEntrants() {
    return settings.flatMap(s -> s.find("made-up-entrants")).flatMap(MadeUpEntrants::read);
  }

  /** Whether it is left to others to name the entrants. */
  public boolean needsEntries() {
    return settings.filter(s -> s.find("made-up-entrants").isEmpty()).isPresent();
  }

  private static void attributes(YamlMap attributes, Draft draft) {
    attributes
        .values()
        .forEach(
            (name, value) ->
                value.text().ifPresent(text -> draft.from(value.where()).attribute(name, text)));
  }

  private static void rounds(YamlMap settings, Draft draft) {
    Optional<YamlValue> rounds = settings.find("rounds");
    // The one round of a contest that names none.
    rounds
        .map(YamlValue::texts)
        .orElse(List.of("final"))
        .forEach(
            round -> draft.round(rounds.map(YamlValue::where).orElse(settings.where()), round));
  }

  private static void component(YamlValue value, Draft draft) {
    Optional<YamlMap> keys = value.map(COMPONENT_KEYS);
    keys.flatMap(k -> k.required("name", YamlValue::text))
        .ifPresent(
            name -> {
              YamlMap k = keys.orElseThrow();
              try {
                draft.component(
                    value.where(),
                    new Component(
                        name,
                        k.optional("lowest", YamlValue::decimal),
                        k.optional("highest", YamlValue::decimal),
                        k.optional("step", YamlValue::decimal)));
              } catch (IllegalArgumentException e) {
                value.fault(String.valueOf(e.getMessage()));
                draft.component(value.where(), Component.measured(name));
              }
            });
  }

  private static void jury(YamlValue value, Draft draft) {
    value
        .map(JURY_KEYS)
        .ifPresent(
            keys -> {
              List<String> judges =
                  keys.required("judges", Optional::of).map(YamlValue::texts).orElse(List.of());
              keys.required("round", YamlValue::text)
                  .ifPresent(
                      round ->
                          draft.jury(
                              value.where(),
                              new Jury(round, keys.optional("category", YamlValue::text), judges)));
            });
  }
}
