package dev.firstbad.producer.intake;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Evolution;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Event;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.Timeline;
import dev.firstbad.log.LogWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// A record in memory. Like the real one it refuses events that do not continue what is there.
public final class Notebook implements Append {
  private final SortedMap<BisectionId, List<Event>> events = new TreeMap<>();

  @Override
  public synchronized List<Event> append(
      BisectionId id, Function<List<Event>, List<Event>> decide) {
    List<Event> recorded = events.getOrDefault(id, List.of());
    List<Event> more = decide.apply(List.copyOf(recorded));
    List<Event> all = new ArrayList<>(recorded);
    for (Event event : more) {
      if (event.sequence() != all.size() + 1L || !event.bisection().equals(id)) {
        throw new IllegalArgumentException("out of place: " + event);
      }
      all.add(event);
    }
    if (!all.isEmpty()) {
      events.put(id, all);
    }
    return more;
  }

  /// All bisections recorded.
  public Map<BisectionId, List<Event>> all() {
    return events;
  }

  /// The logs of all bisections.
  public List<String> logs() {
    return events.values().stream().map(LogWriter::render).toList();
  }

  /// What counts of the only bisection.
  public List<EventBody> bodies() {
    return Timeline.effective(only()).stream().map(Event::body).toList();
  }

  public Bisection bisection() {
    return Evolution.fold(events.firstKey(), only());
  }

  public List<Event> only() {
    if (events.size() != 1) {
      throw new AssertionError("not one bisection: " + events.keySet());
    }
    return events.firstEntry().getValue();
  }
}
