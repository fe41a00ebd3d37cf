package io.laurel.compiler;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rules that were compiled when the library was built. They lie among its classes, each in a file
 * that holds what it was compiled from, so that what does not match to the letter is not used.
 */
public final class ShippedRules {

  /** Where they lie. */
  static final String FOLDER = "io/laurel/rules/compiled/";

  /** Tells the build of the library they are for. */
  static final String LIBRARY = "library";

  private ShippedRules() {}

  /** Rules compiled from these texts, if they were shipped. */
  public static Optional<CompiledRules> find(Map<String, String> texts) {
    String library = Holder.LIBRARY_BUILD;
    return library == null ? Optional.empty() : find(new Origin(library, texts));
  }

  /** Tells the build of the library; empty when its classes can not be read. */
  static Optional<String> libraryBuild() {
    return Optional.ofNullable(Holder.LIBRARY_BUILD).or(() -> FromClasses.LIBRARY_BUILD);
  }

  private static Optional<CompiledRules> find(Origin origin) {
    try (InputStream in = open(origin.fileName())) {
      return in == null ? Optional.empty() : CompiledRulesFile.read(in, origin);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static @Nullable InputStream open(String name) {
    return Objects.requireNonNull(ShippedRules.class.getClassLoader())
        .getResourceAsStream(FOLDER + name);
  }

  private static final class FromClasses {

    static final Optional<String> LIBRARY_BUILD = LibraryBuild.folder().flatMap(FromClasses::build);

    private static Optional<String> build(Path folder) {
      try {
        return Optional.of(LibraryBuild.of(folder));
      } catch (IOException e) {
        return Optional.empty();
      }
    }
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
        return folder.isEmpty() || isOf(folder.get(), told) ? told : null;
      } catch (IOException e) {
        return null;
      }
    }

    private static boolean isOf(Path folder, String told) throws IOException {
      FileTime written = Files.getLastModifiedTime(folder.resolve(FOLDER + LIBRARY));
      return LibraryBuild.isOlder(folder, written) || LibraryBuild.of(folder).equals(told);
    }
  }
}
