package dev.firstbad.query.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstbad.bisection.Bisection;
import dev.firstbad.event.Event;

/// What an event changes of a bisection.
public record ChangeJson(Event event, Bisection before, Bisection after) {
  /// The event, what differs, and the state that it leads to.
  ///
  /// @param recorded whether it is in the record, or only proposed
  public ObjectNode of(boolean recorded) {
    return new Fields()
        .truth("recorded", recorded)
        .object("event", EventJson.of(event))
        .list("differences", Difference.between(before, after), Difference::json)
        .object("bisection", BisectionJson.summary(after))
        .done();
  }
}
