package dev.firstbad.standalone;

import io.javalin.config.RoutesConfig;
import java.util.Map;

/// Says where the events are, so that who writes or reads them needs to know one address only.
final class SystemRoutes {
  private final String bootstrap;

  SystemRoutes(String bootstrap) {
    this.bootstrap = bootstrap;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/api/v1/system", context -> context.json(Map.of("bootstrap", bootstrap)));
  }
}
