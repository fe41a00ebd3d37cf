package io.laurel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.laurel.AwardPolicy;
import io.laurel.io.ContestFolder;
import io.laurel.io.OutcomeJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the packaged command line as a program of its own, from another folder than this one. */
class LaurelJarIT {

  private static final Path JAR = Path.of("target", "laurel-cli.jar").toAbsolutePath();
  private static final Path EXAMPLES = Path.of("examples").toAbsolutePath();
  private static final String POLICY =
      """
      package policy;

      import io.laurel.policy.*;
      import static io.laurel.policy.Choices.*;

      rule "主题取平均" @phase("score")
      when Contest()
      then insert( Panel.of("主题").mean().missing(REFUSED) ); end

      rule "只算主题" @phase("score")
      when Contest()
      then insert( Score.in("决赛").plus("主题").rounded(2, HALF_UP) ); end
      """;

  @TempDir Path folder;

  private Called run(List<String> options, String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(options);
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-jar", JAR.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(Map.of("LC_ALL", "C", "LAUREL_LANG", "zh"));
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    Path out = Files.createTempFile(folder, "out", "");
    Path err = Files.createTempFile(folder, "err", "");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    process.getOutputStream().close();
    if (!process.waitFor(10, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("The program does not end: " + command);
    }
    return new Called(process.exitValue(), read(out), read(err));
  }

  private Called laurel(String... arguments) throws Exception {
    return run(List.of(), arguments);
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  @Test
  void a_shipped_policy_judges_as_the_facade_does_in_a_plain_environment() throws Exception {
    Path drama = EXAMPLES.resolve("drama");
    String json = OutcomeJson.write(AwardPolicy.shipped("drama").judge(ContestFolder.read(drama)));

    assertThat(laurel("judge", "drama", drama.toString(), "--format", "json"))
        .isEqualTo(new Called(0, json, ""));
  }

  @Test
  void a_shipped_policy_is_not_compiled_again() throws Exception {
    String drama = EXAMPLES.resolve("drama").toString();

    run(List.of("-Xlog:class+load:file=loaded.txt"), "judge", "drama", drama);

    assertThat(read(folder.resolve("loaded.txt")))
        .contains("io.laurel.precompiled.ShippedRules ")
        .doesNotContain("org.eclipse.jdt.internal.compiler.Compiler ");
  }

  @Test
  void a_policy_of_ones_own_is_compiled_checked_and_its_problems_told() throws Exception {
    Path policy = folder.resolve("own.drl");
    Files.writeString(policy, POLICY, StandardCharsets.UTF_8);
    assertThat(laurel("judge", "own.drl", EXAMPLES.resolve("drama").toString()).err()).isEmpty();

    Files.writeString(
        policy,
        POLICY.replace("只算主题\" @phase(\"score", "只算主题\" @phase(\"scroe"),
        StandardCharsets.UTF_8);
    Called called = laurel("check", "own.drl", "--format", "sarif");
    assertThat(called.exitCode()).isEqualTo(1);
    assertThat(called.err()).isEmpty();
    assertThat(called.out()).contains("\"uri\": \"own.drl\"", "\"startLine\": 10", "scroe");
  }

  @Test
  void what_init_makes_is_judged_and_passes_its_cases() throws Exception {
    assertThat(laurel("init", "new").exitCode()).isZero();
    assertThat(laurel("cases", "new/policy"))
        .isEqualTo(new Called(0, "符合预期的用例 4 个，不符合的 0 个。\n", ""));
    Called judged = laurel("judge", "new/policy", "new/contest");
    assertThat(judged.exitCode()).isZero();
    assertThat(judged.out()).contains("一等奖  白露");
  }

  @Test
  void exit_codes_tell_what_happened_and_no_trace_is_printed() throws Exception {
    String quiz = EXAMPLES.resolve("quiz").toString();
    Files.createDirectories(folder.resolve("broken"));
    Files.writeString(folder.resolve("broken/contest.yaml"), "nme: x\n");

    assertThat(laurel("judge", "quiz", quiz, "--without-rulings").exitCode()).isEqualTo(3);
    assertThat(laurel("judge", "quiz"))
        .isEqualTo(new Called(2, "", "缺少 `CONTEST`。\n用法见：laurel judge --help\n"));
    Called broken = laurel("judge", "quiz", "broken");
    assertThat(broken.exitCode()).isEqualTo(1);
    assertThat(broken.out()).isEmpty();
    assertThat(broken.err()).startsWith("broken:\n  ").doesNotContain("\tat ", "Exception");
  }

  @Test
  void a_thousand_contests_need_no_more_memory_than_a_few() throws Exception {
    ManyContests.policy(folder);
    ManyContests.write(folder.resolve("contests"), 1_000);

    Called called =
        run(List.of("-Xmx128m"), "judge", "medals.drl", "contests", "--format=json", "--out=out");

    assertThat(called).isEqualTo(new Called(0, "已评定比赛 1000 个，其中 0 个有待决事项；未能评定 0 个。\n", ""));
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      assertThat(files).hasSize(1_000);
    }
  }

  @Test
  void a_program_that_is_told_to_stop_leaves_whole_files_only() throws Exception {
    ManyContests.policy(folder);
    ManyContests.write(folder.resolve("contests"), 1_000);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                JAR.toString(),
                "judge",
                "medals.drl",
                "contests",
                "--format=json",
                "--out=out")
            .directory(folder.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    Path first = folder.resolve("out/contest-0001.json");
    while (process.isAlive() && !Files.exists(first)) {
      Thread.sleep(5);
    }
    process.destroy();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();

    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      List<Path> left = files.toList();
      assertThat(left).isNotEmpty().allMatch(file -> file.toString().endsWith(".json"));
      for (Path file : left) {
        assertThat(Json.read(read(file))).containsKey("explanations");
      }
    }
  }

  @Test
  void every_library_in_the_file_is_named_with_its_licence() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      String licences;
      try (var in = jar.getInputStream(jar.getEntry("META-INF/THIRD-PARTY-LICENSES.txt"))) {
        licences = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
      Matcher named =
          Pattern.compile(
                  "(?:^|[ ,])([a-z0-9]+(?:\\.[a-z0-9]+)+|picocli)(?= |$)", Pattern.MULTILINE)
              .matcher(licences.substring(0, licences.indexOf("\n\n(3)")));
      List<String> packages = new ArrayList<>(List.of("io/laurel/"));
      while (named.find()) {
        packages.add(named.group(1).replace('.', '/') + "/");
      }
      TreeSet<String> unnamed = new TreeSet<>();
      jar.stream()
          .map(entry -> entry.getName().replaceFirst("^META-INF/versions/\\d+/", ""))
          .filter(name -> name.endsWith(".class"))
          .filter(name -> packages.stream().noneMatch(name::startsWith))
          .forEach(name -> unnamed.add(name.substring(0, Math.max(0, name.lastIndexOf('/')))));
      assertThat(unnamed).isEmpty();
      assertThat(jar.getEntry("META-INF/LICENSE")).isNotNull();
      assertThat(jar.getEntry("META-INF/NOTICE")).isNotNull();
    }
  }
}
