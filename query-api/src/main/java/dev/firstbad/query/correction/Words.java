package dev.firstbad.query.correction;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Ruling;
import dev.firstbad.confidence.Appraisal;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Event;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.EventId;
import dev.firstbad.event.StepCorrected;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/// Takes down what people say: decided in the state that the record gives at that moment, appended
/// once, shown before and after by the one fold.
public final class Words {
  private static final String SOURCE = "/api";

  private final EventLog record;
  private final InstantSource clock;

  public Words(EventLog record, InstantSource clock) {
    this.record = record;
    this.clock = clock;
  }

  /// What saying it would change; nothing is recorded.
  public Reply preview(Statement statement) {
    return decide(statement, record.read(statement.bisection()));
  }

  /// Says it, unless it was said before.
  public Reply say(Statement statement) {
    AtomicReference<Reply> answer = new AtomicReference<>(new Reply.Unknown());
    record.append(
        statement.bisection(),
        recorded -> {
          Reply decided = decide(statement, recorded);
          boolean ours =
              answer.get() instanceof Reply.Said said
                  && named(recorded, said.event().id()).isPresent();
          if (!ours) {
            answer.set(decided);
          }
          return decided instanceof Reply.Said said && said.anew() && !ours
              ? List.of(said.event())
              : List.of();
        });
    return answer.get();
  }

  private Reply decide(Statement statement, List<Event> recorded) {
    if (recorded.isEmpty()) {
      return new Reply.Unknown();
    }
    Bisection now = Appraisal.fold(statement.bisection(), recorded);
    Optional<Event> earlier = keyed(statement).flatMap(id -> named(recorded, id));
    if (earlier.isPresent()) {
      return repeated(statement, recorded, earlier.get());
    }
    if (!statement.expected().test(now)) {
      return new Reply.Outdated(now);
    }
    return switch (statement.proposal().on(now, statement.author(), statement.reason())) {
      case Ruling.Recorded(EventBody body) -> added(statement, recorded, body);
      case Ruling.Known(EventBody body) -> known(recorded, body);
      case Ruling.Refused refused -> new Reply.Refused(refused);
    };
  }

  private Reply added(Statement statement, List<Event> recorded, EventBody body) {
    long last = recorded.stream().mapToLong(Event::sequence).max().orElse(0);
    Event event =
        new Event(
            keyed(statement).orElseGet(() -> id(statement, last + 1 + "/" + body)),
            statement.bisection(),
            last + 1,
            null,
            clock.instant().truncatedTo(ChronoUnit.MICROS), // as the record keeps it
            SOURCE,
            null,
            false,
            body);
    List<Event> after = Stream.concat(recorded.stream(), Stream.of(event)).toList();
    return said(after, event, true);
  }

  private static Reply repeated(Statement statement, List<Event> recorded, Event earlier) {
    long before = earlier.sequence() - 1;
    Ruling ruling =
        statement
            .proposal()
            .on(until(recorded, before, statement), statement.author(), statement.reason());
    return ruling instanceof Ruling.Recorded(EventBody body) && body.equals(earlier.body())
        ? said(recorded, earlier, false)
        : new Reply.KeyTaken(earlier);
  }

  /// The last event that says the same, whatever reason it gives.
  private static Reply known(List<Event> recorded, EventBody body) {
    Event event =
        recorded.stream()
            .filter(each -> isAboutTheSame(each.body(), body))
            .reduce((earlier, later) -> later)
            .orElseThrow(() -> new IllegalStateException("nowhere recorded: " + body));
    return said(recorded, event, false);
  }

  private static boolean isAboutTheSame(EventBody one, EventBody other) {
    return one instanceof StepCorrected(int step, var verdict, var author, var reason)
        ? other instanceof StepCorrected word && word.step() == step
        : one.getClass().equals(other.getClass());
  }

  private static Reply said(List<Event> recorded, Event event, boolean anew) {
    return new Reply.Said(
        event,
        anew,
        until(recorded, event.sequence() - 1, event.bisection()),
        until(recorded, event.sequence(), event.bisection()));
  }

  private static Bisection until(List<Event> recorded, long last, Statement statement) {
    return until(recorded, last, statement.bisection());
  }

  private static Bisection until(List<Event> recorded, long last, BisectionId id) {
    return Appraisal.fold(id, recorded.stream().filter(e -> e.sequence() <= last).toList());
  }

  private static Optional<Event> named(List<Event> recorded, EventId id) {
    return recorded.stream().filter(event -> event.id().equals(id)).findFirst();
  }

  /// The name of the event of a request that has a key.
  private static Optional<EventId> keyed(Statement statement) {
    return Optional.ofNullable(statement.key())
        .map(key -> id(statement, "key/" + statement.author() + "/" + key));
  }

  private static EventId id(Statement statement, String what) {
    String name = statement.bisection() + "/" + what;
    return new EventId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
  }
}
