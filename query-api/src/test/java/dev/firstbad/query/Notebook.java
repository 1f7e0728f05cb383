package dev.firstbad.query;

import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Event;
import dev.firstbad.query.correction.EventLog;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/// A record in memory. Like the real one it refuses events that do not continue what is there.
final class Notebook implements EventLog {
  private final Map<BisectionId, List<Event>> events = new HashMap<>();
  private final Consumer<List<Event>> changed;

  /// @param changed is told all events of a bisection that got more
  Notebook(Consumer<List<Event>> changed) {
    this.changed = changed;
  }

  synchronized void write(List<Event> bisection) {
    events.put(bisection.getFirst().bisection(), List.copyOf(bisection));
  }

  @Override
  public synchronized List<Event> read(BisectionId id) {
    return events.getOrDefault(id, List.of());
  }

  @Override
  public synchronized List<Event> append(
      BisectionId id, Function<List<Event>, List<Event>> decide) {
    List<Event> all = new ArrayList<>(read(id));
    List<Event> more = decide.apply(List.copyOf(all));
    for (Event event : more) {
      if (event.sequence() != all.size() + 1L || !event.bisection().equals(id)) {
        throw new IllegalArgumentException("out of place: " + event);
      }
      all.add(event);
    }
    if (!more.isEmpty()) {
      events.put(id, List.copyOf(all));
      changed.accept(List.copyOf(all));
    }
    return more;
  }
}
