package io.laurel.compiler;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Files in a folder that several processes may use at once, and others may have tampered with. A
 * file appears as a whole or not at all; only plain files of a sensible size are read.
 */
final class CacheFolder {

  static final String ENDING = ".rules";
  static final String KEY = "key";
  static final int MOST_KEPT = 100;

  private static final int MOST_BYTES = 16_000_000;
  private static final int KEY_BYTES = 32;
  private static final String ASIDE = ".part";
  private static final Duration LEFT_BEHIND = Duration.ofHours(1);
  private static final Set<PosixFilePermission> OF_OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.GROUP_EXECUTE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE,
          PosixFilePermission.OTHERS_EXECUTE);

  private final Path folder;

  CacheFolder(Path folder) {
    this.folder = folder.toAbsolutePath();
  }

  Path file(String name) {
    return folder.resolve(name + ENDING);
  }

  /** What is kept under a name; empty when there is nothing that could be. */
  Optional<byte[]> read(String name) throws IOException {
    Optional<byte[]> found = readPlain(file(name), MOST_BYTES);
    if (found.isPresent()) {
      markUsed(file(name));
    }
    return found;
  }

  private Optional<byte[]> readPlain(Path file, int most) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
        || !Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    BasicFileAttributes attributes =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (!attributes.isRegularFile() || attributes.size() > most) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      byte[] bytes = in.readNBytes(most);
      return in.read() < 0 ? Optional.of(bytes) : Optional.empty();
    }
  }

  private static void markUsed(Path file) {
    try {
      Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
    } catch (IOException e) {
      // Only makes it go sooner when there are many.
    }
  }

  /** Keeps something under a name, in place of what was there; the oldest of many go. */
  void write(String name, byte[] bytes) throws IOException {
    if (bytes.length <= MOST_BYTES) {
      replace(file(name), bytes);
      removeOld();
    }
  }

  /** The key of this folder; empty when there is none that others can not read. */
  Optional<byte[]> key() throws IOException {
    Path file = folder.resolve(KEY);
    return readPlain(file, KEY_BYTES).filter(k -> k.length == KEY_BYTES && isOwn(file));
  }

  /** The key of this folder, which is made when there is none. */
  byte[] needKey() throws IOException {
    make();
    Optional<byte[]> known = key();
    if (known.isPresent()) {
      return known.get();
    }
    byte[] made = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(made);
    replace(folder.resolve(KEY), made);
    // Of two that make one at the same time, the last one counts.
    return key().orElseThrow(() -> new IOException("The key can not be kept from others."));
  }

  private boolean isOwn(Path file) {
    try {
      return !hasPosix()
          || Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS).stream()
              .noneMatch(OF_OTHERS::contains);
    } catch (IOException e) {
      return false;
    }
  }

  private boolean hasPosix() {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private void make() throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      Path parent = folder.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      if (hasPosix()) {
        Files.createDirectory(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      } else {
        Files.createDirectory(folder);
      }
    }
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException("`" + folder + "` is no folder, or a link to one.");
    }
  }

  private void replace(Path file, byte[] bytes) throws IOException {
    Path aside = Files.createTempFile(folder, ".", ASIDE);
    try {
      Files.write(aside, bytes);
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private void removeOld() throws IOException {
    List<Dated> kept = new ArrayList<>();
    FileTime leftBehind = FileTime.from(Instant.now().minus(LEFT_BEHIND));
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(ENDING)) {
          dated(file).ifPresent(kept::add);
        } else if (name.endsWith(ASIDE)
            && dated(file).filter(d -> d.time().compareTo(leftBehind) < 0).isPresent()) {
          Files.deleteIfExists(file);
        }
      }
    }
    kept.sort(Comparator.comparing(Dated::time).thenComparing(Dated::file));
    for (Dated old : kept.subList(0, Math.max(0, kept.size() - MOST_KEPT))) {
      Files.deleteIfExists(old.file());
    }
  }

  private record Dated(Path file, FileTime time) {}

  /** Empty when another process took it away meanwhile, or it is no plain file. */
  private static Optional<Dated> dated(Path file) {
    try {
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          ? Optional.of(new Dated(file, Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS)))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
