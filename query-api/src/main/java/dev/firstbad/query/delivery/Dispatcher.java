package dev.firstbad.query.delivery;

import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Event;
import dev.firstbad.query.outbox.Entry;
import dev.firstbad.query.outbox.Lane;
import dev.firstbad.query.outbox.Outbox;
import dev.firstbad.query.outbox.Stretch;
import dev.firstbad.query.outbox.Tellings;
import dev.firstbad.query.subscription.Attributes;
import dev.firstbad.query.subscription.Sink;
import dev.firstbad.query.subscription.Subscription;
import dev.firstbad.wire.EventRecord;
import dev.firstbad.wire.Topics;
import dev.firstbad.wire.UnreadableRecord;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Takes into the outbox what subscriptions want of what was read from the record.
final class Dispatcher {
  private final Topics topics;
  private final Known known;
  private final Outbox outbox;
  private final MailList mail;
  private final InstantSource clock;

  Dispatcher(Topics topics, Known known, Outbox outbox, Tellings tellings, InstantSource clock) {
    this.topics = topics;
    this.known = known;
    this.outbox = outbox;
    this.mail = new MailList(tellings);
    this.clock = clock;
  }

  /// Passes records on to subscriptions that have come just so far, and says how far that is. All
  /// of it is in the read model already.
  void pass(
      List<ConsumerRecord<byte[], byte[]>> records, List<Subscription> readers, Stretch stretch) {
    Instant now = clock.instant();
    List<Entry> entries = new ArrayList<>();
    Map<BisectionId, Subject> subjects = new HashMap<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      try {
        Event event =
            EventRecord.read(topics.events(), record.headers(), record.key(), record.value());
        Subject subject =
            subjects.computeIfAbsent(event.bisection(), id -> new Subject(id, known.events(id)));
        if (subject.counts(event)) {
          readers.forEach(reader -> entries.addAll(entries(reader, event, subject, now)));
        }
      } catch (UnreadableRecord unreadable) {
        // The projection says so; it is no event to anybody.
      }
    }
    outbox.take(entries, stretch, now);
  }

  private List<Entry> entries(Subscription reader, Event event, Subject subject, Instant now) {
    Attributes attributes = new Attributes(event, subject.state());
    Supplier<Boolean> wanted = () -> reader.definition().wants(attributes);
    Instant due = Schedule.due(reader.definition().config(), now);
    return switch (reader.definition().sink()) {
      case Sink.Webhook(var url) ->
          wanted.get()
              ? List.of(
                  new Entry(
                      new Lane(reader.id(), url.toString(), event.bisection().value()),
                      event.id().value(),
                      true,
                      due,
                      subject.payload(event)))
              : List.of();
      case Sink.Mail sink -> mail.entries(reader, sink, event, subject, wanted, due);
    };
  }
}
