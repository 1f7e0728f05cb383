package dev.firstbad.query.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

/// A route that reads: HEAD has the status and headers of GET (RFC 9110, 9.3.2).
public final class Read {
  private Read() {}

  public static void at(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
  }

  /// Whether the body is not wanted: an answer that is sent bit by bit need not be made.
  public static boolean isHead(Context context) {
    return context.method().equals(HandlerType.HEAD);
  }
}
