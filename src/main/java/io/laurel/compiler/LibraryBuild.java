package io.laurel.compiler;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells one build of the library from another by the classes that rules are compiled against. */
final class LibraryBuild {

  /** What neither rules nor their compiler can see. */
  private static final Set<String> APART =
      Set.of("cli", "io", "lint", "report", "rules", "testing", "yaml");

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

  /** Whether every class in a folder was there, and as it is, before some time. */
  static boolean isOlder(Path folder, FileTime time) throws IOException {
    Path root = folder.resolve(ROOT);
    boolean[] older = {true};
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
            return root.equals(visited.getParent()) && isApart(visited)
                ? FileVisitResult.SKIP_SUBTREE
                : visitFile(visited, attributes);
          }

          @Override
          public FileVisitResult visitFile(Path visited, BasicFileAttributes attributes) {
            older[0] = attributes.lastModifiedTime().compareTo(time) < 0;
            return older[0] ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
          }
        });
    return older[0];
  }

  private static boolean isApart(Path file) {
    return APART.contains(String.valueOf(file.getFileName()));
  }

  /** Tells the classes in a folder, as hexadecimal digits. */
  static String of(Path folder) throws IOException {
    MessageDigest digest = Sha256.start();
    for (Path file : classes(folder.resolve(ROOT))) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      byte[] bytes = Files.readAllBytes(file);
      digest.update((name + ":" + bytes.length + ":").getBytes(StandardCharsets.UTF_8));
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static List<Path> classes(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(p -> p.toString().endsWith(".class"))
          .filter(p -> !isApart(root.resolve(root.relativize(p).getName(0))))
          .sorted()
          .toList();
    }
  }
}
