package io.laurel.precompiled;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.drools.model.Model;

/**
 * What was compiled: rule texts, by one build of the library, for one rule engine. Kept to the
 * letter: to compare it takes less of a short-lived process than a digest would.
 */
final class Origin {

  private static final String FORM = "2";

  private final byte[] bytes;

  /**
   * @param library tells the build of the library
   * @param texts rule texts by file name
   */
  Origin(String library, Map<String, String> texts) {
    StringBuilder all = new StringBuilder();
    add(all, FORM);
    add(all, library);
    add(all, engineVersion());
    for (Map.Entry<String, String> each : new TreeMap<>(texts).entrySet()) {
      add(all, each.getKey());
      add(all, each.getValue());
    }
    bytes = all.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Not from the manifest: where all libraries are in one file, that one speaks of the file. */
  private static String engineVersion() {
    String resource = "/META-INF/maven/org.drools/drools-canonical-model/pom.properties";
    try (InputStream in = Model.class.getResourceAsStream(resource)) {
      Properties properties = new Properties();
      if (in != null) {
        properties.load(in);
      }
      return properties.getProperty("version", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a text with its length, so that texts can not run into each other. */
  private static void add(StringBuilder all, String text) {
    all.append(text.length()).append(':').append(text);
  }

  /** Where to look for what was compiled from this; another origin may have the same name. */
  String fileName() {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    return Long.toHexString(sum.getValue()) + "-" + Integer.toHexString(bytes.length);
  }

  /** As bytes that tell it from every other. */
  byte[] bytes() {
    return bytes.clone();
  }

  boolean isWrittenAs(byte[] others) {
    return Arrays.equals(bytes, others);
  }
}
