package io.laurel.engine;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** Tells one build of the library from another by the classes that rules are compiled against. */
final class LibraryBuild {

  /** What neither rules nor their compiler can see. */
  private static final Set<String> APART = Set.of("cli", "io", "report", "testing", "yaml");

  private static final Path ROOT = Path.of("io", "laurel");

  private LibraryBuild() {}

  /** The folder the library was loaded from; empty when that is an archive. */
  static Optional<Path> folder() {
    CodeSource source = LibraryBuild.class.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return Optional.empty();
    }
    try {
      URI place = source.getLocation().toURI();
      return Optional.of(place)
          .filter(p -> "file".equals(p.getScheme()))
          .map(Path::of)
          .filter(Files::isDirectory);
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** Tells the classes in a folder, as hexadecimal digits. */
  static String of(Path folder) throws IOException {
    MessageDigest digest = Fingerprint.sha256();
    for (Path file : classes(folder.resolve(ROOT))) {
      byte[] bytes = Files.readAllBytes(file);
      CRC32 sum = new CRC32();
      sum.update(bytes);
      Fingerprint.add(
          digest,
          folder.relativize(file).toString().replace('\\', '/')
              + ":"
              + bytes.length
              + ":"
              + sum.getValue());
    }
    return Fingerprint.hexadecimal(digest);
  }

  private static List<Path> classes(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(p -> p.toString().endsWith(".class"))
          .filter(p -> !APART.contains(root.relativize(p).getName(0).toString()))
          .sorted()
          .toList();
    }
  }
}
