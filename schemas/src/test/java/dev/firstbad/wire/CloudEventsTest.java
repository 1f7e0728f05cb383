package dev.firstbad.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.firstbad.alert.Alert;
import dev.firstbad.alert.AlertId;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.CulpritConfirmed;
import dev.firstbad.event.Event;
import dev.firstbad.event.EventId;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class CloudEventsTest {
  private static final Topic<?, Event> EVENTS = Topics.with(SchemaRegistry.ofRepository()).events();
  private static final Topic<?, Alert> ALERTS = Topics.with(SchemaRegistry.ofRepository()).alerts();
  private static final Instant RECORDED = Instant.parse("2026-11-22T10:11:12.5Z");

  @Test
  void headers_say_what_an_event_is() {
    Event event = event(Instant.parse("2019-03-22T00:00:00Z"), new EventId("e-1"));

    assertThat(text(headers(event)))
        .containsOnly(
            entry("ce_specversion", "1.0"),
            entry("ce_id", "e-2"),
            entry("ce_source", "/correction"),
            entry("ce_type", "dev.firstbad.culprit-confirmed.v1"),
            entry("ce_time", "2019-03-22T00:00:00Z"),
            entry("ce_subject", "0123456789abcdef"),
            entry("ce_dataschema", "/schemas/ids/10"),
            entry("ce_sequence", "2"),
            entry("ce_correlationid", "0123456789abcdef"),
            entry("ce_causationid", "e-1"),
            entry("ce_recordedtime", "2026-11-22T10:11:12.500Z"),
            entry("ce_partitionkey", "0123456789abcdef"),
            entry("content-type", "application/avro"));
  }

  @Test
  void an_event_without_a_time_bears_that_of_its_record() {
    assertThat(text(headers(event(null, null))))
        .containsEntry("ce_time", "2026-11-22T10:11:12.500Z")
        .doesNotContainKey("ce_causationid");
  }

  @Test
  void headers_say_what_an_alert_is() {
    Headers headers = new RecordHeaders();

    ALERTS.value().serializer().serialize("", headers, alert(RECORDED));

    assertThat(text(headers))
        .containsOnly(
            entry("ce_specversion", "1.0"),
            entry("ce_id", "a-1"),
            entry("ce_source", "/alerts"),
            entry("ce_type", "dev.firstbad.alert-raised.v1"),
            entry("ce_time", "2026-11-22T10:11:12.500Z"),
            entry("ce_subject", "0123456789abcdef"),
            entry("ce_dataschema", "/schemas/ids/38"),
            entry("ce_correlationid", "0123456789abcdef"),
            entry("ce_partitionkey", "0123456789abcdef"),
            entry("content-type", "application/avro"));
  }

  @Test
  void an_alert_of_no_known_time_bears_none() {
    Headers headers = new RecordHeaders();

    ALERTS.value().serializer().serialize("", headers, alert(null));

    assertThat(text(headers)).doesNotContainKey("ce_time");
  }

  @Test
  void headers_are_not_repeated_when_an_event_is_written_on() {
    Headers headers = headers(event(null, null));

    EVENTS.value().serializer().serialize("", headers, event(null, null));

    assertThat(headers.toArray()).hasSameSizeAs(text(headers).keySet());
  }

  @Test
  void headers_that_nobody_knows_do_not_matter() {
    Event event = event(null, null);
    Headers headers = new RecordHeaders().add("ce_traceparent", new byte[] {1}).add("x", null);
    byte[] bytes = EVENTS.value().serializer().serialize("", headers, event);

    assertThat(EVENTS.value().deserializer().deserialize("", headers, bytes)).isEqualTo(event);
  }

  private static Alert alert(@Nullable Instant at) {
    return new Alert(
        new AlertId("a-1"),
        Alert.Kind.SHADOW,
        new BisectionId("0123456789abcdef"),
        3,
        null,
        null,
        null,
        null,
        "any-crash",
        "step 3 is good, under any-crash it is bad",
        at);
  }

  private static Event event(@Nullable Instant occurredAt, @Nullable EventId causation) {
    return new Event(
        new EventId("e-2"),
        new BisectionId("0123456789abcdef"),
        2,
        occurredAt,
        RECORDED,
        "/correction",
        causation,
        false,
        new CulpritConfirmed(new CommitId("abcdef0123"), "ann", "seen it"));
  }

  private static Headers headers(Event event) {
    Headers headers = new RecordHeaders();
    EVENTS.value().serializer().serialize("", headers, event);
    return headers;
  }

  private static Map<String, String> text(Headers headers) {
    Map<String, String> text = new TreeMap<>();
    headers.forEach(header -> text.put(header.key(), new String(header.value(), UTF_8)));
    return text;
  }
}
