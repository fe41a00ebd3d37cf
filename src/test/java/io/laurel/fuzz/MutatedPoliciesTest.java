package io.laurel.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.laurel.AwardPolicy;
import io.laurel.Contest;
import io.laurel.InvalidPolicyException;
import io.laurel.JudgementException;
import io.laurel.Limits;
import io.laurel.PolicyProblem;
import io.laurel.compiler.PolicyCompiler;
import io.laurel.compiler.PolicyFiles;
import io.laurel.hostile.HostileCase;
import io.laurel.hostile.Probe;
import io.laurel.io.ContestFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Policies changed at random are refused with problems that have a place, or judge within their
 * limits; nothing else comes of them. The profile {@code fuzz} tries far more of them.
 */
class MutatedPoliciesTest {

  private static final int MUTANTS = Integer.getInteger("laurel.fuzz.mutants", 400);
  private static final int COMPILED = Integer.getInteger("laurel.fuzz.compiled", 8);
  private static final long SEED = Long.getLong("laurel.fuzz.seed", 20261123);
  private static final int SECONDS_THAT_ARE_A_HANG = 120;
  private static final Limits LIMITS = Limits.usual().time(Duration.ofSeconds(2));
  private static final List<String> SHIPPED =
      List.of("commendation", "couriers", "dance", "drama", "drug-testing", "quiz");

  private static final ExecutorService WORKER =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "mutants");
            thread.setDaemon(true);
            return thread;
          });

  private final Map<String, Contest> contests = new HashMap<>();

  @AfterAll
  static void stop() {
    WORKER.shutdownNow();
  }

  @Test
  void mutants_have_problems_with_places_or_judge_within_their_limits() throws IOException {
    Map<String, String> policies = policies();
    List<Mutant> wellFormed = new ArrayList<>();
    for (int i = 0; i < MUTANTS; i++) {
      Mutant mutant = Mutant.of(SEED + i, policies);
      List<PolicyProblem> problems = inTime(mutant, () -> PolicyCompiler.read(files(mutant)));
      checkPlaces(mutant, problems);
      if (problems.isEmpty()) {
        wellFormed.add(mutant);
      }
    }
    Map<String, Integer> came = new TreeMap<>();
    double every = Math.max(1, (double) wellFormed.size() / COMPILED);
    for (double i = 0; i < wellFormed.size(); i += every) {
      Mutant mutant = wellFormed.get((int) i);
      came.merge(inTime(mutant, () -> judged(mutant)), 1, Integer::sum);
    }
    System.out.printf(
        "Mutated policies: seeds %d to %d, %d well-formed, of these %s.%n",
        SEED, SEED + MUTANTS - 1, wellFormed.size(), came);
    assertThat(wellFormed).hasSizeBetween(MUTANTS / 20, MUTANTS * 19 / 20);
  }

  private static PolicyFiles files(Mutant mutant) {
    return PolicyFiles.of("mutant.drl", mutant.text());
  }

  private String judged(Mutant mutant) {
    Probe.CALLS.clear();
    PolicyCompiler.compile(files(mutant))
        .rules()
        .ifPresent(
            rules ->
                rules
                    .classes()
                    .forEach(
                        (name, code) ->
                            assertThat(CalledByPolicy.forbidden(code))
                                .as(mutant + name)
                                .isEmpty()));
    try {
      AwardPolicy policy = AwardPolicy.of("mutant.drl", mutant.text());
      policy.judge(HostileCase.contest(), LIMITS);
      policy.judge(contests.computeIfAbsent(mutant.origin(), this::contest), LIMITS);
      return "judged";
    } catch (InvalidPolicyException e) {
      checkPlaces(mutant, e.problems());
      return "refused by the compiler";
    } catch (JudgementException e) {
      assertThat(e.faults()).as(mutant.toString()).isNotEmpty();
      return "not judged";
    } finally {
      assertThat(Probe.CALLS).as(mutant.toString()).isEmpty();
    }
  }

  private static void checkPlaces(Mutant mutant, List<PolicyProblem> problems) {
    String[] lines = mutant.text().split("\n", -1);
    assertThat(problems).as(mutant.toString()).isSorted();
    for (PolicyProblem problem : problems) {
      assertThat(problem.file()).isEqualTo("mutant.drl");
      assertThat(problem.line()).as("%s: %s", mutant, problem).isBetween(1, lines.length);
      String line = lines[problem.line() - 1].replace("\r", "");
      assertThat(problem.source()).as("%s: %s", mutant, problem).isEqualTo(line);
      assertThat(problem.column())
          .as("%s: %s", mutant, problem)
          .isBetween(1, Math.max(1, line.length() + 1));
    }
  }

  private static <T> T inTime(Mutant mutant, Callable<T> work) {
    try {
      return WORKER.submit(work).get(SECONDS_THAT_ARE_A_HANG, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new AssertionError(mutant + ":\n" + mutant.text(), e.getCause());
    } catch (TimeoutException e) {
      throw new AssertionError(mutant + " does not come to an end:\n" + mutant.text(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private Contest contest(String policy) {
    return SHIPPED.contains(policy)
        ? ContestFolder.read(Path.of("examples").resolve(policy))
        : HostileCase.contest();
  }

  /** Those that are shipped, and those of the catalogue. */
  private static Map<String, String> policies() throws IOException {
    Map<String, String> policies = new TreeMap<>();
    for (String name : SHIPPED) {
      policies.put(name, Files.readString(Path.of("rules", name, name + ".drl")));
    }
    try (Stream<Path> files = Files.walk(Path.of("examples/catalogue"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".drl")).sorted().toList()) {
        policies.put(file.toString(), Files.readString(file));
      }
    }
    return policies;
  }
}
