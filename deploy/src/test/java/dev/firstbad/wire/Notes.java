package dev.firstbad.wire;

import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Event;
import dev.firstbad.event.EventId;
import dev.firstbad.event.NoteRecorded;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The simplest of events, to tell one from another.
final class Notes {
  private Notes() {}

  static Event of(BisectionId id, long sequence, String text) {
    return new Event(
        new EventId(id + "/" + sequence),
        id,
        sequence,
        null,
        Instant.parse("2026-11-22T00:00:00Z"),
        "/test",
        null,
        false,
        new NoteRecorded(null, text, false));
  }

  /// Decides to add a note for each text behind whatever is there.
  static Function<List<Event>, List<Event>> adding(BisectionId id, String... texts) {
    return recorded ->
        IntStream.range(0, texts.length)
            .mapToObj(i -> of(id, recorded.size() + 1L + i, texts[i]))
            .toList();
  }

  /// The same where nothing is there.
  static Function<List<Event>, List<Event>> unlessThere(BisectionId id, String... texts) {
    return recorded -> recorded.isEmpty() ? adding(id, texts).apply(recorded) : List.of();
  }

  static List<String> texts(List<Event> events) {
    return events.stream().map(event -> ((NoteRecorded) event.body()).text()).toList();
  }
}
