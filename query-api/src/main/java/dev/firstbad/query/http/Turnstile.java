package dev.firstbad.query.http;

import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Lets one at a time make an answer that takes much memory: some of them, made at once for all who
/// ask, would leave none.
public final class Turnstile {
  /// From this size on, in bytes on the wire, making an answer takes tens of times as much.
  static final int LARGE = 256 << 10;

  private final Semaphore place = new Semaphore(1, true);
  private final int most;
  private final Duration patience;

  /// @param most how many may wait
  /// @param patience for how long
  Turnstile(int most, Duration patience) {
    this.most = most;
    this.patience = patience;
  }

  public Turnstile() {
    this(8, Duration.ofSeconds(10));
  }

  /// Does the work, one at a time if it is on much.
  ///
  /// @param bytes of what it reads
  /// @throws Refused (503) if too many wait, or it takes too long
  public void pass(long bytes, Runnable work) {
    if (bytes < LARGE) {
      work.run();
      return;
    }
    enter();
    try {
      work.run();
    } finally {
      place.release();
    }
  }

  private void enter() {
    try {
      if (place.tryAcquire()
          || (place.getQueueLength() < most
              && place.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS))) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    String detail = "too many ask for large answers at once; ask again in a moment";
    throw new Problem(HttpStatus.SERVICE_UNAVAILABLE, detail).refused();
  }
}
