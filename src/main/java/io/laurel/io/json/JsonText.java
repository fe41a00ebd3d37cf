package io.laurel.io.json;

import io.laurel.text.WholeFile;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** A value as indented JSON, the same text on every system. */
public final class JsonText {

  private static final JsonFactory JSON = new JsonFactory();

  private JsonText() {}

  /** The object with these fields. */
  public static <T> String of(T value, BiConsumer<JsonFields, T> fields) {
    StringWriter text = new StringWriter();
    write(value, fields, text);
    return text.toString();
  }

  /**
   * Writes the object with these fields to a file, as a whole or not at all.
   *
   * @throws UncheckedIOException if the file can not be written
   */
  public static <T> void write(T value, BiConsumer<JsonFields, T> fields, Path file) {
    try {
      WholeFile.write(file, writer -> write(value, fields, writer));
    } catch (JacksonIOException e) {
      throw new UncheckedIOException(e.getCause());
    }
  }

  private static <T> void write(T value, BiConsumer<JsonFields, T> fields, Writer writer) {
    try (JsonGenerator json = JSON.createGenerator(new Layout(), writer)) {
      new JsonFields(json).object(value, fields);
      json.writeRaw('\n');
    }
  }

  /** How one text is laid out. */
  private static final class Layout extends ObjectWriteContext.Base {

    private final PrettyPrinter printer = layout();

    @Override
    public PrettyPrinter getPrettyPrinter() {
      return printer;
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }

  private static DefaultPrettyPrinter layout() {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectNameValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    return new DefaultPrettyPrinter(separators).withObjectIndenter(lines).withArrayIndenter(lines);
  }
}
