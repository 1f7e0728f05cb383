package dev.firstbad.query.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstbad.event.Event;

/// An event: its envelope, and under `data` what happened.
public final class EventJson {
  private EventJson() {}

  public static ObjectNode of(Event event) {
    return new Fields()
        .text("id", event.id())
        .text("bisection", event.bisection())
        .number("sequence", event.sequence())
        .text("type", event.body().getClass().getSimpleName())
        .time("occurredAt", event.occurredAt())
        .time("recordedAt", event.recordedAt())
        .text("source", event.source())
        .text("causation", event.causation())
        .truth("inferred", event.inferred())
        .object("data", EventBodyJson.of(event.body()))
        .done();
  }
}
