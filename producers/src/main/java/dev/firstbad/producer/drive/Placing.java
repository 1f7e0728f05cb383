package dev.firstbad.producer.drive;

import dev.firstbad.event.BisectionId;
import dev.firstbad.event.BootFinished;
import dev.firstbad.event.BuildFinished;
import dev.firstbad.event.CrashReported;
import dev.firstbad.event.DecisionTaken;
import dev.firstbad.event.Event;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.EventId;
import dev.firstbad.event.NoteRecorded;
import dev.firstbad.event.RevisionJudged;
import dev.firstbad.event.RevisionSelected;
import dev.firstbad.event.RunFinished;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Gives what happened its place in the record: sequence, id, time, and the event that led to it.
final class Placing {
  private final BisectionId id;
  private final Instant now;
  private final List<Event> before;

  Placing(BisectionId id, Instant now, List<Event> recorded) {
    this.id = id;
    this.now = now;
    this.before = new ArrayList<>(recorded);
  }

  List<Event> place(List<EventBody> bodies) {
    List<Event> placed = new ArrayList<>();
    long sequence = before.stream().mapToLong(Event::sequence).max().orElse(0);
    for (EventBody body : bodies) {
      sequence++;
      Event event =
          new Event(
              idOf(sequence, body),
              id,
              sequence,
              now,
              now,
              Ledger.SOURCE,
              cause(body),
              false,
              body);
      placed.add(event);
      before.add(event);
    }
    return placed;
  }

  /// An event caused by a note would count as the note's interpretation, so a note causes nothing.
  private @Nullable EventId cause(EventBody body) {
    return switch (body) {
      case RevisionJudged judged when judged.reused() != null -> judged.reused();
      case BuildFinished build -> selection(build.step());
      case BootFinished boot -> selection(boot.step());
      case RunFinished run -> selection(run.step());
      case CrashReported crash when crash.step() != null -> selection(crash.step());
      case DecisionTaken decision when decision.step() != null -> verdict(decision.step());
      case NoteRecorded note -> null;
      case EventBody other -> last(event -> !(event.body() instanceof NoteRecorded));
    };
  }

  private @Nullable EventId selection(int step) {
    return last(event -> event.body() instanceof RevisionSelected chosen && chosen.step() == step);
  }

  private @Nullable EventId verdict(int step) {
    return last(event -> event.body() instanceof RevisionJudged judged && judged.step() == step);
  }

  private @Nullable EventId last(Predicate<Event> wanted) {
    for (Event event : before.reversed()) {
      if (wanted.test(event)) {
        return event.id();
      }
    }
    return null;
  }

  private EventId idOf(long sequence, EventBody body) {
    String name = id + "/" + sequence + "/" + now + "/" + body;
    return new EventId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
  }
}
