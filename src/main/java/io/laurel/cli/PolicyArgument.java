package io.laurel.cli;

import io.laurel.AwardPolicy;
import io.laurel.PolicyProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The policy a command names: a {@code .drl} file, a folder of them, or a policy shipped with the
 * library. What lies at that path goes before what is shipped by that name.
 */
final class PolicyArgument {

  /** The policies that are shipped, by name. */
  static final List<String> SHIPPED =
      List.of(
          "commendation", "couriers", "dance", "drama", "drug-testing", "quiz", "seniority-medal");

  private final String given;
  private final Path path;
  private final boolean isShipped;

  private PolicyArgument(String given, Path path, boolean isShipped) {
    this.given = given;
    this.path = path;
    this.isShipped = isShipped;
  }

  /** Finds out what is meant; a failure when there is no such policy. */
  static PolicyArgument of(String given, Terminal terminal) {
    Path path = Paths.of(given, terminal);
    boolean isShipped = SHIPPED.contains(given);
    if (holdsRules(path)) {
      return new PolicyArgument(given, path, false);
    }
    if (isShipped) {
      return new PolicyArgument(given, path, true);
    }
    throw Files.isDirectory(path)
        ? terminal.wrongUsage("policy.empty", given)
        : terminal.wrongUsage(
            "policy.unknown",
            given,
            terminal.hint(given, SHIPPED),
            String.join(terminal.text("comma"), SHIPPED));
  }

  private static boolean holdsRules(Path path) {
    if (!Files.isDirectory(path)) {
      return Files.exists(path);
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.anyMatch(file -> String.valueOf(file.getFileName()).endsWith(".drl"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  AwardPolicy load() {
    return isShipped ? AwardPolicy.shipped(given) : AwardPolicy.load(path);
  }

  List<PolicyProblem> check() {
    return isShipped ? AwardPolicy.check(given + ".drl", shippedText()) : AwardPolicy.check(path);
  }

  /** Where a file of the policy lies: as the command named it, or below the library's rules. */
  URI uri(String file) {
    if (isShipped) {
      return Paths.uri(Path.of("rules", given, file));
    }
    return Paths.uri(Files.isDirectory(path) ? path.resolve(file) : path);
  }

  private String shippedText() {
    String resource = "/io/laurel/rules/" + given + "/" + given + ".drl";
    try (InputStream in = PolicyArgument.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("The resource `" + resource + "` is missing.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
