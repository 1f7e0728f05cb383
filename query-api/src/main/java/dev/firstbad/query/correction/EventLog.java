package dev.firstbad.query.correction;

import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Event;
import dev.firstbad.wire.EventStore;
import java.util.List;
import java.util.function.Function;

/// The record of all bisections, for those who add to it.
public interface EventLog {
  /// What is recorded of a bisection, in the order of the record.
  List<Event> read(BisectionId id);

  /// Appends what is decided of the events recorded, all or nothing, and returns it; decides again
  /// when somebody else has appended meanwhile.
  List<Event> append(BisectionId id, Function<List<Event>, List<Event>> decide);

  /// The record in Kafka.
  static EventLog in(EventStore store) {
    return new EventLog() {
      @Override
      public List<Event> read(BisectionId id) {
        return store.read(id);
      }

      @Override
      public List<Event> append(BisectionId id, Function<List<Event>, List<Event>> decide) {
        return store.append(id, decide);
      }
    };
  }
}
