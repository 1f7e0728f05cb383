package dev.firstbad.producer.source;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/// Does work in parallel and hands over the results in the order of the work, with few of them in
/// memory at a time.
public final class InOrder {
  private static final int AHEAD_PER_THREAD = 4;

  private InOrder() {}

  /// Does the work on each item. What the work throws is thrown here, after which nothing more is
  /// begun.
  public static <T, R> void each(
      Iterable<T> items, int threads, Function<T, R> work, Consumer<R> results) {
    Queue<Future<R>> pending = new ArrayDeque<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      try {
        for (Iterator<T> rest = items.iterator(); rest.hasNext() || !pending.isEmpty(); ) {
          while (rest.hasNext() && pending.size() < threads * AHEAD_PER_THREAD) {
            T item = rest.next();
            pending.add(workers.submit(() -> work.apply(item)));
          }
          results.accept(result(pending.remove()));
        }
      } finally {
        pending.forEach(future -> future.cancel(true));
      }
    }
  }

  private static <R> R result(Future<R> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case RuntimeException thrown -> throw thrown;
        case Error thrown -> throw thrown;
        case null, default -> throw new IllegalStateException(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
