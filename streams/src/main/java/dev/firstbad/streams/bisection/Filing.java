package dev.firstbad.streams.bisection;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.confidence.Appraisal;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Event;
import dev.firstbad.streams.processing.Debounce;
import dev.firstbad.wire.DeadLetter;
import dev.firstbad.wire.EventRecord;
import dev.firstbad.wire.Topic;
import dev.firstbad.wire.Topics;
import dev.firstbad.wire.UnknownType;
import dev.firstbad.wire.UnreadableRecord;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Consumer;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/// Files every event under its bisection and, a moment later, folds each bisection that has news.
///
/// What it sends on is a function of the set of events kept: late, duplicated and reordered ones
/// are one case.
///
/// ```
/// record ── unreadable, foreign key, place taken by another event ──► Refused
///    │  └── of a type not known here ──► skipped and counted
///    ▼
/// kept, bisection marked ── 100 ms ──► folded ── as last time ──► nothing
///                                         ├── too large for a record ──► Refused
///                                         └── otherwise ──► Changed(before, after)
/// ```
final class Filing implements Consumer<Record<byte[], byte[]>> {
  /// Leaves room for what is around a value in a record.
  private static final int LARGEST = Topics.LARGEST_RECORD - (1 << 20);

  private final ProcessorContext<byte[], Filed> context;
  private final Topic<BisectionId, Event> events;
  private final Topic<BisectionId, Bisection> views;
  private final EventLog log;
  private final KeyValueStore<Bytes, byte[]> last;
  private final Debounce news;
  private final Skipped skipped;

  Filing(
      ProcessorContext<byte[], Filed> context,
      Topic<BisectionId, Event> events,
      Topic<BisectionId, Bisection> views) {
    this.context = context;
    this.events = events;
    this.views = views;
    log = new EventLog(context.getStateStore(Bisections.EVENTS), events);
    last = context.getStateStore(Bisections.NAME);
    news = new Debounce(context, Bisections.NEWS, this::fold);
    skipped = new Skipped(context.metrics());
  }

  @Override
  public void accept(Record<byte[], byte[]> record) {
    try {
      file(record);
    } catch (UnknownType unknown) {
      skipped.count(unknown);
    } catch (UnreadableRecord unreadable) {
      refuse(record, String.valueOf(unreadable.getMessage()));
    }
  }

  private void file(Record<byte[], byte[]> record) {
    Event event = EventRecord.read(events, record.headers(), record.key(), record.value());
    Event kept = log.keep(event, record.value());
    if (!kept.id().equals(event.id())) {
      refuse(
          record,
          "sequence %d of bisection %s is taken by event %s"
              .formatted(event.sequence(), event.bisection(), kept.id()));
      return;
    }
    news.mark(record.key());
  }

  private void refuse(Record<byte[], byte[]> record, String reason) {
    RecordMetadata place = context.recordMetadata().orElseThrow();
    bury(record, new DeadLetter(reason, place.topic(), place.partition(), place.offset()));
  }

  private void bury(Record<byte[], byte[]> record, DeadLetter letter) {
    Headers headers = new RecordHeaders(record.headers());
    letter.stamp(headers);
    Filed refused = new Filed.Refused(Bytes.wrap(record.value()));
    context.forward(record.withValue(refused).withHeaders(headers));
  }

  private Duration fold(byte[] key) {
    BisectionId id = views.key().deserializer().deserialize(views.name(), key);
    Bisection after = Appraisal.fold(id, log.of(id));
    byte[] bytes = views.value().serializer().serialize(views.name(), after);
    byte @Nullable [] before = last.get(Bytes.wrap(key));
    if (bytes.length > LARGEST) {
      refuse(key, bytes.length);
    } else if (!Arrays.equals(before, bytes)) {
      last.put(Bytes.wrap(key), bytes);
      Filed changed = new Filed.Changed(before == null ? null : view(before), after);
      context.forward(new Record<>(key, changed, context.currentSystemTimeMs()));
    }
    return Duration.ZERO;
  }

  /// Better one bisection that stands still than all of them.
  private void refuse(byte[] key, int size) {
    String reason = "its view has %d bytes, and a record holds %d".formatted(size, LARGEST);
    bury(
        new Record<>(key, null, context.currentSystemTimeMs()),
        new DeadLetter(reason, views.name(), context.taskId().partition(), -1));
  }

  private Bisection view(byte[] bytes) {
    return views.value().deserializer().deserialize(views.name(), bytes);
  }
}
