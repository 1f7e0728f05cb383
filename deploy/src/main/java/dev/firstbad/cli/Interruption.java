package dev.firstbad.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Work that Ctrl-C or SIGTERM interrupts, but leaves a few seconds to put things in order.
final class Interruption {
  private static final int PATIENCE_SECONDS = 5;

  private Interruption() {}

  static <T> T ends(Supplier<T> work) {
    Thread worker = Thread.currentThread();
    CountDownLatch done = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> interrupt(worker, done), "interrupt"));
    try {
      return work.get();
    } finally {
      done.countDown();
    }
  }

  private static void interrupt(Thread worker, CountDownLatch done) {
    if (done.getCount() == 0) {
      return;
    }
    worker.interrupt();
    try {
      done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
