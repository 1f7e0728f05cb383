package dev.firstbad.producer.drive;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.engine.Act;
import dev.firstbad.event.Event;
import java.util.List;

/// Somebody who looks on while a search is driven.
public interface Watcher {
  /// The search is about to do this.
  void begins(Act act, Bisection bisection);

  /// These events are in the record now.
  void recorded(List<Event> events, Bisection bisection);

  /// The search waits for the record.
  void waits(String why);
}
