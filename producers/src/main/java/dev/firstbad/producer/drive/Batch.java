package dev.firstbad.producer.drive;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Makes runs, some of them at once.
record Batch(int parallel) {
  /// One run, by its number.
  @FunctionalInterface
  interface Run {
    void make(int index) throws InterruptedException;
  }

  /// Makes all these runs. If one fails, or the thread is interrupted, the others are interrupted
  /// too.
  void each(List<Integer> indices, Run run) throws InterruptedException {
    if (parallel == 1) {
      for (int index : indices) {
        run.make(index);
      }
      return;
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(parallel)) {
      try {
        await(indices, run, threads);
      } finally {
        threads.shutdownNow();
      }
    }
  }

  private static void await(List<Integer> indices, Run run, ExecutorService threads)
      throws InterruptedException {
    List<Future<?>> runs = new ArrayList<>();
    for (int index : indices) {
      Callable<Object> made =
          () -> {
            run.make(index);
            return index;
          };
      runs.add(threads.submit(made));
    }
    for (Future<?> made : runs) {
      try {
        made.get();
      } catch (ExecutionException e) {
        throw unwrapped(e);
      }
    }
  }

  private static RuntimeException unwrapped(ExecutionException failure)
      throws InterruptedException {
    switch (failure.getCause()) {
      case RuntimeException cause -> throw cause;
      case InterruptedException cause -> throw cause;
      case Error cause -> throw cause;
      case null, default -> throw new IllegalStateException(failure);
    }
  }
}
