package io.laurel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamplesTest {

  private static final Path SHIPPED = Path.of("examples");

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private boolean run(Path examples, String... names) {
    return new Examples(
            examples,
            folder.resolve("outcomes"),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8))
        .run(List.of(names));
  }

  private String printed(ByteArrayOutputStream stream) {
    return stream.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  @Test
  void example_with_rulings_is_judged_without_and_with_them() {
    assertThat(run(SHIPPED, "quiz")).isTrue();

    assertThat(printed(err)).isEmpty();
    assertThat(printed(out)).contains("\nquiz\n", "\n待决\n", "\nquiz（按人工决定重新评定）\n", "\n获奖\n");
    assertThat(folder.resolve("outcomes")).isDirectoryContaining("glob:**/quiz.json");
    assertThat(folder.resolve("outcomes")).isDirectoryContaining("glob:**/quiz.decided.json");
  }

  @Test
  void example_without_rulings_is_judged_once() {
    assertThat(run(SHIPPED, "drama")).isTrue();

    assertThat(printed(out)).contains("\ndrama\n", "《坚守》").doesNotContain("重新评定");
    assertThat(folder.resolve("outcomes")).isDirectoryNotContaining("glob:**/*.decided.json");
  }

  @Test
  void failing_examples_are_named_and_the_others_judged() throws IOException {
    write("a-sketch/README.md", "no contest.yaml, so no example");
    write("dance/contest.yaml", "nme: Dance\n");
    write("dance/entries.csv", "id,name\nE1,Ann\n");
    write("drug-testing/contest.yaml", "name: No entries\n");
    write("no-such-policy/contest.yaml", "name: X\n");
    write("seniority-medal/contest.yaml", "name: Medal\ndate: 2023-07-01\n");
    write("seniority-medal/entries.csv", "id,name,入党日期,中断年数,健在,表现良好\nE1,Ann,1973-07-01,0,是,是\n");

    assertThat(run(folder.resolve("examples"))).isFalse();

    assertThat(printed(err))
        .startsWith(
            """
            dance:
              contest.yaml:1: Key `name` is missing.
              contest.yaml:1: Unknown key `nme`; did you mean `name`?
            drug-testing:
              There is no `%s`.
            no-such-policy:
            """
                .formatted(folder.resolve("examples/drug-testing/entries.csv")))
        .doesNotContain("Exception");
    assertThat(printed(out)).contains("Ann").doesNotContain("Dance");
    assertThat(folder.resolve("outcomes")).isDirectoryContaining("glob:**/seniority-medal.json");
  }

  @Test
  void folder_without_examples_is_named() {
    assertThat(run(folder.resolve("nowhere"))).isFalse();

    assertThat(printed(err))
        .isEqualTo(
            "%1$s:%n  There is no `%1$s`.%n"
                .formatted(folder.resolve("nowhere"))
                .replace(System.lineSeparator(), "\n"));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve("examples").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
