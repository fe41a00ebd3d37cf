package io.laurel.precompiled;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Limits;
import io.laurel.compiler.CompiledRules;
import io.laurel.compiler.PolicyFiles;
import io.laurel.engine.CompiledPolicy;
import io.laurel.engine.Loading;
import io.laurel.hostile.Probe;
import io.laurel.io.OutcomeJson;
import io.laurel.sandbox.AllowList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Does to the kept classes of a policy all that the hostile corpus lists, and loads it again. */
class CacheTamperingTest {

  private static final AllowList ALLOWED = AllowList.standard();

  static final String TEXT =
      """
      package policy.kept;

      import io.laurel.policy.*;
      import static io.laurel.policy.Choices.*;

      function int twice(int n) {
        int sum = 0;
        for (int i = 0; i < n; i++) { sum = sum + 2; }
        return sum;
      }

      rule "The mark is the score" @phase("score")
      when Contest()
      then insert( Score.in("final").plus("mark", "100%").rounded(0, HALF_UP) ); end

      rule "The higher score is better" @phase("rank")
      when Contest()
      then insert( Ranking.in("final").byScore().numbered(STANDARD) ); end

      rule "Below 50 is too low" @phase("rank")
      when $e : Entry( score["mark"] < 50B )
      then insert( Ineligible.because($e, "too low") ); end

      rule "Above 90 is too high" @phase("rank")
      when $e : Entry( score["mark"] > 90B )
      then insert( Ineligible.because($e, "too high") ); end

      rule "Two prizes" @phase("award")
      when Contest()
      then insert( Tier.named("prize").level(1).places(twice(1)).onTie(ALL_IN).vacant(STAYS) ); end
      """;

  static final PolicyFiles POLICY = PolicyFiles.of("kept.drl", TEXT);
  private static final PolicyFiles OTHER =
      PolicyFiles.of("other.drl", TEXT.replace("< 50B", "< 60B"));

  /** Done by what a test does, not by changing the file; each has a test of its own below. */
  private static final Set<String> BY_THEMSELVES =
      Set.of(
          "two processes write at once",
          "policy changed by one blank",
          "two policies that are one when put together",
          "file name that differs only in case");

  /** Only the key tells that they are wrong: they say nothing that could not be so. */
  private static final Set<String> ONLY_WITHOUT_KEY =
      Set.of(
          "fingerprint copied to another policy",
          "titles of rules exchanged",
          "rule moved to another phase",
          "line number changed");

  /** Nothing is wrong with them for a user who may read and write everything. */
  private static final Set<String> LEFT_AS_IT_WAS = Set.of("file that may not be read");

  /** Code that names a class that is not there looks like code that names one of others. */
  private static final String MISSING = "one class fewer";

  /** Whether the policy is compiled again after each way, not only after the dangerous ones. */
  private static final boolean ALL_WHOLE = Integer.getInteger("laurel.hostile.every", 10) == 1;

  @TempDir static Path original;
  private static Tampering tampering;
  private static String expected;

  @TempDir Path folder;
  private final List<String> warnings = new ArrayList<>();

  @BeforeAll
  static void keep() throws IOException {
    RuleCache cache = new RuleCache(original.resolve("cache"));
    expected = judge(cache);
    new Loading(ALLOWED, Optional.of(cache), Limits.usual()).load(OTHER);
    tampering = new Tampering(kept(original.resolve("cache"), OTHER, false));
  }

  private static KeptFile kept(Path cache, PolicyFiles files, boolean withKey) {
    return new KeptFile(
        new RuleCache(cache).file(files, ALLOWED).orElseThrow(),
        RuleCache.origin(files, ALLOWED).orElseThrow(),
        withKey);
  }

  private static String judge(RuleCache cache) {
    return judge(POLICY, cache);
  }

  static String judge(PolicyFiles files, RuleCache cache) {
    CompiledPolicy policy =
        new Loading(ALLOWED, Optional.of(cache), Limits.usual()).load(files).policy().orElseThrow();
    Contest.Builder contest =
        Contest.named("Kept").component(io.laurel.Component.of("mark", "0", "100", "1"));
    int number = 0;
    for (String mark : List.of("40", "55", "70", "90", "95")) {
      String id = "E" + number++;
      contest.entrant(Entrant.of(id, id)).result(id, "mark", "final", mark);
    }
    return OutcomeJson.write(policy.judge(contest.build()));
  }

  private RuleCache copy() throws IOException {
    Path cache = folder.resolve("cache");
    Files.createDirectory(cache);
    try (Stream<Path> files = Files.list(original.resolve("cache"))) {
      for (Path file : files.toList()) {
        Files.copy(
            file,
            cache.resolve(Objects.requireNonNull(file.getFileName())),
            java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    return new RuleCache(cache, warnings::add);
  }

  record Listed(String name, String expect) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Listed> listed() throws IOException {
    try (InputStream in =
        CacheTamperingTest.class.getResourceAsStream("/hostile/cache-tampering.yaml")) {
      List<?> all = (List<?>) new Load(LoadSettings.builder().build()).loadFromInputStream(in);
      return all.stream()
          .map(each -> (Map<?, ?>) each)
          .map(each -> new Listed((String) each.get("name"), (String) each.get("expect")))
          .toList();
    }
  }

  static List<Listed> listedForTheFile() throws IOException {
    return listed().stream().filter(each -> !BY_THEMSELVES.contains(each.name())).toList();
  }

  @Test
  void every_way_listed_is_tried() throws IOException {
    Set<String> tried = new TreeSet<>(tampering.ways.keySet());
    tried.addAll(BY_THEMSELVES);
    assertThat(listed().stream().map(Listed::name)).containsExactlyInAnyOrderElementsOf(tried);
  }

  @Test
  void what_was_not_touched_is_used() throws IOException {
    RuleCache cache = copy();
    assertThat(cache.find(POLICY, ALLOWED)).isPresent();
    assertThat(judge(cache)).isEqualTo(expected);
    assertThat(warnings).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("listedForTheFile")
  void a_file_tampered_with_is_not_used(Listed listed) throws Exception {
    tamper(listed, false);
  }

  /** As somebody who can read the key of the folder: only the check of the code is left. */
  @ParameterizedTest
  @MethodSource("listedForTheFile")
  void a_file_signed_after_it_was_tampered_with_is_not_used(Listed listed) throws Exception {
    assumeThat(ONLY_WITHOUT_KEY).doesNotContain(listed.name());
    tamper(listed, true);
  }

  private void tamper(Listed listed, boolean withKey) throws Exception {
    RuleCache cache = copy();
    Path place = folder.resolve("cache");
    CompiledRules before = cache.find(POLICY, ALLOWED).orElseThrow();
    Probe.CALLS.clear();
    Objects.requireNonNull(tampering.ways.get(listed.name())).change(kept(place, POLICY, withKey));
    if (listed.name().equals("file replaced while it is read")) {
      assertThat(before.watchedModels(ALLOWED)).isNotEmpty();
    }
    boolean found = cache.find(POLICY, ALLOWED).isPresent();
    assertThat(found && !withKey && !LEFT_AS_IT_WAS.contains(listed.name())).isFalse();
    assertThat(Probe.CALLS).isEmpty();
    if (listed.expect().equals("refused")) {
      assertThat(warnings)
          .singleElement()
          .asString()
          .startsWith("`" + place)
          .contains("has code that no policy may have (`")
          .endsWith("and is not used.");
    } else if (!listed.name().equals(MISSING)) {
      assertThat(warnings).isEmpty();
    }
    if (found || ALL_WHOLE || (listed.expect().equals("refused") && !withKey)) {
      assertRebuilt(cache, place);
    }
    assertThat(Files.exists(Path.of("/tmp/evil.class"))).isFalse();
    assertThat(Files.exists(folder.resolve("evil.class"))).isFalse();
  }

  private static void assertRebuilt(RuleCache cache, Path place) {
    assertThat(judge(cache)).isEqualTo(expected);
    assertThat(Probe.CALLS).isEmpty();
    boolean usable =
        Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)
            && !Files.isDirectory(cache.file(POLICY, ALLOWED).orElseThrow());
    assertThat(cache.find(POLICY, ALLOWED).isPresent()).isEqualTo(usable);
  }

  /** What is not promised: who can read the key decides what the policy says, within the list. */
  @Test
  void harmless_rules_signed_with_the_key_are_used() throws IOException {
    RuleCache cache = copy();
    KeptFile kept = kept(folder.resolve("cache"), POLICY, true);
    kept.write(kept(folder.resolve("cache"), OTHER, true).rules());
    assertThat(judge(cache)).isNotEqualTo(expected);
  }

  @Test
  void a_key_others_can_read_is_replaced_and_what_it_signed_is_not_used() throws IOException {
    RuleCache cache = copy();
    Path key = folder.resolve("cache").resolve(CacheFolder.KEY);
    assumeThat(key.getFileSystem().supportedFileAttributeViews()).contains("posix");
    byte[] before = Files.readAllBytes(key);
    Files.setPosixFilePermissions(
        key, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r-----"));
    assertThat(cache.find(POLICY, ALLOWED)).isEmpty();
    assertThat(judge(cache)).isEqualTo(expected);
    assertThat(Files.readAllBytes(key)).isNotEqualTo(before);
    assertThat(cache.find(POLICY, ALLOWED)).isPresent();
  }

  @Test
  void two_processes_write_at_once() throws Exception {
    Path cache = folder.resolve("shared");
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      processes.add(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Dfile.encoding=UTF-8",
                  "-cp",
                  System.getProperty("java.class.path"),
                  KeepOnce.class.getName(),
                  cache.toString())
              .redirectErrorStream(true)
              .start());
    }
    for (Process process : processes) {
      String told =
          new String(
              process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(told).isZero();
      assertThat(told).endsWith(expected);
    }
    RuleCache after = new RuleCache(cache, warnings::add);
    assertThat(judge(after)).isEqualTo(expected);
    assertThat(after.find(POLICY, ALLOWED)).isPresent();
    assertThat(warnings).isEmpty();
    try (Stream<Path> files = Files.list(cache)) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void a_policy_changed_by_one_blank_is_another_one() throws IOException {
    RuleCache cache = copy();
    PolicyFiles changed = PolicyFiles.of("kept.drl", TEXT + " ");
    assertThat(cache.find(changed, ALLOWED)).isEmpty();
    assertThat(cache.file(changed, ALLOWED)).isNotEqualTo(cache.file(POLICY, ALLOWED));
  }

  @Test
  void two_policies_that_are_one_when_put_together_are_two() {
    RuleCache cache = new RuleCache(folder);
    assertThat(cache.file(twoFiles("ab", "c"), ALLOWED))
        .isNotEqualTo(cache.file(twoFiles("a", "bc"), ALLOWED));
  }

  private static PolicyFiles twoFiles(String one, String two) {
    return new PolicyFiles(
        "p", List.of(new PolicyFiles.PolicyFile("1", one), new PolicyFiles.PolicyFile("2", two)));
  }

  @Test
  void policies_whose_names_differ_only_in_case_have_files_of_their_own() throws IOException {
    RuleCache cache = copy();
    PolicyFiles capital = PolicyFiles.of("Kept.drl", TEXT);
    assertThat(cache.find(capital, ALLOWED)).isEmpty();
    assertThat(judge(capital, cache)).contains("\"file\": \"Kept.drl\"");
    assertThat(judge(cache)).isEqualTo(expected);
    assertThat(cache.file(capital, ALLOWED).orElseThrow().toString())
        .isNotEqualToIgnoringCase(cache.file(POLICY, ALLOWED).orElseThrow().toString());
  }

  @Test
  void only_the_policies_used_last_are_kept() throws IOException {
    CacheFolder kept = new CacheFolder(folder.resolve("many"));
    kept.needKey();
    for (int i = 0; i < CacheFolder.MOST_KEPT + 5; i++) {
      kept.write("n" + i, new byte[] {1});
      Files.setLastModifiedTime(
          kept.file("n" + i), java.nio.file.attribute.FileTime.fromMillis(1_000_000L + i));
      kept.read("n0");
    }
    assertThat(kept.read("n0")).isPresent();
    assertThat(kept.read("n1")).isEmpty();
    try (Stream<Path> files = Files.list(folder.resolve("many"))) {
      assertThat(files).hasSize(CacheFolder.MOST_KEPT + 1);
    }
  }

  /** Loads the policy and prints its outcome, in a process of its own. */
  static final class KeepOnce {
    public static void main(String[] arguments) {
      java.io.PrintStream out =
          new java.io.PrintStream(System.out, true, java.nio.charset.StandardCharsets.UTF_8);
      out.print(judge(new RuleCache(Path.of(arguments[0]))));
    }
  }
}
