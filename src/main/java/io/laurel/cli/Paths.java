package io.laurel.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Paths as commands name them. */
final class Paths {

  /** What Java reads in place of letters that the caller's environment can not say. */
  private static final char UNREADABLE = '\uFFFD';

  private Paths() {}

  /** The path; a failure when it can not be one. */
  static Path of(String given, Terminal terminal) {
    try {
      return Path.of(given);
    } catch (InvalidPathException e) {
      throw terminal.wrongUsage("path.invalid", given);
    }
  }

  /** Whether letters were lost on the way here, because the environment does not speak UTF-8. */
  static boolean isGarbled(String text) {
    return text.indexOf(UNREADABLE) >= 0;
  }

  /** The last part of a path, also of {@code .} and {@code ..}. */
  static String name(Path path) {
    return String.valueOf(path.toAbsolutePath().normalize().getFileName());
  }

  /**
   * As a reference for other programs: relative ones stay relative, blanks and the like escaped.
   */
  static URI uri(Path path) {
    if (path.isAbsolute()) {
      return path.toUri();
    }
    try {
      String slashed = path.normalize().toString().replace('\\', '/');
      return new URI(null, null, slashed.contains(":") ? "./" + slashed : slashed, null);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
