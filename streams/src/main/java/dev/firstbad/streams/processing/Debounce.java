package dev.firstbad.streams.processing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/// Keys of which there is news, dealt with together a moment after the first news came.
///
/// The marks lie in a store of their own, so that none is lost when a task stops or moves. The
/// timer runs only while there are marks: a timer that always ran would commit a transaction at
/// each tick of an idle system.
public final class Debounce {
  /// A transaction times out after seconds; what does not fit waits for the next tick.
  private static final Duration LONGEST_TICK = Duration.ofMillis(500);

  private static final byte[] MARK = {1};

  private final ProcessorContext<?, ?> context;
  private final KeyValueStore<Bytes, byte[]> marks;
  private final Duration delay;
  private final Consumer<byte[]> settle;
  private @Nullable Cancellable timer;

  /// Calls `settle` for each marked key, `delay` after the first mark, those left behind by a task
  /// that stopped included.
  public Debounce(
      ProcessorContext<?, ?> context, String store, Duration delay, Consumer<byte[]> settle) {
    this.context = context;
    this.marks = context.getStateStore(store);
    this.delay = delay;
    this.settle = settle;
    if (!marked().isEmpty()) {
      startTimer();
    }
  }

  /// There is news of this key.
  public void mark(byte[] key) {
    Bytes marked = Bytes.wrap(key);
    if (marks.get(marked) == null) {
      marks.put(marked, MARK);
    }
    startTimer();
  }

  private void startTimer() {
    if (timer == null) {
      timer = context.schedule(delay, PunctuationType.WALL_CLOCK_TIME, now -> tick());
    }
  }

  private void tick() {
    long end = context.currentSystemTimeMs() + LONGEST_TICK.toMillis();
    for (Bytes key : marked()) {
      if (context.currentSystemTimeMs() >= end) {
        return;
      }
      settle.accept(key.get());
      marks.delete(key);
    }
    stopTimer();
  }

  private void stopTimer() {
    if (timer != null) {
      timer.cancel();
      timer = null;
    }
  }

  private List<Bytes> marked() {
    List<Bytes> keys = new ArrayList<>();
    try (KeyValueIterator<Bytes, byte[]> all = marks.all()) {
      all.forEachRemaining(entry -> keys.add(entry.key));
    }
    return keys;
  }
}
