package io.laurel.yaml;

import io.laurel.text.Utf8;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML files as plain text values: nothing is turned into numbers, dates or objects, so
 * {@code 0.10} stays {@code 0.10}. Size and depth are bounded, and aliases of lists and maps are
 * refused, so that a small file stays small.
 */
public final class YamlFile {

  private static final int LONGEST = 500_000;
  private static final int DEEPEST = 16;

  private final Path path;
  private final String name;
  private final BiConsumer<String, String> faults;

  public YamlFile(Path path, BiConsumer<String, String> faults) {
    this.path = path;
    this.name = String.valueOf(path.getFileName());
    this.faults = faults;
  }

  /**
   * What a file holds.
   *
   * @param readable whether it is YAML; if not, the faults say why
   * @param root the value at the top; nothing in an empty file
   */
  public record Content(boolean readable, Optional<YamlValue> root) {

    private static final Content UNREADABLE = new Content(false, Optional.empty());
  }

  /** Reads the file. */
  public Content read() throws IOException {
    if (!Utf8.check(path, faults)) {
      return Content.UNREADABLE;
    }
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(name)
            .setCodePointLimit(LONGEST)
            .setMaxAliasesForCollections(0)
            .build();
    try {
      if (isHostile(settings)) {
        return Content.UNREADABLE;
      }
      try (Reader reader = open()) {
        return new Content(
            true,
            new Compose(settings)
                .composeReader(reader)
                .map(node -> YamlValue.root(node, name, faults)));
      }
    } catch (MarkedYamlEngineException e) {
      faults.accept(place(e.getProblemMark()), "Not valid YAML: " + e.getProblem() + ".");
      return Content.UNREADABLE;
    } catch (YamlEngineException e) {
      faults.accept(name, "Not valid YAML: " + e.getMessage());
      return Content.UNREADABLE;
    }
  }

  /** Whether composing the values could exhaust memory or stack: says where, and what to do. */
  private boolean isHostile(LoadSettings settings) throws IOException {
    int depth = 0;
    try (Reader reader = open()) {
      for (Event event : new Parse(settings).parseReader(reader)) {
        depth += step(event.getEventId());
        if (event.getEventId() == Event.ID.Alias) {
          faults.accept(place(event.getStartMark()), "Aliases are not read; write the value out.");
          return true;
        }
        if (depth > DEEPEST) {
          faults.accept(
              place(event.getStartMark()),
              "Lists and maps are nested more than `" + DEEPEST + "` deep.");
          return true;
        }
      }
    }
    return false;
  }

  private static int step(Event.ID event) {
    return switch (event) {
      case MappingStart, SequenceStart -> 1;
      case MappingEnd, SequenceEnd -> -1;
      default -> 0;
    };
  }

  private Reader open() throws IOException {
    BufferedReader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8);
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
    return reader;
  }

  private String place(Optional<Mark> mark) {
    return mark.map(m -> name + ":" + (m.getLine() + 1)).orElse(name);
  }
}
