package dev.firstbad.query.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.BootFinished;
import dev.firstbad.event.Draft;
import dev.firstbad.event.Event;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.NoteRecorded;
import dev.firstbad.event.RevisionSelected;
import dev.firstbad.event.RunOutcome;
import dev.firstbad.event.RunResult;
import dev.firstbad.event.SelectionReason;
import dev.firstbad.query.Samples;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EventJsonTest {
  @Test
  void an_event_is_its_envelope_and_what_happened() {
    Event event = event(new NoteRecorded(3, "text\n", false));

    assertThat(EventJson.of(event))
        .hasToString(
            """
            {"id":"%s","bisection":"b","sequence":1,"type":"NoteRecorded","occurredAt":null,\
            "recordedAt":"2026-03-01T00:00:00Z","source":"/test","causation":null,"inferred":false,\
            "data":{"step":3,"text":"text\\n","unfinished":false}}\
            """
                .formatted(event.id()));
  }

  @Test
  void words_are_lower_case_with_dashes_and_what_is_not_known_is_null() {
    assertThat(
            data(
                new RevisionSelected(
                    2, Samples.commit(1), SelectionReason.MERGE_BASE, null, null, "")))
        .hasToString(
            """
            {"step":2,"commit":"%s","reason":"merge-base","release":null,"title":null,\
            "announced":"","options":null,"choice":null}\
            """
                .formatted(Samples.commit(1)));
  }

  @Test
  void durations_are_milliseconds() {
    RunResult result = new RunResult(RunOutcome.BOOT_FAILED, "no ssh");

    assertThat(data(new BootFinished(1, result, Duration.ofMillis(1500))))
        .hasToString(
            """
            {"step":1,"outcome":"boot-failed","title":"no ssh","durationMillis":1500}\
            """);
  }

  @Test
  void characters_that_stand_for_invalid_bytes_are_kept() {
    String text = new StringBuilder("a").appendCodePoint(0x10FFFF).append("b").toString();

    assertThat(data(new NoteRecorded(null, text, true)).path("text").asText()).isEqualTo(text);
  }

  private static JsonNode data(EventBody body) {
    return EventJson.of(event(body)).path("data");
  }

  private static Event event(EventBody body) {
    return Draft.place(List.of(Draft.said(body)), new BisectionId("b"), Samples.RECORDED, "/test")
        .getFirst();
  }
}
