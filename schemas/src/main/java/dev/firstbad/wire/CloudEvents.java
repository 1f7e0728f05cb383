package dev.firstbad.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.firstbad.alert.Alert;
import dev.firstbad.event.Event;
import dev.firstbad.event.EventId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// An event or alert as a CloudEvent (1.0): its attributes, and the headers in which its record on
/// the topic has them (Kafka protocol binding, binary content mode). They repeat the envelope for
/// readers that do not decode; we read only the type, and only of records that we cannot decode.
public final class CloudEvents {
  private static final String ALERT_RAISED = "dev.firstbad.alert-raised.v1";

  private CloudEvents() {}

  /// The attributes of an event that do not depend on the form of its data, required ones first.
  public static Map<String, String> attributes(Event event) {
    @Nullable Instant occurredAt = event.occurredAt();
    @Nullable EventId causation = event.causation();
    String bisection = event.bisection().value();
    String recordedAt = event.recordedAt().toString();
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("specversion", "1.0");
    attributes.put("id", event.id().value());
    attributes.put("source", event.source());
    attributes.put("type", EventType.of(event.body()).cloudEvents());
    // CloudEvents allows another time where that of the occurrence is unknown.
    attributes.put("time", occurredAt == null ? recordedAt : occurredAt.toString());
    attributes.put("subject", bisection);
    attributes.put("sequence", Long.toString(event.sequence()));
    attributes.put("correlationid", bisection);
    if (causation != null) {
      attributes.put("causationid", causation.value());
    }
    attributes.put("recordedtime", recordedAt);
    attributes.put("partitionkey", bisection);
    return attributes;
  }

  /// The types of all events, in order.
  public static SortedSet<String> types() {
    return EventType.all();
  }

  /// Whether a type is one of ours.
  static boolean isKnown(String type) {
    return type.equals(ALERT_RAISED) || EventType.isKnown(type);
  }

  static void stamp(Headers headers, Event event, String dataschema) {
    stamp(headers, attributes(event), dataschema);
  }

  static void stamp(Headers headers, Alert alert, String dataschema) {
    stamp(headers, attributes(alert), dataschema);
  }

  private static Map<String, String> attributes(Alert alert) {
    String bisection = alert.bisection().value();
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("specversion", "1.0");
    attributes.put("id", alert.id().value());
    attributes.put("source", "/alerts");
    attributes.put("type", ALERT_RAISED);
    if (alert.at() != null) {
      attributes.put("time", alert.at().toString());
    }
    attributes.put("subject", bisection);
    attributes.put("correlationid", bisection);
    attributes.put("partitionkey", bisection);
    return attributes;
  }

  private static void stamp(Headers headers, Map<String, String> attributes, String dataschema) {
    attributes.forEach((name, value) -> put(headers, "ce_" + name, value));
    put(headers, "ce_dataschema", dataschema);
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
