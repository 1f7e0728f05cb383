package dev.firstbad.query.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.io.IOException;

/// A route that reads: HEAD has the status and headers of GET (RFC 9110, 9.3.2).
public final class Read {
  private Read() {}

  public static void at(RoutesConfig routes, String path, Handler handler) {
    routes.get(path, handler);
    routes.head(path, handler);
  }

  /// Sends the headers of an answer that is else sent bit by bit, if they are all that is wanted;
  /// unsent they would say that the whole is empty.
  ///
  /// @return whether that was all
  /// @throws IOException if nobody reads them
  public static boolean endsWithHeaders(Context context) throws IOException {
    boolean head = context.method().equals(HandlerType.HEAD);
    if (head) {
      context.res().flushBuffer();
    }
    return head;
  }
}
