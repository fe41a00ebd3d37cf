package io.laurel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.laurel.AwardPolicy;
import io.laurel.io.ContestFolder;
import io.laurel.report.ExplanationText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code explain}, {@code check}, {@code cases} and {@code init}. */
class OtherCommandsTest {

  private static final String DRAMA = "examples/drama";

  @TempDir Path folder;

  @Test
  void explain_gives_the_account_of_an_id_or_a_name() {
    String account =
        ExplanationText.of(
            AwardPolicy.shipped("drama").judge(ContestFolder.read(Path.of(DRAMA))).explain("Q08"),
            Locale.ENGLISH);

    assertThat(Called.laurel("explain", "drama", DRAMA, "Q08"))
        .isEqualTo(new Called(0, account, ""));
    assertThat(Called.laurel("explain", "drama", DRAMA, "《坚守》").out()).isEqualTo(account);
  }

  @Test
  void explain_names_the_nearest_entrant() {
    assertThat(Called.laurel("explain", "drama", DRAMA, "Q8"))
        .isEqualTo(
            new Called(
                2,
                "",
                "The contest has no entrant or ranked organisation with the id or name `Q8`. Did"
                    + " you mean `Q08`?\n"));
  }

  @Test
  void check_of_a_good_policy_ends_with_0() {
    assertThat(Called.laurel("check", "drama"))
        .isEqualTo(new Called(0, "Errors: 0, warnings: 0.\n", ""));
  }

  @Test
  void check_lists_the_problems_and_ends_with_1() throws IOException {
    Path policy = folder.resolve("x.drl");
    Files.writeString(policy, "package x;\nrule \"A\" @phase(\"awrad\")\nwhen then end\n");

    Called called = Called.laurel("check", policy.toString());

    assertThat(called.exitCode()).isEqualTo(1);
    assertThat(called.err()).isEmpty();
    assertThat(called.out()).startsWith("x.drl:2:").contains("awrad").contains("\nErrors: ");
  }

  @Test
  void cases_are_counted_and_differences_end_with_1() throws IOException {
    assertThat(Called.laurel("cases", "examples/catalogue/2-scoring/2.07-trimmed-mean.yaml"))
        .isEqualTo(new Called(0, "5 cases as expected, 0 not.\n", ""));
    Files.writeString(folder.resolve("a.yaml"), "rule: x\ncases: []\n");
    assertThat(Called.laurel("cases", folder.toString()))
        .isEqualTo(
            new Called(
                1,
                "There is no `%s`.\n0 cases as expected, 1 not.\n"
                    .formatted(folder.resolve("a.drl")),
                ""));
    assertThat(Called.laurel("cases", "nowhere"))
        .isEqualTo(new Called(2, "", "There is no `nowhere`.\n"));
  }

  @Test
  void what_init_makes_is_checked_judged_and_passes_its_cases() throws IOException {
    Path made = folder.resolve("春季 \"contest\"");

    assertThat(Called.laurel("init", made.toString()))
        .isEqualTo(
            new Called(
                0,
                """
                Made `%1$s`. Next:
                  laurel check %1$s/policy
                  laurel cases %1$s/policy
                  laurel judge %1$s/policy %1$s/contest
                """
                    .formatted(made),
                ""));

    String policy = made.resolve("policy").toString();
    String contest = made.resolve("contest").toString();
    assertThat(Called.laurel("check", policy, "--strict"))
        .isEqualTo(new Called(0, "Errors: 0, warnings: 0.\n", ""));
    assertThat(Called.laurel("cases", policy))
        .isEqualTo(new Called(0, "4 cases as expected, 0 not.\n", ""));
    Called judged = Called.laurel("judge", policy, contest);
    assertThat(judged.exitCode()).isZero();
    assertThat(judged.err()).isEmpty();
    assertThat(judged.out())
        .startsWith("春季 \"contest\"\nAward policy: policy\n")
        .containsPattern("一等奖 +白露")
        .containsPattern("二等奖 +安然")
        .containsPattern("二等奖 +陈曦")
        .doesNotContain("丁香");
    assertThat(Called.laurel("explain", policy, contest, "P4").out()).contains("有一项不足6分");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(made);
    }
  }

  @Test
  void init_overwrites_nothing() throws IOException {
    Path taken = folder.resolve("taken");
    Files.writeString(taken, "mine", StandardCharsets.UTF_8);

    assertThat(Called.laurel("init", taken.toString()))
        .isEqualTo(
            new Called(
                2,
                "",
                "`%s` exists, and nothing was changed; choose another name.\n".formatted(taken)));
    assertThat(taken).hasContent("mine");
  }

  @Test
  void init_refuses_names_that_are_none() {
    assertThat(Called.laurel("init", " ")).isEqualTo(new Called(2, "", "` ` can not be a name.\n"));
    assertThat(Called.laurel("init", folder.resolve("a\nb").toString()).exitCode()).isEqualTo(2);
    assertThat(folder).isEmptyDirectory();
  }
}
