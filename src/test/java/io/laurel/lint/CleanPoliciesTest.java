package io.laurel.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.laurel.PolicyProblem;
import io.laurel.compiler.PolicyFiles;
import io.laurel.sandbox.AllowList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Policies that are right are not warned of. */
class CleanPoliciesTest {

  static Stream<Path> policies() throws IOException {
    return Stream.of("rules", "examples")
        .flatMap(root -> files(Path.of(root)).stream())
        .filter(f -> !f.startsWith(Path.of("rules", "mechanism")));
  }

  private static List<Path> files(Path root) {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(f -> f.toString().endsWith(".drl")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The catalogue leaves choices open on purpose: its cases show what happens then. */
  @ParameterizedTest
  @MethodSource("policies")
  void a_policy_of_the_library_is_clean(Path policy) {
    boolean catalogue = policy.startsWith(Path.of("examples", "catalogue"));
    List<PolicyProblem> warnings = Lint.check(PolicyFiles.read(policy), AllowList.standard());
    assertThat(warnings).filteredOn(w -> !catalogue || !w.id().matches("LR52[0-4]")).isEmpty();
  }

  @Test
  void there_are_policies_to_look_at() throws IOException {
    assertThat(policies().count()).isGreaterThan(160);
  }

  @Test
  void the_policy_of_the_readme_is_clean() throws IOException {
    assertThat(
            Lint.check(
                PolicyFiles.of("skills.drl", block(Path.of("README.md"), "drl")),
                AllowList.standard()))
        .isEmpty();
  }

  @Test
  void the_policy_of_the_authors_manual_is_clean() throws IOException {
    String policy = block(Path.of("rules", "README.md"), "");
    assertThat(policy).startsWith("package my.contest;");
    assertThat(Lint.check(PolicyFiles.of("contest.drl", policy), AllowList.standard())).isEmpty();
  }

  private static String block(Path file, String language) throws IOException {
    return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
        .matcher(Files.readString(file))
        .results()
        .map(m -> m.group(1))
        .findFirst()
        .orElseThrow();
  }
}
