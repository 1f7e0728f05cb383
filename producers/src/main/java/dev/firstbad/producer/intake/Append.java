package dev.firstbad.producer.intake;

import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Event;
import java.util.List;
import java.util.function.Function;

/// Appends to the record of one bisection what is decided of the events recorded, all or nothing,
/// and returns it; decides again when somebody else has appended meanwhile.
@FunctionalInterface
public interface Append {
  List<Event> append(BisectionId id, Function<List<Event>, List<Event>> decide);
}
