package dev.firstbad.log;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Evolution;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Draft;
import dev.firstbad.event.Event;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.EventId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Logs for tests, and what becomes of them.
final class Logs {
  private static final BisectionId ID = new BisectionId("log");

  private Logs() {}

  /// A log of the test's resources.
  static String resource(String name) {
    try (InputStream in = Logs.class.getResourceAsStream(name)) {
      return LogText.decode(Objects.requireNonNull(in, name).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Event> events(String text) {
    return placed(SyzbotLog.parse(text));
  }

  /// The events of a parsed log, as [Draft#place] places them but with plain numbers for ids.
  static List<Event> placed(ParsedLog log) {
    List<Event> events = new ArrayList<>();
    for (Draft draft : log.drafts()) {
      EventId cause = draft.cause() < 0 ? null : events.get(draft.cause()).id();
      long sequence = events.size() + 1L;
      EventId id = new EventId(Long.toString(sequence));
      events.add(
          new Event(
              id,
              ID,
              sequence,
              draft.occurredAt(),
              Instant.EPOCH,
              "/test",
              cause,
              draft.inferred(),
              draft.body()));
    }
    return events;
  }

  /// The log read and written back.
  static String copy(String text) {
    return LogWriter.render(events(text));
  }

  static Bisection fold(String text) {
    return Evolution.fold(ID, events(text));
  }

  /// What the log tells of one kind of event.
  static <B extends EventBody> List<B> all(String text, Class<B> kind) {
    return SyzbotLog.parse(text).drafts().stream()
        .map(Draft::body)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  /// The one event of its kind that the log tells of.
  static <B extends EventBody> B only(String text, Class<B> kind) {
    List<B> all = all(text, kind);
    if (all.size() != 1) {
      throw new AssertionError(all.size() + " events, not one: " + kind.getSimpleName());
    }
    return all.getFirst();
  }
}
