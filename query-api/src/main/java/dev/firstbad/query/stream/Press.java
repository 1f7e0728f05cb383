package dev.firstbad.query.stream;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.LongFunction;

/// Makes what is wanted by number, one at a time and each for all who wait for it: in turn the
/// lowest number, so that who is behind comes up with the others and wants what they want, and what
/// is wanted for longest, so that nobody waits for ever.
final class Press<T> implements AutoCloseable {
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("stream-pages").factory());
  private final LongFunction<T> make;

  /// What is not begun yet, what is wanted for longest first.
  private final Map<Long, FutureTask<T>> wanted = new LinkedHashMap<>();

  private boolean lowestNext = true;

  Press(LongFunction<T> make) {
    this.make = make;
  }

  /// What is made of this number after this was called.
  synchronized Future<T> order(long number) {
    return wanted.computeIfAbsent(
        number,
        any -> {
          thread.execute(this::next);
          return new FutureTask<>(() -> make.apply(number));
        });
  }

  /// As [#order], and waits for it; throws what making it threw.
  T get(long number) throws InterruptedException {
    try {
      return order(number).get();
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(failure);
    }
  }

  @Override
  public void close() {
    thread.close();
  }

  private void next() {
    take().run();
  }

  private synchronized FutureTask<T> take() {
    long number = lowestNext ? Collections.min(wanted.keySet()) : wanted.keySet().iterator().next();
    lowestNext = !lowestNext;
    return Objects.requireNonNull(wanted.remove(number));
  }
}
