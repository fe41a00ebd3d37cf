package io.laurel.io.json;

import io.laurel.Contest;
import io.laurel.InvalidContestException;
import io.laurel.io.draft.Draft;
import io.laurel.io.draft.Faults;
import io.laurel.io.settings.Participants;
import io.laurel.io.settings.Rulings;
import io.laurel.io.settings.Settings;
import io.laurel.io.table.MarkText;
import io.laurel.yaml.PlainNodes;
import io.laurel.yaml.YamlFile;
import io.laurel.yaml.YamlMap;
import io.laurel.yaml.YamlValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads a contest from JSON, in two turns: first everything but entries, marks and rulings, so that
 * rounds and components are known whatever order the file has; then these one at a time.
 */
public final class JsonContest {

  private static final Set<String> LISTS = Set.of("entries", "marks", "rulings");
  private static final Set<String> MARK = Set.of("entry", "judge", "component", "round", "mark");

  private final Path file;
  private final String name;
  private final boolean withRulings;
  private final Faults faults = new Faults();

  private JsonContest(Path file, boolean withRulings) {
    this.file = file;
    this.name = String.valueOf(file.getFileName());
    this.withRulings = withRulings;
  }

  /**
   * Reads the file.
   *
   * @param withRulings whether human decisions are looked at
   * @throws InvalidContestException with every fault, each with its line
   * @throws UncheckedIOException if the file can not be read
   */
  public static Contest read(Path file, boolean withRulings) {
    try {
      return new JsonContest(file, withRulings).read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Contest read() throws IOException {
    SettingsFields first = new SettingsFields();
    if (!new JsonReading(file, faults).fields(first)) {
      faults.loseNames();
      return faults.build(Contest.named(""));
    }
    YamlValue root = YamlValue.root(PlainNodes.map(first.pairs, name, 1), name, faults::add);
    Settings settings = new Settings(new YamlFile.Content(true, Optional.of(root)), name, faults);
    Draft draft = settings.draft();
    draft.judgesFromJuries();
    settings.madeUpEntrants().ifPresent(entrants -> entrants.addTo(draft));
    if (settings.needsEntries() && !first.lists.contains("entries")) {
      faults.add(name, "Key `entries` is missing.");
    }
    new JsonReading(file, faults).fields(new ListFields(draft));
    return faults.build(draft.contest());
  }

  /** The first turn: all but the long lists. */
  private final class SettingsFields implements JsonReading.Field {

    private final List<NodeTuple> pairs = new ArrayList<>();
    private final Set<String> lists = new TreeSet<>();
    private @Nullable JsonValues values;

    @Override
    public void read(String field, JsonParser json) {
      if (!LISTS.contains(field)) {
        if (values == null) {
          values = new JsonValues(json, name, faults::add);
        }
        pairs.add(values.pair());
        return;
      }
      String where = name + ":" + json.currentTokenLocation().getLineNr();
      if (!lists.add(field)) {
        faults.add(where, "Key `" + field + "` is given twice.");
      }
      if (json.nextToken() != JsonToken.START_ARRAY) {
        faults.add(where, "`" + field + "` must be a list.");
      }
      json.skipChildren();
    }
  }

  /** The second turn: the long lists, value by value. */
  private final class ListFields implements JsonReading.Field {

    private final Draft draft;
    private final Participants participants;
    private final MarkText text;

    private ListFields(Draft draft) {
      this.draft = draft;
      this.participants = new Participants(draft);
      this.text = new MarkText(draft);
    }

    @Override
    public void read(String field, JsonParser json) {
      boolean isList = json.nextToken() == JsonToken.START_ARRAY;
      if (!isList || !LISTS.contains(field) || (field.equals("rulings") && !withRulings)) {
        json.skipChildren();
        return;
      }
      JsonValues values = new JsonValues(json, name, faults::add);
      while (json.nextToken() != JsonToken.END_ARRAY) {
        YamlValue value = values.single("A value of `" + field + "`");
        switch (field) {
          case "entries" -> participants.entry(value);
          case "marks" -> value.map(MARK).ifPresent(this::mark);
          default -> Rulings.read(value, draft);
        }
      }
    }

    private void mark(YamlMap keys) {
      MarkText.Cell at =
          new MarkText.Cell(
              keys.required("entry", YamlValue::text).orElse(""),
              keys.optional("judge", YamlValue::text),
              named(keys, "component", draft.onlyComponent()),
              named(keys, "round", draft.onlyRound()));
      String mark = keys.find("mark").flatMap(YamlValue::text).orElse("");
      text.read(mark, at, "mark", keys.where()).ifPresent(draft.from(keys.where())::mark);
    }

    private static String named(YamlMap keys, String key, Optional<String> only) {
      return only.isPresent() && keys.find(key).isEmpty()
          ? only.get()
          : keys.required(key, YamlValue::text).orElse("");
    }
  }
}
