package io.laurel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.laurel.AwardPolicy;
import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Judge;
import io.laurel.Jury;
import io.laurel.Mark;
import io.laurel.Organisation;
import io.laurel.Outcome;
import io.laurel.RuleReference;
import io.laurel.Ruling;
import io.laurel.compiler.PolicyFiles;
import io.laurel.io.ContestFolder;
import io.laurel.io.OutcomeJson;
import io.laurel.report.TextReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The shipped policies on the examples: to the letter, in any order, on any thread, streamed or
 * not.
 */
class ShippedPoliciesTest {

  /**
   * Run with {@code -Dlaurel.examples.write=true} to write the expected files anew; then read the
   * difference.
   */
  private static final boolean WRITE = Boolean.getBoolean("laurel.examples.write");

  private static final Path EXAMPLES = Path.of("examples");
  private static final String MEDAL = "seniority-medal";
  private static final Map<String, CompiledPolicy> POLICIES = new ConcurrentHashMap<>();
  private static final Map<String, Contest> CONTESTS = new ConcurrentHashMap<>();

  private static CompiledPolicy policy(String name) {
    return POLICIES.computeIfAbsent(
        name, n -> CompiledPolicy.compile(PolicyFiles.shipped(n)).policy().orElseThrow());
  }

  private static Contest contest(String name) {
    return CONTESTS.computeIfAbsent(name, n -> ContestFolder.read(EXAMPLES.resolve(n)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"commendation", "couriers", "dance", "drama", "drug-testing", "quiz", MEDAL})
  void every_example_comes_out_as_expected_to_the_letter(String name) throws IOException {
    Outcome before = policy(name).judge(ContestFolder.readWithoutRulings(EXAMPLES.resolve(name)));
    compare(name, before, "");
    if (Files.exists(EXAMPLES.resolve(name).resolve("rulings.yaml"))) {
      assertThat(before.pending()).isNotEmpty();
      Outcome after = policy(name).judge(contest(name));
      assertThat(after.pending()).isEmpty();
      compare(name, after, ".decided");
      compareWinners(name, after);
    } else {
      compareWinners(name, before);
    }
  }

  private static void compare(String name, Outcome outcome, String suffix) throws IOException {
    Path expected = EXAMPLES.resolve(name).resolve("expected");
    compare(expected.resolve("report" + suffix + ".txt"), TextReport.of(outcome, Locale.CHINESE));
    if (!name.equals(MEDAL)) {
      // The fingerprint changes with each version of the library.
      compare(
          expected.resolve("outcome" + suffix + ".json"),
          withoutFingerprint(OutcomeJson.write(outcome)));
    }
  }

  private static void compare(Path file, String text) throws IOException {
    if (WRITE) {
      Files.writeString(file, text);
    }
    assertThat(text).isEqualTo(Files.readString(file));
  }

  /** The winners were worked out by hand or by another program, not by this one. */
  private static void compareWinners(String name, Outcome outcome) throws IOException {
    Set<String> expected = new HashSet<>();
    for (String line : Files.readAllLines(EXAMPLES.resolve(name).resolve("expected/winners.csv"))) {
      String[] cells = line.replace("\uFEFF", "").split(",", -1);
      if (cells.length == 3 && !line.startsWith("#") && !cells[0].equals("tier")) {
        expected.add(cells[0] + " " + cells[2]);
      }
    }
    Set<String> actual = new HashSet<>();
    Stream.concat(outcome.awards().stream(), outcome.advancements().stream())
        .filter(a -> !name.equals(MEDAL) || a.recipient().id().startsWith("D"))
        .forEach(a -> actual.add(a.tier() + " " + a.recipient().id()));
    assertThat(expected).isNotEmpty();
    assertThat(actual).containsAll(expected);
    outcome.awards().stream()
        .filter(a -> !name.equals(MEDAL) || a.recipient().id().startsWith("D"))
        .forEach(a -> assertThat(expected).contains(a.tier() + " " + a.recipient().id()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"commendation", "couriers", "dance", "drama", "drug-testing", "quiz"})
  void entries_shown_one_by_one_or_together_give_the_same_outcome(String name) {
    String streamed = OutcomeJson.write(policy(name).judge(contest(name)));
    assertThat(OutcomeJson.write(policy(name).judgeKeepingEntries(contest(name))))
        .isEqualTo(streamed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"commendation", "couriers", "dance", "drama", "drug-testing", "quiz"})
  void shuffled_entries_marks_and_rule_files_change_no_byte(String name) {
    String expected = OutcomeJson.write(policy(name).judge(contest(name)));
    for (long seed = 1; seed <= 3; seed++) {
      System.out.println("shuffle of " + name + " with seed " + seed);
      Random random = new Random(seed);
      Contest shuffled = shuffled(contest(name), random);
      CompiledPolicy split = split(name, random);
      Outcome outcome = split.judge(shuffled);
      assertThat(unplaced(OutcomeJson.write(outcome)))
          .as("seed %d", seed)
          .isEqualTo(unplaced(expected));
      assertThat(OutcomeJson.write(policy(name).judge(shuffled)))
          .as("seed %d", seed)
          .isEqualTo(expected);
    }
  }

  /**
   * The same rules in files of one rule each, given in any order; where a rule stands is all that
   * differs.
   */
  private static CompiledPolicy split(String name, Random random) {
    String text = Objects.requireNonNull(PolicyFiles.shipped(name).files().get(0).text());
    String head = text.substring(0, text.indexOf("\nrule "));
    head =
        head.substring(0, head.lastIndexOf("import static"))
            + "import static io.laurel.policy.Choices.*;\n";
    List<PolicyFiles.PolicyFile> files = new ArrayList<>();
    Matcher rule = Pattern.compile("(?s)\nrule .*?\\bend\n").matcher(text);
    while (rule.find()) {
      files.add(
          new PolicyFiles.PolicyFile(String.format("%02d.drl", files.size()), head + rule.group()));
    }
    Collections.shuffle(files, random);
    return CompiledPolicy.compile(new PolicyFiles(name, files)).policy().orElseThrow();
  }

  private static String withoutFingerprint(String json) {
    return json.replaceFirst("  \"policyFingerprint\": \"[0-9a-f]{64}\",\n", "");
  }

  private static String unplaced(String json) {
    return withoutFingerprint(json)
        .replaceAll("\"file\" : \"[^\"]*\"", "")
        .replaceAll("\"file\": \"[^\"]*\"", "")
        .replaceAll("\"line\" ?: \\d+", "");
  }

  private static Contest shuffled(Contest contest, Random random) {
    Contest.Builder builder = Contest.named(contest.name());
    contest.date().ifPresent(builder::date);
    contest.attributes().asMap().forEach(builder::attribute);
    contest.rounds().forEach(builder::rounds);
    contest.categories().forEach(builder::categories);
    contest.components().values().forEach(builder::component);
    shuffled(contest.organisations().values(), random).forEach(builder::organisation);
    shuffled(contest.judges().values(), random).forEach(builder::judge);
    shuffled(contest.juries(), random).forEach(builder::jury);
    shuffled(contest.entrants(), random).forEach(builder::entrant);
    shuffled(contest.marks(), random).forEach(builder::mark);
    shuffled(contest.rulings(), random).forEach(builder::ruling);
    return builder.build();
  }

  private static <T> List<T> shuffled(Iterable<T> values, Random random) {
    List<T> list = new ArrayList<>();
    values.forEach(list::add);
    Collections.shuffle(list, random);
    return list;
  }

  @ParameterizedTest
  @ValueSource(strings = {"dance", "drama", "drug-testing", "quiz"})
  void a_whole_run_of_candidates_gives_what_one_proposal_at_a_time_gives(String name) {
    String rule =
        """

        rule "May object, but never does" @phase("%s")
        when $p : Proposal( rank < 0 )
        then insert( Objection.to($p, "never") ); end
        """;
    String text =
        PolicyFiles.shipped(name).files().get(0).text()
            + rule.formatted("award")
            + rule.formatted("collective").replace("never does", "never will");
    PolicyFiles.PolicyFile file = new PolicyFiles.PolicyFile(name + ".drl", text);
    CompiledPolicy oneByOne =
        CompiledPolicy.compile(new PolicyFiles(name, List.of(file))).policy().orElseThrow();
    assertThat(withoutFingerprint(OutcomeJson.write(oneByOne.judge(contest(name)))))
        .isEqualTo(withoutFingerprint(OutcomeJson.write(policy(name).judge(contest(name)))));
  }

  @Test
  void twenty_threads_on_one_policy_give_what_one_thread_gives() throws Exception {
    String name = "couriers";
    String expected = OutcomeJson.write(policy(name).judge(contest(name)));
    ExecutorService threads = Executors.newFixedThreadPool(20);
    try {
      List<Callable<String>> calls =
          Collections.nCopies(200, () -> OutcomeJson.write(policy(name).judge(contest(name))));
      for (Future<String> call : threads.invokeAll(calls)) {
        assertThat(call.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"commendation", "couriers", "dance", "drama", "drug-testing", "quiz", MEDAL})
  void every_rule_is_fired_by_a_contest_and_quiet_in_another(String name) {
    List<RuleReference> rules = policy(name).rules();
    List<Outcome> outcomes = new ArrayList<>();
    outcomes.add(policy(name).judge(name.equals(MEDAL) ? oneMember() : contest(name)));
    if (name.equals("quiz")) {
      outcomes.add(policy(name).judge(withJudgeOfTheTeamsOwnUnit(contest(name))));
    }
    Set<RuleReference> fired = new HashSet<>();
    outcomes.forEach(o -> fired.addAll(o.rulesApplied()));
    assertThat(fired).containsExactlyInAnyOrderElementsOf(rules);
    Outcome empty = policy(name).judge(Contest.named("empty").build());
    assertThat(empty.rulesApplied()).isEmpty();
    assertThat(empty.awards()).isEmpty();
    assertThat(empty.remarks()).extracting(r -> r.code()).containsExactly("no-entrants");
  }

  private static Contest oneMember() {
    Entrant member = Entrant.of("D", "D").with("入党日期", "1973-07-02").with("中断年数", "0");
    return Contest.named("medal")
        .date(java.time.LocalDate.of(2023, 7, 1))
        .entrant(member.with("健在", "否").with("表现良好", "否"))
        .build();
  }

  private static Contest withJudgeOfTheTeamsOwnUnit(Contest quiz) {
    Contest.Builder builder = Contest.named(quiz.name());
    quiz.rounds().forEach(builder::rounds);
    quiz.components().values().forEach(builder::component);
    quiz.organisations().values().forEach(builder::organisation);
    String own = Objects.requireNonNull(quiz.entrants().get(0).organisation());
    String first =
        quiz.juries().stream()
            .filter(j -> j.round().equals(quiz.rounds().get(0)))
            .findFirst()
            .orElseThrow()
            .judges()
            .get(0);
    quiz.judges()
        .values()
        .forEach(j -> builder.judge(j.id().equals(first) ? new Judge(j.id(), j.name(), own) : j));
    quiz.juries().forEach(builder::jury);
    quiz.entrants().forEach(builder::entrant);
    quiz.marks().forEach(builder::mark);
    return builder.build();
  }

  @Test
  void a_judge_of_a_teams_own_unit_makes_the_match_and_what_follows_from_it_void() {
    Outcome outcome = policy("quiz").judge(withJudgeOfTheTeamsOwnUnit(contest("quiz")));
    String heat = contest("quiz").rounds().get(0);
    assertThat(outcome.remarks().get(0).code()).isEqualTo("round-invalid");
    assertThat(outcome.remarks().get(0).values().get(0)).isEqualTo(heat);
    assertThat(outcome.standing("决赛")).isEmpty();
    assertThat(outcome.standing(heat)).isEmpty();
    assertThat(outcome.awards()).isEmpty();
    assertThat(outcome.advancements()).hasSize(6);
  }

  @Test
  void two_programmes_for_one_unit_is_one_more_rule_and_the_smallest_margin_falls()
      throws IOException {
    AwardPolicy variant =
        withRule(
            "dance",
            """

            rule "每个单位最多两个节目入选" @phase("award")
            when Contest( entrants > 0 )
            then insert( Cap.of(2, ORGANISATION).among("展演节目").inTurn(LARGEST_MARGIN).passedOver(KEEPS_RANK) ); end
            """);
    Set<String> as = winners(AwardPolicy.shipped("dance").judge(contest("dance")), "展演节目");
    Set<String> with = winners(variant.judge(contest("dance")), "展演节目");
    assertThat(with).hasSize(12).doesNotContain("ZG04").contains("ZG11", "DD05", "XD06");
    as.remove("ZG04");
    assertThat(with).containsAll(as);
  }

  @Test
  void one_prize_for_one_parent_company_is_one_more_rule() throws IOException {
    AwardPolicy variant =
        withRule(
            "drama",
            """

            rule "同一上级单位只得一个奖" @phase("award")
            when Contest( entrants > 0 )
            then insert( Cap.of(1, PARENT).inTurn(HIGHEST_SCORE).passedOver(KEEPS_RANK) ); end
            """);
    assertThat(winners(AwardPolicy.shipped("drama").judge(contest("drama")), "三等奖"))
        .containsExactlyInAnyOrder("Q07", "Q11", "Q09");
    assertThat(winners(variant.judge(contest("drama")), "三等奖"))
        .containsExactlyInAnyOrder("Q07", "Q09", "Q04");
  }

  private static AwardPolicy withRule(String name, String rule) {
    return AwardPolicy.of(name + ".drl", PolicyFiles.shipped(name).files().get(0).text() + rule);
  }

  private static Set<String> winners(Outcome outcome, String tier) {
    Set<String> ids = new HashSet<>();
    outcome.winners(tier).forEach(w -> ids.add(w.id()));
    return ids;
  }

  @Test
  void the_commendation_rounds_the_quota_once() {
    Outcome outcome = policy("commendation").judge(contest("commendation"));
    assertThat(outcome.winners("优秀共产党员")).hasSize(6);
  }

  @Test
  void unknown_ruling_is_reported_and_decides_nothing() {
    Contest drama = contest("drama");
    Contest.Builder builder = Contest.named(drama.name());
    drama.components().values().forEach(builder::component);
    drama.rounds().forEach(builder::rounds);
    drama.organisations().values().forEach(builder::organisation);
    drama.judges().values().forEach(builder::judge);
    drama.entrants().forEach(builder::entrant);
    drama.marks().forEach(builder::mark);
    builder.ruling(new Ruling("tie:决赛:99", List.of("Q01"), "nobody", "today", "none"));
    Outcome outcome = policy("drama").judge(builder.build());
    assertThat(outcome.remarks())
        .extracting(r -> r.code() + r.values())
        .containsExactly("ruling-unused[tie:决赛:99]");
  }

  @Test
  void a_contest_with_a_jury_keeps_marks_and_recusals_apart() {
    Contest contest =
        Contest.named("small")
            .rounds("决赛")
            .categories("街舞")
            .component(io.laurel.Component.of("总分", "0", "10", "0.01"))
            .component(io.laurel.Component.of("艺术表现力", "0", "10", "0.01"))
            .organisation(Organisation.of("u", "u"))
            .judge(new Judge("J", "J", "u"))
            .jury(new Jury("决赛", null, List.of("J")))
            .entrant(Entrant.of("E", "E").sentBy("u").in("街舞"))
            .mark(Mark.without("E", "J", "总分", "决赛", Mark.State.RECUSED))
            .build();
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> policy("dance").judge(contest))
        .hasMessageContaining(
            "of 0 marks for `总分` in round `决赛` 0 remain to count; the policy asks for at least 5");
  }
}
