package io.laurel.compiler;

import io.laurel.compiler.PolicyFiles.PolicyFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells the text of a policy and the version of the library from every other. Worked out when it is
 * first asked for, so that a short-lived process that does not ask does not wait for it. Safe to
 * share between threads.
 */
public final class PolicyFingerprint implements Supplier<String> {

  private static final String FORM = "laurel policy 1";

  private final PolicyFiles files;
  private volatile @Nullable String value;

  public PolicyFingerprint(PolicyFiles files) {
    this.files = files;
  }

  /** The SHA-256 of the version of the library and of the names and texts of the files, in hex. */
  @Override
  public String get() {
    String known = value;
    if (known == null) {
      known = HexFormat.of().formatHex(Sha256.of(content(files, Holder.VERSION)));
      value = known;
    }
    return known;
  }

  @Override
  public String toString() {
    return get();
  }

  static byte[] content(PolicyFiles files, String version) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    add(all, FORM);
    add(all, version);
    for (PolicyFile file : files.files()) {
      add(all, file.name());
      add(all, String.valueOf(file.text()));
    }
    return all.toByteArray();
  }

  /** Adds a text with its length, so that texts can not run into each other. */
  private static void add(ByteArrayOutputStream all, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    all.writeBytes((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    all.writeBytes(bytes);
  }

  private static final class Holder {

    static final String VERSION = version();

    private static String version() {
      Properties library = new Properties();
      try (InputStream in =
          PolicyFingerprint.class.getResourceAsStream("/io/laurel/library.properties")) {
        library.load(Objects.requireNonNull(in, "The library lacks `library.properties`."));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return library.getProperty("version", "");
    }
  }
}
