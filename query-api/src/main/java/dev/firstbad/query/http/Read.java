package dev.firstbad.query.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/// A route that reads: HEAD has the headers of GET (RFC 9110, 9.3.2).
final class Read {
  private Read() {}

  static void at(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
  }
}
