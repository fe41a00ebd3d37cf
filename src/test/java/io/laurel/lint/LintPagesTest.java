package io.laurel.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.laurel.AwardPolicy;
import io.laurel.PolicyProblem;
import io.laurel.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the pages in {@code rules/lint} show as wrong is told, in the line they mark. */
class LintPagesTest {

  private static final Path PAGES = Path.of("rules", "lint");
  private static final String HEAD =
      "package my.contest; import io.laurel.policy.*; import static io.laurel.policy.Choices.*; ";
  private static final Pattern EXAMPLE = Pattern.compile("```drl\n(.*?)```", Pattern.DOTALL);
  private static final Pattern MARK = Pattern.compile("// <- ((LR\\d{3} ?)+)$");

  @TestFactory
  Stream<DynamicTest> examples() throws IOException {
    return pages().stream()
        .map(page -> DynamicTest.dynamicTest(page.getFileName().toString(), () -> check(page)));
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.list(PAGES)) {
      return files.filter(f -> f.toString().endsWith(".md")).sorted().toList();
    }
  }

  private static String id(Path page) {
    return page.getFileName().toString().substring(0, 5);
  }

  private static void check(Path page) throws IOException {
    String text = Files.readString(page);
    assertThat(text).startsWith("# " + id(page) + ": ").contains(" · ", "**What.**", "**Why.**");
    List<String> examples = EXAMPLE.matcher(text).results().map(m -> m.group(1)).toList();
    assertThat(examples).hasSizeBetween(2, 3);
    assertThat(told(examples.get(0)))
        .isEqualTo(marks(examples.get(0)))
        .anyMatch(t -> t.endsWith(id(page)));
    for (String right : examples.subList(1, examples.size())) {
      assertThat(AwardPolicy.check("p.drl", whole(right))).isEmpty();
    }
  }

  private static String whole(String example) {
    return example.startsWith("package") ? example : HEAD + example;
  }

  /** Line and id of each problem. */
  private static List<String> told(String example) {
    return AwardPolicy.check("p.drl", whole(example)).stream()
        .map(p -> p.line() + " " + p.id())
        .distinct()
        .sorted()
        .toList();
  }

  private static List<String> marks(String example) {
    List<String> marks = new ArrayList<>();
    List<String> lines = example.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher mark = MARK.matcher(lines.get(i));
      if (mark.find()) {
        for (String id : mark.group(1).strip().split(" ", -1)) {
          marks.add(i + 1 + " " + id);
        }
      }
    }
    return marks.stream().sorted().toList();
  }

  @Test
  void every_warning_has_a_page() throws IOException {
    Set<String> warnings =
        Lint.RULES.stream().map(LintRule::id).collect(Collectors.toCollection(TreeSet::new));
    warnings.addAll(List.of("LR500", "LR501"));
    assertThat(pages().stream().map(LintPagesTest::id).filter(id -> id.startsWith("LR5")))
        .containsExactlyElementsOf(warnings);
  }

  @Test
  void every_page_stands_in_the_authors_manual() throws IOException {
    String manual = Files.readString(Path.of("rules", "README.md"));
    for (Path page : pages()) {
      assertThat(manual).contains("[" + id(page) + "](lint/" + page.getFileName() + ")");
    }
  }

  @Test
  void a_warning_does_not_keep_a_policy_from_being_loaded() {
    String drl =
        HEAD
            + """
            rule "一等奖一名" @phase("award")
            when Contest()
            then insert( Tier.named("一等奖").level(1).places(1) ); end
            """;
    assertThat(AwardPolicy.check("p.drl", drl))
        .extracting(PolicyProblem::severity)
        .containsExactly(Severity.WARNING);
    assertThat(AwardPolicy.of("p.drl", drl).rules()).hasSize(1);
  }
}
