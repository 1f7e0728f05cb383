package dev.firstbad.streams.processing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
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

  /// A key that takes long is dealt with less often, and the less the more such keys there are: so
  /// the news itself is not kept waiting, whatever other tasks of the thread do the same.
  private static final int REST_PER_WORK = 16;

  private static final byte[] MARK = {1};

  private final ProcessorContext<?, ?> context;
  private final KeyValueStore<Bytes, byte[]> marks;
  private final Function<byte[], Duration> settle;
  private final LongSupplier nanos;
  private final Map<Bytes, Long> restingUntil = new HashMap<>();
  private Bytes first = Bytes.wrap(new byte[0]);
  private @Nullable Cancellable timer;

  /// Calls `settle` for each marked key, those left behind by a task that stopped included.
  ///
  /// @param settle answers with how long this key is then left alone, whatever the news
  public Debounce(ProcessorContext<?, ?> context, String store, Function<byte[], Duration> settle) {
    this(context, store, settle, System::nanoTime);
  }

  /// @param nanos tells how long something takes; the time of the context stands still meanwhile
  Debounce(
      ProcessorContext<?, ?> context,
      String store,
      Function<byte[], Duration> settle,
      LongSupplier nanos) {
    this.context = context;
    this.marks = context.getStateStore(store);
    this.settle = settle;
    this.nanos = nanos;
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
    long began = nanos.getAsLong();
    long start = context.currentSystemTimeMs();
    restingUntil.values().removeIf(until -> until <= start);
    for (Bytes key : due()) {
      long before = millisSince(began);
      if (before >= LONGEST_TICK.toMillis()) {
        first = key;
        return;
      }
      Duration wanted = settle.apply(key.get());
      marks.delete(key);
      long after = millisSince(began);
      rest(key, start + after, Math.max(wanted.toMillis(), restAfter(after - before)));
    }
    if (marked().isEmpty()) {
      stopTimer();
    }
  }

  /// The keys that do not rest, those first whose turn it was when the last tick ended: none waits
  /// for ever behind others that are marked again and again.
  private List<Bytes> due() {
    List<Bytes> due = marked();
    due.removeIf(restingUntil::containsKey);
    int turn = 0;
    while (turn < due.size() && due.get(turn).compareTo(first) < 0) {
      turn++;
    }
    Collections.rotate(due, -turn);
    return due;
  }

  private long restAfter(long work) {
    return REST_PER_WORK * work * (1 + restingUntil.size());
  }

  private void rest(Bytes key, long now, long rest) {
    if (rest > DELAY.toMillis()) {
      restingUntil.put(key, now + rest);
    }
  }

  private long millisSince(long before) {
    return (nanos.getAsLong() - before) / 1_000_000;
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
