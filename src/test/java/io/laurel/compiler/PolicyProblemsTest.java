package io.laurel.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.laurel.PolicyProblem;
import io.laurel.compiler.PolicyFiles.PolicyFile;
import io.laurel.engine.CompiledPolicy;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What an author is told about each broken policy of {@code src/test/resources/problems}. */
class PolicyProblemsTest {

  /** Problems no case of text provokes, and why. */
  private static final Map<String, String> EXEMPT =
      Map.ofEntries(
          Map.entry("LR002", "bytes, no text: PolicyCheckTest"),
          Map.entry("LR004", "bytes, no text: PolicyCheckTest"),
          Map.entry("LR009", "a guard: the parser says more of every text tried"),
          Map.entry("LR242", "a guard: a single condition was to blame in every policy tried"),
          Map.entry("LR244", "a guard: the compiler says more of every policy tried"),
          Map.entry("LR245", "a guard: the compiler says more of every policy tried"),
          Map.entry("LR246", "a guard: the compiler says more of every policy tried"),
          Map.entry("LR307", "a guard: the parser refuses every other name first"),
          Map.entry("LR328", "a guard: brackets more than 8 deep are refused first"),
          Map.entry("LR338", "a guard: lines and rules are too short for such a text"),
          Map.entry("LR339", "a guard: against code the compiler of rules does not write"),
          Map.entry("LR342", "a guard: against classes the machine does not take"),
          Map.entry("LR343", "CompilerThreadTest"));

  private static final Pattern LEAK =
      Pattern.compile(
          "Lambda|Rules[0-9A-F]{8}|[0-9A-F]{16}|(?<!import |`)java\\.|(?i)drools|mvel(?!\")|PatternDSL");
  private static final Pattern TOLD = Pattern.compile("(?m)^\\S+:\\d+:\\d+: error (LR\\d+): ");

  @TestFactory
  Stream<DynamicTest> authors_are_told_what_is_wrong() {
    return ProblemCase.all().stream()
        .map(each -> dynamicTest(each.group() + ": " + each.name(), () -> check(each)));
  }

  private static void check(ProblemCase each) {
    List<PolicyProblem> problems = CompiledPolicy.compile(each.files()).problems();
    assertThat(told(problems, Locale.ENGLISH)).isEqualTo(each.english());
    assertThat(told(problems, Locale.CHINESE)).isEqualTo(each.chinese());
    assertThat(problems).isNotEmpty().isSorted().allSatisfy(p -> hasPlace(p, each.files()));
    assertThat(problems)
        .extracting(p -> p.message() + " " + p.advice())
        .noneMatch(text -> LEAK.matcher(text).find());
  }

  private static String told(List<PolicyProblem> problems, Locale locale) {
    return problems.stream().map(p -> p.in(locale)).collect(Collectors.joining("\n"));
  }

  /** The line is one of the file, the column within it or just behind its end. */
  private static void hasPlace(PolicyProblem problem, PolicyFiles files) {
    PolicyFile file =
        files.files().stream().filter(f -> f.name().equals(problem.file())).findFirst().get();
    String[] lines = file.text().split("\n", -1);
    assertThat(problem.line()).isBetween(1, lines.length);
    assertThat(problem.source()).isEqualTo(lines[problem.line() - 1]);
    assertThat(problem.column()).isBetween(1, problem.source().length() + 1);
  }

  @Test
  void every_kind_of_problem_is_provoked() {
    Set<String> provoked = new TreeSet<>();
    for (ProblemCase each : ProblemCase.all()) {
      Matcher told = TOLD.matcher(each.english());
      while (told.find()) {
        provoked.add(told.group(1));
      }
    }
    Set<String> all =
        Arrays.stream(Problem.values())
            .map(Problem::id)
            .collect(Collectors.toCollection(TreeSet::new));
    all.removeAll(EXEMPT.keySet());
    assertThat(provoked).isEqualTo(all);
  }

  @Test
  void names_of_cases_are_unique() {
    assertThat(ProblemCase.all()).extracting(c -> c.group() + c.name()).doesNotHaveDuplicates();
    assertThat(ProblemCase.all()).hasSizeGreaterThan(80);
  }
}
