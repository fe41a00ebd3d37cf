package io.laurel.compiler;

import io.laurel.PolicyProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The text of a policy.
 *
 * @param name the policy's name
 * @param files its files, by name
 */
public record PolicyFiles(String name, List<PolicyFile> files) {

  /**
   * One file of a policy.
   *
   * @param name as messages give it
   * @param text its text, or null when it is not UTF-8
   * @param problem why it has no text, or null
   */
  public record PolicyFile(String name, @Nullable String text, @Nullable PolicyProblem problem) {

    public PolicyFile(String name, String text) {
      this(name, text, null);
    }
  }

  /** Where the policies and the mechanism lie among the classes. */
  static final String SHIPPED = "io/laurel/rules/";

  private static final Pattern ENDING = Pattern.compile("(?i)\\.drl$");

  public PolicyFiles {
    List<PolicyFile> sorted = new ArrayList<>(files);
    sorted.sort(Comparator.comparing(PolicyFile::name));
    files = List.copyOf(sorted);
  }

  /** A policy given as text. */
  public static PolicyFiles of(String name, String drl) {
    return new PolicyFiles(withoutEnding(name), List.of(new PolicyFile(name, drl)));
  }

  /**
   * A file, whatever its name, or all {@code .drl} files of a folder.
   *
   * @throws UncheckedIOException when there is none or it can not be read
   */
  public static PolicyFiles read(Path fileOrFolder) {
    try {
      if (Files.isDirectory(fileOrFolder)) {
        List<PolicyFile> files = new ArrayList<>();
        try (Stream<Path> found = Files.list(fileOrFolder)) {
          for (Path file : found.filter(PolicyFiles::isPolicy).toList()) {
            files.add(Decoding.of(name(file), Files.readAllBytes(file)));
          }
        }
        if (files.isEmpty()) {
          throw new NoSuchFileException(
              fileOrFolder.toString(), null, "no `.drl` file in this folder");
        }
        return new PolicyFiles(name(fileOrFolder.toAbsolutePath().normalize()), files);
      }
      String name = name(fileOrFolder);
      return new PolicyFiles(
          withoutEnding(name), List.of(Decoding.of(name, Files.readAllBytes(fileOrFolder))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One file of the class path. */
  public static PolicyFiles resource(ClassLoader loader, String path) {
    String file = path.substring(path.lastIndexOf('/') + 1);
    byte[] bytes = bytes(loader, path, "There is no resource `" + path + "` on the class path.");
    return new PolicyFiles(withoutEnding(file), List.of(Decoding.of(file, bytes)));
  }

  /** A policy shipped with the library. */
  public static PolicyFiles shipped(String name) {
    String missing = "No policy `" + name + "` is shipped with the library.";
    if (!name.matches("[a-z-]+")) {
      throw new IllegalArgumentException(missing);
    }
    byte[] bytes = bytes(ownLoader(), shippedPath(name), missing);
    return new PolicyFiles(name, List.of(Decoding.of(name + ".drl", bytes)));
  }

  /** Where a policy of that name is shipped. */
  static String shippedPath(String name) {
    return SHIPPED + name + "/" + name + ".drl";
  }

  /** The texts by file name; empty when one can not be read or two have the same name. */
  public Optional<Map<String, String>> texts() {
    Map<String, String> texts = new TreeMap<>();
    for (PolicyFile file : files) {
      if (file.text() == null || texts.put(file.name(), file.text()) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(texts);
  }

  /** The text of a rule file of the mechanism. */
  static String mechanism(String name) {
    String path = SHIPPED + "mechanism/" + name + ".drl";
    return new String(
        bytes(ownLoader(), path, "The library lacks `" + path + "`."), StandardCharsets.UTF_8);
  }

  private static ClassLoader ownLoader() {
    return Objects.requireNonNull(PolicyFiles.class.getClassLoader());
  }

  private static byte[] bytes(ClassLoader loader, String path, String missing) {
    try (InputStream in = loader.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalArgumentException(missing);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isPolicy(Path path) {
    return ENDING.matcher(name(path)).find() && Files.isRegularFile(path);
  }

  private static String withoutEnding(String name) {
    return ENDING.matcher(name).replaceFirst("");
  }

  private static String name(Path path) {
    Path last = path.getFileName();
    return last == null ? path.toString() : last.toString();
  }
}
