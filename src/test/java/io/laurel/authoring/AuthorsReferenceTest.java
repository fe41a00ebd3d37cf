package io.laurel.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.laurel.policy.Choices;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The rule author's reference in {@code rules/README.md} says what the vocabulary says. With {@code
 * -Dlaurel.reference.write=true} its second half is written again.
 */
class AuthorsReferenceTest {

  private static final Path PAGE = Path.of("rules/README.md");
  private static final String MARKER =
      "<!-- From here on made from the vocabulary; do not edit. -->\n\n";

  @Test
  void the_reference_is_what_the_vocabulary_says() throws IOException {
    String written = Files.readString(PAGE, StandardCharsets.UTF_8);
    String head = written.substring(0, written.indexOf(MARKER) + MARKER.length());
    String expected = head + reference().text();
    if (Boolean.getBoolean("laurel.reference.write")) {
      Files.writeString(PAGE, expected, StandardCharsets.UTF_8);
      return;
    }
    List<String> missing = new ArrayList<>(expected.lines().toList());
    written.lines().forEach(missing::remove);
    List<String> surplus = new ArrayList<>(written.lines().toList());
    expected.lines().forEach(surplus::remove);
    assertThat(written.equals(expected))
        .withFailMessage(
            () ->
                """
                %s is not what the vocabulary says. Lines it lacks:
                %s
                Lines it should not have:
                %s
                Nothing in either list means that lines stand in another order. To write the page again, run this test with \
                -Dlaurel.reference.write=true."""
                    .formatted(PAGE, String.join("\n", missing), String.join("\n", surplus)))
        .isTrue();
  }

  @Test
  void everything_a_condition_can_ask_for_has_a_meaning() throws IOException {
    AuthorsReference reference = reference();
    reference.text();
    assertThat(reference.unexplained()).isEmpty();
  }

  @Test
  void every_conclusion_and_every_choice_is_shown_by_an_example() throws IOException {
    AuthorsReference reference = reference();
    reference.text();
    assertThat(reference.unshown()).isEmpty();
  }

  private static AuthorsReference reference() throws IOException {
    Set<String> choices =
        Arrays.stream(Choices.class.getDeclaredClasses())
            .filter(Class::isEnum)
            .map(Class::getSimpleName)
            .collect(Collectors.toSet());
    return new AuthorsReference(
        SourceDocs.of(Path.of("src/main/java/io/laurel/policy")),
        choices,
        Usage.in(Path.of("examples/catalogue"), Path.of("rules")));
  }
}
