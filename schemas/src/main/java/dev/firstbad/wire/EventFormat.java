package dev.firstbad.wire;

import static dev.firstbad.wire.Shape.INSTANT;

import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Event;
import dev.firstbad.event.EventId;
import java.io.IOException;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// The records of events: one schema for each body, all with the same envelope before it.
record EventFormat() implements Format<Event> {
  private static final Shape<EventId> EVENT_ID =
      new Shape<>((out, id) -> out.text(id.value()), in -> new EventId(in.text()));

  @Override
  public String schemaOf(Event event) {
    return EventType.of(event.body()).schema();
  }

  @Override
  public void write(Event event, AvroOut out) throws IOException {
    out.value(EVENT_ID, event.id())
        .text(event.bisection().value())
        .number(event.sequence())
        .optional(INSTANT, event.occurredAt())
        .value(INSTANT, event.recordedAt())
        .text(event.source())
        .optional(EVENT_ID, event.causation())
        .truth(event.inferred());
    EventCodec.write(event.body(), out);
  }

  @Override
  public Event read(String schema, AvroIn in) throws IOException {
    String name = EventType.nameIn(schema);
    EventId id = in.value(EVENT_ID);
    BisectionId bisection = new BisectionId(in.text());
    long sequence = in.number();
    @Nullable Instant occurredAt = in.optional(INSTANT);
    Instant recordedAt = in.value(INSTANT);
    String source = in.text();
    @Nullable EventId causation = in.optional(EVENT_ID);
    boolean inferred = in.truth();
    return new Event(
        id,
        bisection,
        sequence,
        occurredAt,
        recordedAt,
        source,
        causation,
        inferred,
        EventCodec.read(name, in));
  }

  @Override
  public void stamp(Headers headers, Event event, String dataschema) {
    CloudEvents.stamp(headers, event, dataschema);
  }
}
