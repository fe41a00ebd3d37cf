package io.laurel.store;

import io.laurel.AwardPolicy;
import io.laurel.Fault;
import io.laurel.PolicyLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The policies of a folder, each in its last good version. A policy is a {@code .drl} file, or a
 * folder within the folder with all its {@code .drl} files, and has the name of it. Case files
 * beside the rules ({@code name.yaml} beside {@code name.drl}; every {@code .yaml} in a policy's
 * folder) say what a version has to get right.
 *
 * <p>A new version takes the place of the old one only when it can be loaded and gets all its cases
 * right; otherwise the last good one stays in use and {@link #status()} tells why. A policy whose
 * files are taken away stays too, until the store is opened anew. A judgement ends on the version
 * it began with; a version nobody uses any more is unloaded.
 *
 * <p>Thread-safe. The store looks at the folder when it is told to ({@link #reload()}) or, after
 * {@link #watch}, now and then by itself until it is closed.
 */
public final class PolicyStore implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PolicyStore.class);

  /** A policy as it is held. */
  private record Held(Optional<AwardPolicy> policy, PolicyStatus status) {}

  private final Path folder;
  private final PolicyLoader loader;
  private final Map<String, Held> held = new ConcurrentHashMap<>();
  private final Map<String, Snapshot> seen = new HashMap<>();
  private final Map<String, Snapshot> tried = new HashMap<>();
  private @Nullable Thread watcher;

  private PolicyStore(Path folder, PolicyLoader loader) {
    this.folder = folder;
    this.loader = loader;
  }

  /** As {@link #open(Path, PolicyLoader)}, with the standard loader. */
  public static PolicyStore open(Path folder) {
    return open(folder, PolicyLoader.standard());
  }

  /**
   * Opens a folder and loads what can be loaded; {@link #status()} tells what can not.
   *
   * @throws UncheckedIOException if the folder can not be read
   */
  public static PolicyStore open(Path folder, PolicyLoader loader) {
    PolicyStore store = new PolicyStore(folder, loader);
    store.reload();
    return store;
  }

  /**
   * The version of a policy that is in use now.
   *
   * @throws IllegalArgumentException if there is no such policy, or none of its versions was good
   */
  public AwardPolicy policy(String name) {
    Held known = held.get(name);
    if (known == null) {
      throw new IllegalArgumentException(
          "There is no policy `"
              + name
              + "`; there are "
              + held.keySet().stream().sorted().toList());
    }
    return known.policy().orElseThrow(() -> new IllegalArgumentException(unusable(known.status())));
  }

  private static String unusable(PolicyStatus status) {
    List<String> why = new ArrayList<>();
    status.problems().forEach(p -> why.add(p.toString()));
    status.faults().forEach(f -> why.add(f.toString()));
    return "Policy `" + status.name() + "` can not be used:\n" + String.join("\n", why);
  }

  /** How it stands with each policy, by name. */
  public Map<String, PolicyStatus> status() {
    Map<String, PolicyStatus> all = new TreeMap<>();
    held.forEach((name, known) -> all.put(name, known.status()));
    return all;
  }

  /**
   * Looks at the folder now and takes over what is new and good.
   *
   * @return how it stands with each policy, by name
   * @throws UncheckedIOException if the folder can not be read; nothing changes then
   */
  public Map<String, PolicyStatus> reload() {
    look(false, changed -> {});
    return status();
  }

  /**
   * Looks at the folder again and again, on a daemon thread of its own. A change is taken over when
   * it has not changed any further from one look to the next, so that a file that is being written
   * is left alone.
   *
   * @param every how long to wait between two looks
   * @param changed told of each policy whose status is another one than before, on that thread
   * @throws IllegalStateException if the folder is being watched already
   */
  public synchronized void watch(Duration every, Consumer<PolicyStatus> changed) {
    if (watcher != null) {
      throw new IllegalStateException("The folder is being watched already.");
    }
    long pause = Math.max(1, every.toMillis());
    Thread thread = new Thread(() -> keepLooking(pause, changed), "laurel-policy-store");
    thread.setDaemon(true);
    watcher = thread;
    thread.start();
  }

  private void keepLooking(long pause, Consumer<PolicyStatus> changed) {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Thread.sleep(pause);
        try {
          look(true, changed);
        } catch (RuntimeException e) {
          if (!Thread.currentThread().isInterrupted()) {
            LOG.warn("The policies in `{}` can not be looked at.", folder, e);
          }
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * @param settled whether to wait for a change to be the same twice
   */
  private synchronized void look(boolean settled, Consumer<PolicyStatus> changed) {
    Map<String, Snapshot> found = found();
    for (String name : held.keySet()) {
      if (!found.containsKey(name)) {
        gone(name).ifPresent(changed);
      }
    }
    found.forEach(
        (name, version) -> {
          boolean same = version.equals(seen.put(name, version));
          if ((same || !settled) && !version.equals(tried.get(name))) {
            tryOut(name, version).ifPresent(changed);
          }
        });
  }

  private Map<String, Snapshot> found() {
    try {
      return Snapshot.of(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<PolicyStatus> gone(String name) {
    tried.remove(name);
    seen.remove(name);
    Held known = held.get(name);
    if (known == null || known.policy().isEmpty()) {
      held.remove(name);
      return Optional.empty();
    }
    Fault fault = new Fault(name, "The policy is gone from the folder; its last version stays.");
    return hold(name, known.policy(), new Trial(known.policy(), List.of(), List.of(fault)));
  }

  private Optional<PolicyStatus> tryOut(String name, Snapshot version) {
    Trial trial = Trial.of(version, loader);
    if (!version.isCurrent()) {
      // Changed while it was tried: what was loaded may be something in between.
      return Optional.empty();
    }
    tried.put(name, version);
    Held known = held.get(name);
    return hold(
        name, trial.policy().or(() -> known == null ? Optional.empty() : known.policy()), trial);
  }

  private Optional<PolicyStatus> hold(String name, Optional<AwardPolicy> policy, Trial trial) {
    PolicyStatus status =
        new PolicyStatus(
            name, policy.map(AwardPolicy::fingerprint), trial.problems(), trial.faults());
    Held before = held.put(name, new Held(policy, status));
    return before != null && before.status().equals(status)
        ? Optional.empty()
        : Optional.of(status);
  }

  /** Stops looking at the folder; the policies stay in use. */
  @Override
  public synchronized void close() {
    if (watcher != null) {
      watcher.interrupt();
      watcher = null;
    }
  }
}
