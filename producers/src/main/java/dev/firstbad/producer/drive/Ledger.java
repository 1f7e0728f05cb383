package dev.firstbad.producer.drive;

import dev.firstbad.engine.Course;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.BisectionReopened;
import dev.firstbad.event.Event;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.EventId;
import dev.firstbad.event.Timeline;
import dev.firstbad.event.WordOfPerson;
import dev.firstbad.producer.intake.Append;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The record of the bisection that is driven: what is in it, and how more gets in.
///
/// Whoever else appended meanwhile was either a person, whose word is taken in, or another engine:
/// then there is one too many.
final class Ledger {
  static final String SOURCE = "/run";

  private final Append record;
  private final BisectionId id;
  private final InstantSource clock;
  private List<Event> known = List.of();
  private Course course;

  Ledger(Append record, BisectionId id, InstantSource clock) {
    this.record = record;
    this.id = id;
    this.clock = clock;
    this.course = Course.of(id, known);
  }

  BisectionId id() {
    return id;
  }

  /// Reads what is recorded, whoever wrote it.
  synchronized void open() {
    record.append(
        id,
        recorded -> {
          know(recorded);
          return List.of();
        });
  }

  synchronized Course course() {
    return course;
  }

  /// Everything that is recorded, in the order of the record.
  synchronized List<Event> events() {
    return known;
  }

  /// Records facts. They hold whatever a person said meanwhile.
  synchronized List<Event> add(List<EventBody> facts) {
    return append(facts, false);
  }

  /// Records decisions, unless a person said something since the engine took them: then they have
  /// to be taken anew, and nothing is recorded.
  synchronized List<Event> decide(List<EventBody> decisions) {
    return append(decisions, true);
  }

  private List<Event> append(List<EventBody> bodies, boolean onlyIfAlone) {
    List<Event> ours = new ArrayList<>();
    record.append(
        id,
        recorded -> {
          List<Event> news =
              recorded.subList(Math.min(known.size(), recorded.size()), recorded.size());
          if (isWritten(ours, recorded)) {
            know(recorded);
            return List.of();
          }
          news.stream().filter(event -> !isWordOfPerson(event)).findAny().ifPresent(this::refuse);
          know(recorded);
          ours.clear();
          if (!onlyIfAlone || news.isEmpty()) {
            ours.addAll(new Placing(id, clock.instant(), known).place(bodies));
          }
          return List.copyOf(ours);
        });
    if (!isWritten(ours, known)) {
      know(Stream.concat(known.stream(), ours.stream()).toList());
    }
    return List.copyOf(ours);
  }

  /// Whether an attempt got in whose end we were not told of.
  private static boolean isWritten(List<Event> ours, List<Event> recorded) {
    return !ours.isEmpty() && ids(recorded).containsAll(ids(ours));
  }

  private static Set<EventId> ids(List<Event> events) {
    return events.stream().map(Event::id).collect(Collectors.toSet());
  }

  private void refuse(Event foreign) {
    throw new Rivalled(foreign.bisection());
  }

  private void know(List<Event> recorded) {
    known = List.copyOf(recorded);
    course = Course.of(id, Timeline.ordered(known));
  }

  private static boolean isWordOfPerson(Event event) {
    return event.body() instanceof WordOfPerson || event.body() instanceof BisectionReopened;
  }
}
