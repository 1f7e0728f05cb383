package dev.firstbad.producer.drive;

import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Event;
import dev.firstbad.producer.intake.Append;
import dev.firstbad.wire.Unavailable;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/// A record that is waited for while it does not answer: what was built and run is too dear to be
/// thrown away. Whoever interrupts it wants no more waiting.
///
/// @param limit how long to wait before giving up
public record Patience(Append record, Watcher watcher, Duration limit) implements Append {
  @Override
  public List<Event> append(BisectionId id, Function<List<Event>, List<Event>> decide) {
    long end = System.nanoTime() + limit.toNanos();
    while (true) {
      try {
        return record.append(id, decide);
      } catch (Unavailable e) {
        if (Thread.currentThread().isInterrupted() || System.nanoTime() - end > 0) {
          throw e;
        }
        watcher.waits(String.valueOf(e.getMessage()));
      }
    }
  }
}
