package dev.firstbad.standalone;

import dev.firstbad.wire.SchemaCatalog;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/// The look-ups that clients of a schema registry make, so that they can decode our records here.
final class RegistryRoutes {
  private final SchemaCatalog catalog = new SchemaCatalog();

  void addTo(RoutesConfig routes) {
    routes.get("/schemas/ids/{id}", call -> answer(call, catalog.schema(call.pathParam("id"))));
    routes.get("/subjects", call -> answer(call, catalog.subjects()));
    routes.get(
        "/subjects/{subject}/versions",
        call -> answer(call, catalog.versions(call.pathParam("subject"))));
    routes.get(
        "/subjects/{subject}/versions/{version}",
        call ->
            answer(call, catalog.version(call.pathParam("subject"), call.pathParam("version"))));
  }

  private static void answer(Context call, SchemaCatalog.Answer answer) {
    call.status(answer.status()).contentType(SchemaCatalog.MEDIA_TYPE).result(answer.json());
  }
}
