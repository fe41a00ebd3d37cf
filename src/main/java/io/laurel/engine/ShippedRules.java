package io.laurel.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rules that were compiled when the library was built. They lie among its classes, each in a file
 * named by its fingerprint, so that what does not match to the letter is not found.
 */
final class ShippedRules {

  /** Where they lie. */
  static final String FOLDER = "io/laurel/rules/compiled/";

  /** Tells the build of the library they are for. */
  static final String LIBRARY = "library";

  private ShippedRules() {}

  /** Rules compiled from these texts, if they were shipped. */
  static Optional<CompiledRules> find(Map<String, String> texts) {
    String library = Holder.LIBRARY_BUILD;
    return library == null ? Optional.empty() : find(Fingerprint.of(library, texts));
  }

  private static Optional<CompiledRules> find(String fingerprint) {
    try (InputStream in = open(fingerprint)) {
      return in == null ? Optional.empty() : CompiledRulesFile.read(in, fingerprint);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static @Nullable InputStream open(String name) {
    return Objects.requireNonNull(ShippedRules.class.getClassLoader())
        .getResourceAsStream(FOLDER + name);
  }

  private static final class Holder {

    /** Null when nothing was compiled beforehand, or for other classes than those in use. */
    static final @Nullable String LIBRARY_BUILD = libraryBuild();

    private static @Nullable String libraryBuild() {
      try (InputStream in = open(LIBRARY)) {
        if (in == null) {
          return null;
        }
        String told = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        Optional<Path> folder = LibraryBuild.folder();
        return folder.isEmpty() || LibraryBuild.of(folder.get()).equals(told) ? told : null;
      } catch (IOException e) {
        return null;
      }
    }
  }
}
