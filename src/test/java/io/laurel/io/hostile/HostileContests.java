package io.laurel.io.hostile;

import io.laurel.AwardPolicy;
import io.laurel.Contest;
import io.laurel.InvalidContestException;
import io.laurel.JudgementException;
import io.laurel.io.ContestFile;
import io.laurel.io.ContestJson;
import io.laurel.io.WorkbookOf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * Reads and judges spoilt contests one after the other, and ends with 1 and the number of the one
 * that did anything but be refused with a message or be judged; with 2 if one takes too long.
 */
public final class HostileContests {

  private static final List<String> EXAMPLES = List.of("couriers", "drama", "quiz");
  private static final long PATIENCE_MILLIS = 120_000;

  private final Path folder;
  private final Map<String, Contest> contests = new TreeMap<>();
  private final Map<String, AwardPolicy> policies = new TreeMap<>();
  private int refused;
  private int judged;

  private HostileContests(Path folder) {
    this.folder = folder;
  }

  /** Arguments: an empty folder, the number of the first contest and the one after the last. */
  public static void main(String[] args) throws IOException {
    int from = Integer.parseInt(args[1]);
    int to = Integer.parseInt(args[2]);
    HostileContests contests = new HostileContests(Path.of(args[0]));
    AtomicReference<String> now = new AtomicReference<>("");
    watch(now);
    for (int number = from; number < to; number++) {
      now.set(String.valueOf(number));
      String wrong = contests.tried(number);
      if (!wrong.isEmpty()) {
        System.out.println("Contest " + number + ": " + wrong);
        System.exit(1);
      }
    }
    System.out.println(
        "Contests "
            + from
            + " to "
            + (to - 1)
            + ": "
            + contests.refused
            + " refused, "
            + contests.judged
            + " judged.");
    System.exit(0);
  }

  private static void watch(AtomicReference<String> now) {
    Thread watcher =
        new Thread(
            () -> {
              try {
                String before;
                do {
                  before = now.get();
                  Thread.sleep(PATIENCE_MILLIS);
                } while (!before.equals(now.get()));
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              System.out.println("Contest " + now.get() + ": it does not come to an end.");
              System.exit(2);
            });
    watcher.setDaemon(true);
    watcher.start();
  }

  /** What is wrong with what came of contest {@code number}; empty if nothing is. */
  private String tried(int number) throws IOException {
    SplittableRandom random = new SplittableRandom(number);
    String example = EXAMPLES.get(random.nextInt(EXAMPLES.size()));
    Contest sound =
        contests.computeIfAbsent(example, e -> ContestFile.read(Path.of("examples", e)));
    Path path = folder.resolve(String.valueOf(number));
    Files.createDirectories(path);
    Mutation mutation;
    Path input;
    switch (random.nextInt(3)) {
      case 0 -> {
        copy(Path.of("examples", example), path);
        mutation = mutated(path, TextMutations.folders(), random);
        input = path;
      }
      case 1 -> {
        input = path.resolve("contest.json");
        ContestJson.write(sound, input);
        mutation = mutated(path, TextMutations.any(), random);
      }
      default -> {
        input = path.resolve("contest.xlsx");
        WorkbookOf.write(sound, input, random.nextBoolean());
        mutation = mutated(path, WorkbookMutations.all(), random);
      }
    }
    String wrong = outcome(input, example, mutation, sound);
    if (wrong.isEmpty()) {
      try (Stream<Path> files = Files.list(path)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(path);
    }
    return wrong.isEmpty() ? "" : example + ", " + mutation.name() + ": " + wrong;
  }

  private String outcome(Path input, String example, Mutation mutation, Contest sound) {
    try {
      Contest contest = ContestFile.read(input);
      if (mutation.sameContest() && !contest.fingerprint().equals(sound.fingerprint())) {
        return "it is another contest now";
      }
      policies.computeIfAbsent(example, AwardPolicy::shipped).judge(contest);
      judged++;
      return "";
    } catch (InvalidContestException | JudgementException e) {
      refused++;
      return mutation.sameContest() || String.valueOf(e.getMessage()).isBlank()
          ? "refused: " + e.getMessage()
          : "";
    } catch (UncheckedIOException e) {
      refused++;
      return e.getCause() instanceof NoSuchFileException ? "" : trace(e);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return trace(e);
    }
  }

  private static String trace(Throwable thrown) {
    thrown.printStackTrace(System.out);
    return thrown.toString();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.toString().endsWith(".md")) {
          Files.copy(file, to.resolve(file.getFileName()));
        }
      }
    }
  }

  private static Mutation mutated(Path path, List<Mutation> all, SplittableRandom random)
      throws IOException {
    Mutation mutation = all.get(random.nextInt(all.size()));
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> list = Files.list(path)) {
      for (Path file : list.toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
        Files.delete(file);
      }
    }
    mutation.change().apply(files, random);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(path.resolve(file.getKey()), file.getValue());
    }
    return mutation;
  }
}
