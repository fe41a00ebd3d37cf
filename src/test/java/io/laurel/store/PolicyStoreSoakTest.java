package io.laurel.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.laurel.Component;
import io.laurel.Contest;
import io.laurel.Entrant;
import io.laurel.Outcome;
import io.laurel.PolicyLoader;
import io.laurel.compiler.PolicyFiles;
import io.laurel.compiler.PolicyFingerprint;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thousands of reloads while four threads judge: {@code mvn -Psoak test}. Every tenth version is a
 * new one, which is compiled; the others come from the cache. Each is loaded by a class loader of
 * its own. Prints memory after collecting garbage.
 */
@Tag("soak")
class PolicyStoreSoakTest {

  private static final int RELOADS = Integer.getInteger("laurel.soak.reloads", 5_000);
  private static final int THREADS = 4;
  private static final int ENTRANTS = 12;
  private static final int KEPT = 7;

  private static final String TEXT =
      """
      package policy.line;

      import io.laurel.policy.*;
      import static io.laurel.policy.Choices.*;

      rule "The mark is the score" @phase("score")
      when Contest()
      then insert( Score.in("final").plus("mark", "100%%").rounded(0, HALF_UP) ); end

      rule "The higher score is better" @phase("rank")
      when Contest()
      then insert( Ranking.in("final").byScore().numbered(STANDARD) ); end

      rule "Version %1$d: nobody below 0" @phase("rank")
      when $e : Entry( score["mark"] < 0B )
      then insert( Ineligible.because($e, "version %1$d") ); end

      rule "Prizes" @phase("award")
      when Contest()
      then insert( Tier.named("prize").level(1).places(%2$d).onTie(ALL_IN).vacant(STAYS) ); end
      """;

  /** What is in use after a collection, in bytes. */
  private record Memory(long metaspace, long heap, int classes) {

    static Memory now() throws InterruptedException {
      for (int i = 0; i < 3; i++) {
        System.gc();
        Thread.sleep(50);
      }
      long metaspace =
          ManagementFactory.getMemoryPoolMXBeans().stream()
              .filter(pool -> pool.getName().equals("Metaspace"))
              .mapToLong((MemoryPoolMXBean pool) -> pool.getUsage().getUsed())
              .sum();
      return new Memory(
          metaspace,
          ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
          ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
    }
  }

  @TempDir Path folder;
  private final Map<String, Integer> placesByFingerprint = new ConcurrentHashMap<>();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final AtomicLong judgements = new AtomicLong();
  private final AtomicBoolean done = new AtomicBoolean();

  /** Told before the version is in use, so that no judgement comes too early. */
  private static String fingerprint(int version) {
    String text = TEXT.formatted(version, places(version));
    return new PolicyFingerprint(PolicyFiles.of("line.drl", text)).get();
  }

  private static int places(int version) {
    return 1 + Math.floorMod(version, ENTRANTS);
  }

  private void write(int version) throws IOException {
    Path aside = folder.resolve("aside");
    Files.writeString(aside, TEXT.formatted(version, places(version)));
    Path file = folder.resolve("policies/line.drl");
    Files.createDirectories(file.getParent());
    Files.move(
        aside,
        file,
        java.nio.file.StandardCopyOption.ATOMIC_MOVE,
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  private static Contest contest() {
    Contest.Builder contest =
        Contest.named("Line").component(Component.of("mark", "0", "100", "1"));
    for (int i = 0; i < ENTRANTS; i++) {
      contest.entrant(Entrant.of("E" + i, "E" + i)).result("E" + i, "mark", "final", "" + (50 + i));
    }
    return contest.build();
  }

  @Test
  void thousands_of_reloads_fail_no_judgement_and_leave_nothing_behind() throws Exception {
    write(0);
    PolicyLoader loader = PolicyLoader.standard().cache(folder.resolve("cache"));
    List<Memory> measured = new ArrayList<>();
    try (PolicyStore store = PolicyStore.open(folder.resolve("policies"), loader)) {
      placesByFingerprint.put(store.policy("line").fingerprint(), places(0));
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        Thread thread = new Thread(() -> judge(store));
        thread.start();
        threads.add(thread);
      }
      int newest = 0;
      for (int i = 1; i <= RELOADS; i++) {
        int version = i % 10 == 0 ? ++newest : newest - 1 - i % KEPT;
        write(version);
        placesByFingerprint.put(fingerprint(version), places(version));
        PolicyStatus status = store.reload().get("line");
        if (!status.isCurrent()) {
          failures.add(status.toString());
        }
        if (i % Math.max(1, RELOADS / 20) == 0) {
          Memory now = Memory.now();
          measured.add(now);
          System.out.printf(
              Locale.ROOT,
              "%,d reloads, %,d versions compiled, %,d judgements: metaspace %.1f MB, heap %.1f MB, %,d classes%n",
              i,
              newest + KEPT + 1,
              judgements.get(),
              now.metaspace() / 1e6,
              now.heap() / 1e6,
              now.classes());
        }
      }
      done.set(true);
      for (Thread thread : threads) {
        thread.join();
      }
    }
    assertThat(failures).isEmpty();
    assertThat(judgements.get()).isGreaterThan(RELOADS);
    Memory early = measured.get(measured.size() / 4);
    Memory late = measured.get(measured.size() - 1);
    assertThat(late.metaspace()).isLessThan(early.metaspace() + 10_000_000);
    assertThat(late.heap()).isLessThan(early.heap() + 20_000_000);
    assertThat(late.classes()).isLessThan(early.classes() + 1_000);
  }

  private void judge(PolicyStore store) {
    Contest contest = contest();
    while (!done.get()) {
      try {
        Outcome outcome = store.policy("line").judge(contest);
        Integer places = placesByFingerprint.get(outcome.policyFingerprint());
        if (places == null || outcome.winners("prize").size() != places) {
          failures.add("%s places: %s".formatted(places, outcome.winners("prize")));
        }
        judgements.incrementAndGet();
        Thread.sleep(2);
      } catch (RuntimeException | Error | InterruptedException e) {
        failures.add(e.toString());
      }
    }
  }
}
