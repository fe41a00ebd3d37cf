package io.laurel.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works on many things at once and hands on the results in the order of the things. Only a few
 * results wait at any time, however many there are.
 */
final class InOrder {

  private static final int WAITING_FOR_EACH = 4;

  private InOrder() {}

  /**
   * @param work done by several threads; must not fail
   * @param use called by the calling thread
   */
  static <T, R> void each(List<T> things, int threads, Function<T, R> work, Consumer<R> use) {
    ExecutorService workers =
        Executors.newFixedThreadPool(
            Math.min(threads, Math.max(1, things.size())),
            task -> {
              Thread thread = new Thread(task, "laurel-judge");
              thread.setDaemon(true);
              return thread;
            });
    try {
      Deque<Future<R>> waiting = new ArrayDeque<>();
      for (T thing : things) {
        waiting.add(workers.submit(() -> work.apply(thing)));
        if (waiting.size() >= threads * WAITING_FOR_EACH) {
          use.accept(result(waiting.remove()));
        }
      }
      while (!waiting.isEmpty()) {
        use.accept(result(waiting.remove()));
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private static <R> R result(Future<R> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
