package dev.firstbad.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.firstbad.event.Event;
import dev.firstbad.event.EventId;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// The headers that make an event's record a CloudEvent (CloudEvents 1.0, Kafka protocol binding,
/// binary content mode). They repeat the envelope for readers that do not decode; we read only the
/// type, and only of records that we cannot decode.
final class CloudEvents {
  private CloudEvents() {}

  static void stamp(Headers headers, Event event, String dataschema) {
    @Nullable Instant occurredAt = event.occurredAt();
    @Nullable EventId causation = event.causation();
    String bisection = event.bisection().value();
    String recordedAt = event.recordedAt().toString();
    put(headers, "ce_specversion", "1.0");
    put(headers, "ce_id", event.id().value());
    put(headers, "ce_source", event.source());
    put(headers, "ce_type", EventType.of(event.body()).cloudEvents());
    // CloudEvents allows another time where that of the occurrence is unknown.
    put(headers, "ce_time", occurredAt == null ? recordedAt : occurredAt.toString());
    put(headers, "ce_subject", bisection);
    put(headers, "ce_dataschema", dataschema);
    put(headers, "ce_sequence", Long.toString(event.sequence()));
    put(headers, "ce_correlationid", bisection);
    if (causation != null) {
      put(headers, "ce_causationid", causation.value());
    }
    put(headers, "ce_recordedtime", recordedAt);
    put(headers, "ce_partitionkey", bisection);
    put(headers, "content-type", "application/avro");
  }

  static Optional<String> typeIn(Headers headers) {
    Header type = headers.lastHeader("ce_type");
    return Optional.ofNullable(type).map(Header::value).map(value -> new String(value, UTF_8));
  }

  private static void put(Headers headers, String key, String value) {
    headers.remove(key).add(key, value.getBytes(UTF_8));
  }
}
