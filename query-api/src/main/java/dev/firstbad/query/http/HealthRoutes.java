package dev.firstbad.query.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;

/// Whether the program works at all, and whether it answers from all that was recorded.
final class HealthRoutes {
  private final List<Probe> alive;
  private final List<Probe> ready;

  HealthRoutes(List<Probe> alive, List<Probe> ready) {
    this.alive = List.copyOf(alive);
    this.ready = List.copyOf(ready);
  }

  void addTo(RoutesConfig routes) {
    Read.at(routes, "/health/live", context -> answer(context, alive));
    Read.at(routes, "/health/ready", context -> answer(context, ready));
  }

  private static void answer(Context context, List<Probe> probes) {
    Parameters.of(context);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    boolean well = true;
    ArrayNode details = JsonNodeFactory.instance.arrayNode();
    for (Probe probe : probes) {
      Optional<String> trouble = probe.trouble().get();
      well &= trouble.isEmpty();
      details.addObject().put("name", probe.name()).put("trouble", trouble.orElse(null));
    }
    json.put("status", well ? "up" : "down").set("probes", details);
    context
        .status(well ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .contentType(Answer.JSON)
        .result(json.toString());
  }
}
