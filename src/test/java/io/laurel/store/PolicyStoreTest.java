package io.laurel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.laurel.AwardPolicy;
import io.laurel.Component;
import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Fault;
import io.laurel.Outcome;
import io.laurel.Recipient;
import java.io.File;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Policies that are replaced while they are in use. */
class PolicyStoreTest {

  private static final String TEXT =
      """
      package policy.line;

      import io.laurel.policy.*;
      import static io.laurel.policy.Choices.*;

      rule "The mark is the score" @phase("score")
      when Contest()
      then insert( Score.in("final").plus("mark", "100%").rounded(0, HALF_UP) ); end

      rule "The higher score is better" @phase("rank")
      when Contest()
      then insert( Ranking.in("final").byScore().numbered(STANDARD) ); end

      rule "Prizes" @phase("award")
      when Contest()
      then insert( Tier.named("prize").level(1).places(PLACES).onTie(ALL_IN).vacant(STAYS) ); end
      """;

  private static final String ONE_WINS =
      """
      rule: "the best one wins"
      cases:
        - case: the higher mark wins
          scores: {A: 9, B: 8}
          expect:
            awards: {prize: [A]}
      """;

  @TempDir Path folder;

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text, StandardCharsets.UTF_8);
  }

  private static String places(int number) {
    return TEXT.replace("PLACES", Integer.toString(number));
  }

  private static List<String> winners(AwardPolicy policy) {
    Outcome outcome = outcome(policy);
    return outcome.winners("prize").stream().map(Recipient::id).toList();
  }

  private static Outcome outcome(AwardPolicy policy) {
    Contest.Builder contest = Contest.named("Line").component(Component.of("mark", "0", "10", "1"));
    for (String mark : List.of("7", "8", "9")) {
      contest.entrant(Entrant.of("E" + mark, mark)).result("E" + mark, "mark", "final", mark);
    }
    return policy.judge(contest.build());
  }

  @Test
  void a_good_version_takes_the_place_of_the_one_before() throws IOException {
    write("line.drl", places(1));
    write("shows/one.drl", places(2));
    try (PolicyStore store = PolicyStore.open(folder)) {
      assertThat(store.status()).containsOnlyKeys("line", "shows");
      AwardPolicy before = store.policy("line");
      assertThat(winners(before)).containsExactly("E9");
      assertThat(winners(store.policy("shows"))).containsExactly("E9", "E8");
      write("line.drl", places(3));
      assertThat(store.policy("line")).isSameAs(before);
      Map<String, PolicyStatus> status = store.reload();
      assertThat(winners(store.policy("line"))).containsExactly("E9", "E8", "E7");
      assertThat(winners(before)).containsExactly("E9");
      assertThat(status.get("line").isCurrent()).isTrue();
      assertThat(status.get("line").fingerprint())
          .contains(outcome(store.policy("line")).policyFingerprint())
          .isNotEqualTo(before.fingerprint());
    }
  }

  @Test
  void a_version_that_can_not_be_loaded_leaves_the_last_good_one_in_use() throws IOException {
    write("line.drl", places(1));
    PolicyStore store = PolicyStore.open(folder);
    AwardPolicy good = store.policy("line");
    write("line.drl", places(2).substring(0, TEXT.indexOf("then insert( Tier")));
    PolicyStatus status = store.reload().get("line");
    assertThat(store.policy("line")).isSameAs(good);
    assertThat(status.fingerprint()).contains(good.fingerprint());
    assertThat(status.problems()).isNotEmpty();
    assertThat(status.isCurrent()).isFalse();
    write("line.drl", places(2));
    assertThat(store.reload().get("line").isCurrent()).isTrue();
    assertThat(winners(store.policy("line"))).containsExactly("E9", "E8");
  }

  @Test
  void a_version_that_fails_a_case_leaves_the_last_good_one_in_use() throws IOException {
    write("line.drl", places(1));
    write("line.yaml", ONE_WINS);
    PolicyStore store = PolicyStore.open(folder);
    assertThat(store.status().get("line").faults()).isEmpty();
    AwardPolicy good = store.policy("line");
    write("line.drl", places(2));
    PolicyStatus status = store.reload().get("line");
    assertThat(store.policy("line")).isSameAs(good);
    assertThat(status.problems()).isEmpty();
    assertThat(status.faults())
        .singleElement()
        .satisfies(f -> assertThat(f.where()).startsWith("line.yaml:"))
        .satisfies(f -> assertThat(f.message()).startsWith("Case `the higher mark wins`: "));
  }

  @Test
  void a_policy_that_was_never_good_says_why() throws IOException {
    write("line.drl", "package policy.line;\nrule");
    PolicyStore store = PolicyStore.open(folder);
    assertThatThrownBy(() -> store.policy("line"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Policy `line` can not be used:\nline.drl:");
    assertThatThrownBy(() -> store.policy("other"))
        .hasMessage("There is no policy `other`; there are [line]");
  }

  @Test
  void a_policy_whose_file_is_gone_stays_in_use() throws IOException {
    write("line.drl", places(1));
    PolicyStore store = PolicyStore.open(folder);
    Files.delete(folder.resolve("line.drl"));
    assertThat(store.reload().get("line").faults())
        .containsExactly(
            new Fault("line", "The policy is gone from the folder; its last version stays."));
    assertThat(winners(store.policy("line"))).containsExactly("E9");
  }

  @Test
  void a_file_and_a_folder_of_one_name_are_refused() throws IOException {
    write("line.drl", places(1));
    write("line/line.drl", places(1));
    assertThat(PolicyStore.open(folder).status().get("line").faults())
        .containsExactly(
            new Fault("line", "There are a file and a folder of this name; keep one."));
  }

  @Test
  void a_watched_folder_is_looked_at_by_itself() throws Exception {
    write("line.drl", places(1));
    BlockingQueue<PolicyStatus> told = new LinkedBlockingQueue<>();
    try (PolicyStore store = PolicyStore.open(folder)) {
      store.watch(Duration.ofMillis(20), told::add);
      write("line.drl", places(2));
      PolicyStatus status = told.poll(60, TimeUnit.SECONDS);
      assertThat(status).isNotNull();
      assertThat(status.isCurrent()).isTrue();
      assertThat(winners(store.policy("line"))).containsExactly("E9", "E8");
      assertThatThrownBy(() -> store.watch(Duration.ofMillis(20), told::add))
          .hasMessage("The folder is being watched already.");
    }
  }

  @Test
  void a_version_that_was_replaced_is_unloaded_though_its_outcome_is_kept() throws Exception {
    write("line.drl", places(1));
    PolicyStore store = PolicyStore.open(folder);
    WeakReference<AwardPolicy> before = new WeakReference<>(store.policy("line"));
    Outcome outcome = outcome(store.policy("line"));
    write("line.drl", places(2));
    store.reload();
    for (int i = 0; i < 50 && before.get() != null; i++) {
      System.gc();
      Thread.sleep(20);
    }
    assertThat(before.get()).isNull();
    assertThat(outcome.winners("prize")).hasSize(1);
  }

  /** Cases are read by an optional dependency; without it policies are loaded all the same. */
  @Test
  void without_a_reader_of_cases_they_are_told_to_be_missing() throws Exception {
    write("line.drl", places(1));
    List<URL> urls = new ArrayList<>();
    for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (!part.contains("snakeyaml")) {
        urls.add(Path.of(part).toUri().toURL());
      }
    }
    try (URLClassLoader other =
        new URLClassLoader(urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader())) {
      ClassLoader before = Thread.currentThread().getContextClassLoader();
      Thread.currentThread().setContextClassLoader(other);
      try {
        assertThat(statusIn(other)).contains("problems=[], faults=[]");
        write("line.yaml", ONE_WINS);
        assertThat(statusIn(other))
            .contains(
                "faults=[line.yaml: The cases can not be read: the class path lacks `snakeyaml-engine`.]");
      } finally {
        Thread.currentThread().setContextClassLoader(before);
      }
    }
  }

  private String statusIn(ClassLoader loader)
      throws ReflectiveOperationException, InvocationTargetException {
    Class<?> type = loader.loadClass(PolicyStore.class.getName());
    Object store = type.getMethod("open", Path.class).invoke(null, folder);
    return String.valueOf(type.getMethod("status").invoke(store));
  }
}
