package io.laurel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.laurel.AwardPolicy;
import io.laurel.io.ContestFolder;
import io.laurel.io.OutcomeJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyContestsTest {

  private static final int CONTESTS = 1_000;

  @TempDir Path folder;

  @Test
  void a_thousand_contests_are_judged_in_one_call_by_a_policy_compiled_once() throws IOException {
    Path policy = ManyContests.policy(folder);
    Path contests = folder.resolve("contests");
    ManyContests.write(contests, CONTESTS);
    Path results = folder.resolve("results");
    AtomicInteger loaded = new AtomicInteger();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            Locale.ENGLISH);

    int code =
        new Commands(
                terminal,
                argument -> {
                  loaded.incrementAndGet();
                  return argument.load();
                })
            .run(
                "judge",
                policy.toString(),
                contests.toString(),
                "--format=json",
                "--out",
                results.toString());

    terminal.out().flush();
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(code).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo("Contests judged: 1000, of which with pending decisions: 0; not judged: 0.\n");
    assertThat(loaded).hasValue(1);
    List<String> names;
    try (Stream<Path> files = Files.list(results)) {
      names = files.map(file -> file.getFileName().toString()).sorted().toList();
    }
    assertThat(names).hasSize(CONTESTS);
    AwardPolicy compiled = AwardPolicy.load(policy);
    for (int i = 0; i < CONTESTS; i += 97) {
      String name = names.get(i).replace(".json", "");
      assertThat(results.resolve(names.get(i)))
          .hasContent(
              OutcomeJson.write(compiled.judge(ContestFolder.read(contests.resolve(name)))));
    }
  }
}
