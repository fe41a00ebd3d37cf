package io.laurel.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Explanation;
import io.laurel.Outcome;
import io.laurel.Recipient;
import io.laurel.report.SampleOutcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutcomeJsonTest {

  @TempDir Path folder;

  @Test
  void whole_outcome() throws IOException {
    try (InputStream expected = OutcomeJsonTest.class.getResourceAsStream("outcome.json")) {
      assertThat(OutcomeJson.write(SampleOutcome.outcome()))
          .isEqualTo(new String(expected.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void file_holds_the_same_text_and_replaces_the_one_before() throws IOException {
    Path file = folder.resolve("outcome.json");
    Files.writeString(file, "before");

    OutcomeJson.write(SampleOutcome.outcome(), file);

    assertThat(Files.readString(file)).isEqualTo(OutcomeJson.write(SampleOutcome.outcome()));
    assertThat(filesIn(folder)).containsExactly(file);
  }

  @Test
  void outcome_that_fails_on_the_way_leaves_the_file_before_alone() throws IOException {
    Path file = folder.resolve("outcome.json");
    Files.writeString(file, "before");
    Outcome broken =
        outcome(
            2,
            id -> {
              throw new IllegalStateException("broken");
            });

    assertThatThrownBy(() -> OutcomeJson.write(broken, file)).hasMessage("broken");

    assertThat(Files.readString(file)).isEqualTo("before");
    assertThat(filesIn(folder)).containsExactly(file);
  }

  @Test
  void folder_that_is_not_there_is_an_input_output_fault() {
    assertThatThrownBy(
            () -> OutcomeJson.write(SampleOutcome.outcome(), folder.resolve("a").resolve("b.json")))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void explanations_are_given_up_to_two_thousand_entrants() {
    assertThat(OutcomeJson.write(outcome(2_000, OutcomeJsonTest::nothingToSay)))
        .contains("\"explanations\": [");
    assertThat(OutcomeJson.write(outcome(2_001, OutcomeJsonTest::nothingToSay)))
        .doesNotContain("explanations");
  }

  private static Optional<Explanation> nothingToSay(String id) {
    return Optional.of(
        new Explanation(
            new Recipient(id, id, null, null), List.of(), List.of(), List.of(), List.of(), null));
  }

  private static Outcome outcome(int entrants, Function<String, Optional<Explanation>> explain) {
    Contest.Builder contest = Contest.named("Large");
    for (int n = 0; n < entrants; n++) {
      contest.entrant(Entrant.of("E" + n, "Entrant"));
    }
    return new Outcome(
        contest.build(),
        "p",
        () -> "f00d".repeat(16),
        List.of(),
        List.of(),
        Map.of(),
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        explain);
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
