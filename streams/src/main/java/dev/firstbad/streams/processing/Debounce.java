package dev.firstbad.streams.processing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
  private static final Duration DELAY = Duration.ofMillis(100);

  /// A transaction times out after seconds, and other tasks want to get on: what does not fit waits
  /// for the next tick.
  private static final Duration LONGEST_TICK = Duration.ofMillis(100);

  /// A key that takes long is dealt with less often, so that the news itself is not kept waiting.
  private static final int REST_PER_WORK = 4;

  private static final byte[] MARK = {1};

  private final ProcessorContext<?, ?> context;
  private final KeyValueStore<Bytes, byte[]> marks;
  private final Function<byte[], Duration> settle;
  private final Map<Bytes, Long> restingUntil = new HashMap<>();
  private @Nullable Cancellable timer;

  /// Calls `settle` for each marked key, those left behind by a task that stopped included.
  ///
  /// @param settle answers with how long this key is then left alone, whatever the news
  public Debounce(ProcessorContext<?, ?> context, String store, Function<byte[], Duration> settle) {
    this.context = context;
    this.marks = context.getStateStore(store);
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
      timer = context.schedule(DELAY, PunctuationType.WALL_CLOCK_TIME, now -> tick());
    }
  }

  private void tick() {
    long start = context.currentSystemTimeMs();
    restingUntil.values().removeIf(until -> until <= start);
    List<Bytes> due = marked();
    due.removeIf(restingUntil::containsKey);
    for (Bytes key : due) {
      if (context.currentSystemTimeMs() - start >= LONGEST_TICK.toMillis()) {
        return;
      }
      settle(key);
    }
    if (marked().isEmpty()) {
      stopTimer();
    }
  }

  private void settle(Bytes key) {
    long before = context.currentSystemTimeMs();
    Duration wanted = settle.apply(key.get());
    marks.delete(key);
    long now = context.currentSystemTimeMs();
    long rest = Math.max(wanted.toMillis(), REST_PER_WORK * (now - before));
    if (rest > DELAY.toMillis()) {
      restingUntil.put(key, now + rest);
    }
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
