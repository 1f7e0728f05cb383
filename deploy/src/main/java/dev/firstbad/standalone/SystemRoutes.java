package dev.firstbad.standalone;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.ContentType;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Says where the events are and which registry knows their schemas, so that who writes or reads
/// them needs to know one address only.
final class SystemRoutes {
  private final ObjectNode system = JsonNodeFactory.instance.objectNode();

  /// @param registry null where the system itself answers for its schemas
  SystemRoutes(String bootstrap, @Nullable URI registry) {
    system
        .put("bootstrap", bootstrap)
        .put("schemaRegistry", registry == null ? null : registry.toString());
  }

  void addTo(RoutesConfig routes) {
    routes.get(
        "/api/v1/system",
        context -> context.contentType(ContentType.APPLICATION_JSON).result(system.toString()));
  }
}
