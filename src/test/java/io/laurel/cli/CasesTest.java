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

class CasesTest {

  private static final Path TRIMMED_MEAN = Path.of("examples/catalogue/2-scoring");
  private static final String NAME = "2.07-trimmed-mean";

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private boolean run(Path path) throws IOException {
    return Cases.run(new PrintStream(out, true, StandardCharsets.UTF_8), List.of(path));
  }

  @Test
  void cases_that_come_out_as_expected_are_counted() throws IOException {
    assertThat(run(TRIMMED_MEAN.resolve(NAME + ".yaml"))).isTrue();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains(" cases as expected, 0 not.");
  }

  @Test
  void a_difference_is_printed_below_its_case() throws IOException {
    Files.copy(TRIMMED_MEAN.resolve(NAME + ".drl"), folder.resolve("a.drl"));
    Files.writeString(
        folder.resolve("a.yaml"),
        """
        rule: test
        cases:
          - case: one mark too low
            marks: {A: [9, 9, 9]}
            expect: {scores: {A: 8}}
        """);
    assertThat(run(folder)).isFalse();
    assertThat(out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n"))
        .isEqualTo(
            """
            a.yaml:3 one mark too low
                score of A in final: expected 8, is 9.00
            0 cases as expected, 1 not.
            """);
  }

  @Test
  void a_folder_without_cases_is_no_success() throws IOException {
    assertThat(run(folder)).isFalse();
  }
}
