package dev.firstbad.producer.intake;

import dev.firstbad.event.Event;
import java.util.List;

/// What a log means to the record of the bisection that has its name.
sealed interface Placement {

  /// The record has nothing of it yet.
  record New(List<Event> events) implements Placement {}

  /// The record has its beginning.
  record Longer(List<Event> events) implements Placement {}

  /// The record has all of it, and more perhaps.
  record Known() implements Placement {}

  /// The record is of another log.
  record Foreign() implements Placement {}

  /// What is to be appended.
  default List<Event> toAppend() {
    return switch (this) {
      case New(List<Event> events) -> events;
      case Longer(List<Event> events) -> events;
      case Known() -> List.of();
      case Foreign() -> List.of();
    };
  }
}
