package io.laurel.io.settings;

import io.laurel.Attributes;
import io.laurel.Entrant;
import io.laurel.Judge;
import io.laurel.Organisation;
import io.laurel.io.draft.Draft;
import io.laurel.io.table.KindName;
import io.laurel.yaml.YamlMap;
import io.laurel.yaml.YamlValue;
import java.util.List;
import java.util.Set;

/** Those who take part, each as keys and values; their attributes under a key of that name. */
public final class Participants {

  private static final Set<String> ORGANISATION = Set.of("id", "name", "parent", "attributes");
  private static final Set<String> JUDGE = Set.of("id", "name", "organisation");
  private static final Set<String> ENTRY =
      Set.of("id", "name", "kind", "organisation", "partners", "category", "members", "attributes");

  private final Draft draft;

  /** Reads into {@code draft}. */
  public Participants(Draft draft) {
    this.draft = draft;
  }

  /** Adds a list of organisations. */
  void organisations(YamlValue list) {
    list.items().forEach(each -> each.map(ORGANISATION).ifPresent(this::organisation));
  }

  /** Adds a list of judges; one that is a text only is both id and name. */
  void judges(YamlValue list) {
    for (YamlValue each : list.items()) {
      if (each.isSingle()) {
        each.text().ifPresent(id -> draft.judge(each.where(), new Judge(id, id, null)));
      } else {
        each.map(JUDGE).ifPresent(this::judge);
      }
    }
  }

  /** Adds one entry. */
  public void entry(YamlValue value) {
    value.map(ENTRY).ifPresent(this::entry);
  }

  private void organisation(YamlMap keys) {
    draft.organisation(
        keys.where(),
        new Organisation(
            text(keys, "id"),
            text(keys, "name"),
            keys.optional("parent", YamlValue::text),
            attributes(keys)));
  }

  private void judge(YamlMap keys) {
    draft.judge(
        keys.where(),
        new Judge(
            text(keys, "id"), text(keys, "name"), keys.optional("organisation", YamlValue::text)));
  }

  private void entry(YamlMap keys) {
    String kind = keys.find("kind").flatMap(YamlValue::text).orElse("");
    draft
        .from(keys.where())
        .entrant(
            new Entrant(
                text(keys, "id"),
                text(keys, "name"),
                KindName.read(kind, keys.where(), draft.faults()),
                keys.optional("organisation", YamlValue::text),
                texts(keys, "partners"),
                keys.optional("category", YamlValue::text),
                texts(keys, "members"),
                attributes(keys)));
  }

  private static Attributes attributes(YamlMap keys) {
    return keys.find("attributes")
        .flatMap(YamlValue::anyMap)
        .map(YamlMap::texts)
        .map(Attributes::of)
        .orElse(Attributes.none());
  }

  private static String text(YamlMap keys, String key) {
    return keys.required(key, YamlValue::text).orElse("");
  }

  private static List<String> texts(YamlMap keys, String key) {
    return keys.find(key).map(YamlValue::texts).orElse(List.of());
  }
}
