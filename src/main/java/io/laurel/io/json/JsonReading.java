package io.laurel.io.json;

import io.laurel.io.draft.Faults;
import io.laurel.text.Utf8;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** Reads a JSON file that holds one object: UTF-8, of bounded depth and length of texts. */
public final class JsonReading {

  private static final int DEEPEST = 16;
  private static final int LONGEST_TEXT = 100_000;
  private static final int LONGEST_NAME = 10_000;
  private static final int LONGEST_NUMBER = 1_000;
  private static final int[] BYTE_ORDER_MARK = {0xEF, 0xBB, 0xBF};

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LONGEST_TEXT)
                  .maxNameLength(LONGEST_NAME)
                  .maxNumberLength(LONGEST_NUMBER)
                  .build())
          .build();

  private final Path path;
  private final String name;
  private final Faults faults;

  /** Reads the file {@code path}. */
  public JsonReading(Path path, Faults faults) {
    this.path = path;
    this.name = String.valueOf(path.getFileName());
    this.faults = faults;
  }

  /** What is done with each field of the object at the top. */
  @FunctionalInterface
  public interface Field {
    /**
     * Reads one field.
     *
     * @param json at the field's name; must be left at the last token of its value
     */
    void read(String name, JsonParser json);
  }

  /**
   * Goes through the object's fields in the order written.
   *
   * @return whether the whole file was read; if not, the faults say why
   */
  public boolean fields(Field field) throws IOException {
    if (!Utf8.check(path, faults::add)) {
      return false;
    }
    try (InputStream in = open();
        JsonParser json = JSON.createParser(ObjectReadContext.empty(), in)) {
      return fields(field, json);
    } catch (JacksonIOException e) {
      throw e.getCause();
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      faults.add(name + ":" + line, "Not valid JSON: " + shortened(e.getOriginalMessage()) + ".");
      return false;
    } catch (JsonValues.TooManyException e) {
      faults.add(name, String.valueOf(e.getMessage()));
      return false;
    }
  }

  private boolean fields(Field field, JsonParser json) {
    JsonToken first = json.nextToken();
    if (first != JsonToken.START_OBJECT) {
      faults.add(
          name, first == null ? "The file is empty." : "The file must hold one JSON object.");
      return false;
    }
    while (json.nextToken() != JsonToken.END_OBJECT) {
      field.read(json.currentName(), json);
    }
    if (json.nextToken() != null) {
      faults.add(
          name + ":" + json.currentTokenLocation().getLineNr(),
          "There is something after the end of the object.");
      return false;
    }
    return true;
  }

  private InputStream open() throws IOException {
    BufferedInputStream in = new BufferedInputStream(Files.newInputStream(path));
    in.mark(BYTE_ORDER_MARK.length);
    for (int expected : BYTE_ORDER_MARK) {
      if (in.read() != expected) {
        in.reset();
        break;
      }
    }
    return in;
  }

  private static String shortened(String message) {
    String line = message.lines().findFirst().orElse("");
    return line.length() > 300 ? line.substring(0, 300) + "…" : line;
  }
}
