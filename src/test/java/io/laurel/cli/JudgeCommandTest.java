package io.laurel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.laurel.AwardPolicy;
import io.laurel.Contest;
import io.laurel.Outcome;
import io.laurel.io.ContestFolder;
import io.laurel.io.ContestJson;
import io.laurel.io.OutcomeJson;
import io.laurel.io.WorkbookOf;
import io.laurel.report.CsvReport;
import io.laurel.report.TextReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JudgeCommandTest {

  private static final Path EXAMPLES = Path.of("examples");
  private static final String DRAMA = "examples/drama";

  @TempDir Path folder;

  static Stream<String> examples() {
    return PolicyArgument.SHIPPED.stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void an_example_gives_the_same_json_as_the_facade(String name) throws IOException {
    Outcome outcome = AwardPolicy.shipped(name).judge(ContestFolder.read(EXAMPLES.resolve(name)));

    Called called =
        Called.laurel(
            "judge", name, "examples/" + name, "--format", "json", "--out", folder.toString());

    assertThat(called.err()).isEmpty();
    assertThat(folder.resolve(name + ".json")).hasContent(OutcomeJson.write(outcome));
    assertThat(called.exitCode()).isEqualTo(outcome.pending().isEmpty() ? 0 : 3);
  }

  @Test
  void a_contest_is_the_same_as_a_workbook_and_as_a_document() {
    Contest contest = ContestFolder.read(Path.of(DRAMA));
    Path workbook = folder.resolve("drama.xlsx");
    WorkbookOf.write(contest, workbook, true);
    Path document = folder.resolve("drama.json");
    ContestJson.write(contest, document);
    Called expected = Called.laurel("judge", "drama", DRAMA, "--format", "csv");

    assertThat(Called.laurel("judge", "drama", workbook.toString(), "--format", "csv"))
        .isEqualTo(expected);
    assertThat(Called.laurel("judge", "drama", document.toString(), "--format", "csv"))
        .isEqualTo(expected);
  }

  @Test
  void json_without_a_folder_goes_to_standard_output() {
    Outcome outcome = AwardPolicy.shipped("drama").judge(ContestFolder.read(Path.of(DRAMA)));

    assertThat(Called.laurel("judge", "drama", DRAMA, "--format=JSON"))
        .isEqualTo(new Called(0, OutcomeJson.write(outcome), ""));
  }

  @Test
  void csv_gives_the_prizes_and_in_a_folder_the_rankings_too() {
    Outcome outcome = AwardPolicy.shipped("drama").judge(ContestFolder.read(Path.of(DRAMA)));
    CsvReport report = CsvReport.in(Locale.ENGLISH);

    assertThat(Called.laurel("judge", "drama", DRAMA, "--format", "csv"))
        .isEqualTo(new Called(0, report.awards(outcome), ""));

    Called.laurel("judge", "drama", DRAMA, "--format", "csv", "--out", folder.toString());
    assertThat(folder.resolve("drama.awards.csv")).hasContent("\uFEFF" + report.awards(outcome));
    assertThat(folder.resolve("drama.standings.csv"))
        .hasContent("\uFEFF" + report.standings(outcome));
  }

  @Test
  void the_language_is_chinese_unless_the_caller_says_otherwise() {
    Outcome outcome = AwardPolicy.shipped("drama").judge(ContestFolder.read(Path.of(DRAMA)));
    String chinese = TextReport.of(outcome, Locale.CHINESE);
    String english = TextReport.of(outcome, Locale.ENGLISH);

    assertThat(Called.in(Map.of(), "judge", "drama", DRAMA).out()).isEqualTo(chinese);
    assertThat(Called.in(Map.of(), "judge", "drama", DRAMA, "--lang", "en").out())
        .isEqualTo(english);
    assertThat(Called.in(Map.of("LAUREL_LANG", "en"), "judge", "drama", DRAMA).out())
        .isEqualTo(english);
    assertThat(Called.laurel("--lang=zh", "judge", "drama", DRAMA).out()).isEqualTo(chinese);
  }

  @Test
  void pending_decisions_end_with_3() {
    Called called = Called.laurel("judge", "quiz", "examples/quiz", "--without-rulings");

    assertThat(called.exitCode()).isEqualTo(3);
    assertThat(called.out()).contains("Pending");
    assertThat(Called.laurel("judge", "quiz", "examples/quiz").exitCode()).isZero();
  }

  @Test
  void several_contests_come_in_the_order_given_with_a_count() {
    Called called =
        Called.laurel("judge", "drama", "examples/quiz", DRAMA, "examples/../examples/dance");

    assertThat(called.exitCode()).isEqualTo(1);
    assertThat(called.err())
        .contains("examples/quiz:\n  ", "examples/../examples/dance:\n  ")
        .doesNotContain("Exception");
    assertThat(called.out())
        .contains("\ndrama\n", "《坚守》")
        .endsWith("Contests judged: 1, of which with pending decisions: 0; not judged: 2.\n");
  }

  @Test
  void a_folder_of_contests_is_judged_and_what_is_none_is_named() throws IOException {
    for (String name : new String[] {"b", "a"}) {
      copy(Path.of(DRAMA), folder.resolve("all").resolve(name));
    }
    Files.createDirectories(folder.resolve("all/forgotten"));
    Path results = folder.resolve("results");

    Called called =
        Called.laurel(
            "judge", "drama", folder.resolve("all").toString(), "--out", results.toString());

    assertThat(called)
        .isEqualTo(
            new Called(
                0,
                "Contests judged: 2, of which with pending decisions: 0; not judged: 0.\n",
                "Passed over `%s`: it is no contest (it has no `contest.yaml`).\n"
                    .formatted(folder.resolve("all/forgotten"))));
    try (Stream<Path> files = Files.list(results)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("a.txt", "b.txt");
    }
    assertThat(results.resolve("a.txt")).hasContent(Called.laurel("judge", "drama", DRAMA).out());
  }

  @Test
  void faults_of_one_contest_do_not_keep_the_others_from_being_judged() throws IOException {
    copy(Path.of(DRAMA), folder.resolve("all/good"));
    copy(Path.of(DRAMA), folder.resolve("all/bad"));
    Files.writeString(folder.resolve("all/bad/contest.yaml"), "nme: X\n");
    Path results = folder.resolve("results");

    Called called =
        Called.laurel(
            "judge", "drama", folder.resolve("all").toString(), "--out", results.toString());

    assertThat(called.exitCode()).isEqualTo(1);
    assertThat(called.err())
        .startsWith(
            folder.resolve("all/bad")
                + ":\n  contest.yaml:1: Key `name` is missing.\n  contest.yaml:1: Unknown key `nme`;"
                + " did you mean `name`?\n");
    assertThat(results).isDirectoryContaining("glob:**/good.txt");
    assertThat(results).isDirectoryNotContaining("glob:**/bad.txt");
  }

  @Test
  void what_is_not_there_is_named_and_ends_with_2() {
    assertThat(Called.laurel("judge", "dramma", DRAMA))
        .isEqualTo(
            new Called(
                2,
                "",
                "There is no file, folder or shipped policy `dramma`. Did you mean `drama`? Shipped"
                    + " policies: commendation, couriers, dance, drama, drug-testing, quiz,"
                    + " seniority-medal.\n"));
    assertThat(Called.laurel("judge", "drama", "examples/dramma"))
        .isEqualTo(new Called(2, "", "There is no `examples/dramma`.\n"));
    assertThat(Called.laurel("judge", "drama", folder.toString()))
        .isEqualTo(
            new Called(
                1,
                "",
                "`%s` is no contest (it has no `contest.yaml`), and there is none in it.\n"
                    .formatted(folder)));
    assertThat(Called.laurel("judge", folder.toString(), DRAMA))
        .isEqualTo(new Called(2, "", "The folder `%s` has no `.drl` file.\n".formatted(folder)));
  }

  @Test
  void a_policy_with_problems_is_told_with_their_places() throws IOException {
    Path policy = folder.resolve("x.drl");
    Files.writeString(policy, "package x;\nrule \"A\" @phase(\"awrad\")\nwhen then end\n");

    Called called = Called.laurel("judge", policy.toString(), DRAMA);

    assertThat(called.exitCode()).isEqualTo(1);
    assertThat(called.out()).isEmpty();
    assertThat(called.err())
        .isEqualTo(
            AwardPolicy.check(policy).stream()
                .map(p -> p.in(Locale.ENGLISH) + "\n")
                .reduce("", String::concat));
  }

  @Test
  void results_that_would_have_the_same_name_are_refused() throws IOException {
    copy(Path.of(DRAMA), folder.resolve("drama"));

    assertThat(Called.laurel("judge", "drama", DRAMA, folder.resolve("drama").toString()))
        .isEqualTo(
            new Called(
                2,
                "",
                "The results of `examples/drama` and `%s` would have the same name; judge them one"
                        .formatted(folder.resolve("drama"))
                    + " after the other.\n"));
  }

  @Test
  void several_contests_as_json_need_a_folder() {
    assertThat(Called.laurel("judge", "drama", DRAMA, "examples/quiz", "--format", "json"))
        .isEqualTo(
            new Called(2, "", "Several contests as json need a folder to go to: `--out`.\n"));
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
