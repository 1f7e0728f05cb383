package dev.firstbad.query.correction;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Ruling;
import dev.firstbad.event.Event;

/// What became of a [Statement].
public sealed interface Reply {
  /// It is, or would be, in the record.
  ///
  /// @param anew whether it was not there before
  record Said(Event event, boolean anew, Bisection before, Bisection after) implements Reply {}

  /// The bisection does not allow it.
  record Refused(Ruling.Refused why) implements Reply {}

  /// The bisection is not in the state expected.
  record Outdated(Bisection now) implements Reply {}

  /// The request's key names another one.
  record KeyTaken(Event by) implements Reply {}

  /// Nothing is recorded of the bisection.
  record Unknown() implements Reply {}
}
