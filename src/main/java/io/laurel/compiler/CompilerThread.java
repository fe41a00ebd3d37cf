package io.laurel.compiler;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Compiles on a thread of its own: the depth of the caller's stack does not matter, and there is an
 * end to waiting. A thread nobody waits for any more ends when it next asks for a class or begins
 * another compilation.
 */
final class CompilerThread {

  private static final long STACK_BYTES = 16_000_000;

  private CompilerThread() {}

  /** What work gives; empty when it takes too long. */
  static <T> Optional<T> run(Duration atMost, Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    Thread thread = new Thread(null, task, "laurel-compiler", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    try {
      return Optional.of(task.get(atMost.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      task.cancel(true);
      return Optional.empty();
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The thread was interrupted while a policy was compiled.", e);
    } catch (ExecutionException e) {
      throw thrown(Objects.requireNonNull(e.getCause()));
    }
  }

  private static RuntimeException thrown(@Nullable Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return failure instanceof RuntimeException exception
        ? exception
        : new IllegalStateException(failure);
  }
}
