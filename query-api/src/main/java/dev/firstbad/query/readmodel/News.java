package dev.firstbad.query.readmodel;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Wakes whoever waits for more to be in the read model.
public final class News {
  private volatile long count;

  News() {}

  /// How often there was news.
  public long count() {
    return count;
  }

  /// Waits until there was more than that, at most so long.
  public synchronized void await(long known, Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    long left = longest.toNanos();
    while (count == known && left > 0) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
      left = end - System.nanoTime();
    }
  }

  synchronized void tell() {
    count++;
    notifyAll();
  }
}
