package dev.firstbad.query.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstbad.event.Event;
import dev.firstbad.wire.CloudEvents;

/// An event as a CloudEvent in JSON (JSON event format 1.0): the attributes that its record on the
/// topic has, and as data what the API says of it.
public final class CloudEventJson {
  private CloudEventJson() {}

  public static ObjectNode of(Event event) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    CloudEvents.attributes(event).forEach(json::put);
    json.put("inferred", event.inferred());
    json.put("datacontenttype", "application/json");
    json.set("data", EventBodyJson.of(event.body()));
    return json;
  }
}
