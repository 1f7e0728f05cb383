package dev.firstbad.query.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/// Says where the events are, so that who writes or reads them needs to know one address only.
final class SystemRoutes {
  private final Whereabouts events;

  SystemRoutes(Whereabouts events) {
    this.events = events;
  }

  void addTo(RoutesConfig routes) {
    Read.at(routes, "/api/v1/system", this::system);
  }

  private void system(Context context) {
    Parameters.of(context);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("bootstrap", events.bootstrap());
    json.put(
        "schemaRegistry",
        events.schemaRegistry() == null ? null : events.schemaRegistry().toString());
    Answer.json(context, json);
  }
}
