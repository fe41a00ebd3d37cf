package io.laurel.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.laurel.AwardPolicy;
import io.laurel.PolicyProblem;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every warning to the letter, in both languages. */
class WarningsTest {

  private static final Path FILE = Path.of("src", "test", "resources", "lint", "warnings.md");
  private static final String HEAD =
      "package my.contest; import io.laurel.policy.*; import static io.laurel.policy.Choices.*;\n";
  private static final Pattern CASE =
      Pattern.compile("## (\\S+)\n\n```drl\n(.*?)```\n\n```text\n(.*?)```", Pattern.DOTALL);

  private static List<MatchResult> cases() throws IOException {
    return CASE.matcher(Files.readString(FILE)).results().toList();
  }

  @TestFactory
  Stream<DynamicTest> warnings() throws IOException {
    return cases().stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.group(1), () -> assertThat(told(one.group(2))).isEqualTo(one.group(3))));
  }

  private static String told(String rules) {
    List<PolicyProblem> problems = AwardPolicy.check("p.drl", HEAD + rules);
    return Stream.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)
        .flatMap(language -> problems.stream().map(p -> p.in(language) + "\n"))
        .collect(Collectors.joining());
  }

  @Test
  void every_text_is_shown() throws IOException {
    List<String> shown = cases().stream().map(one -> one.group(1)).toList();
    assertThat(keys("en")).isEqualTo(keys("zh"));
    assertThat(keys("en").stream().filter(k -> k.startsWith("LR") && !k.endsWith(".advice")))
        .containsExactlyInAnyOrderElementsOf(shown);
  }

  private static List<String> keys(String language) throws IOException {
    Properties texts = new Properties();
    Path file = Path.of("src/main/resources/io/laurel/lint/lint_" + language + ".properties");
    texts.load(new StringReader(Files.readString(file)));
    return texts.stringPropertyNames().stream().sorted().toList();
  }
}
