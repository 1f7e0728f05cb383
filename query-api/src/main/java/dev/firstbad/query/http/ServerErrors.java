package dev.firstbad.query.http;

import io.javalin.http.HttpStatus;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;

/// Makes a problem of what the server itself refuses before any route sees it, such as an address
/// that cannot be decoded.
final class ServerErrors {
  private ServerErrors() {}

  static void addTo(Server server) {
    server.setErrorHandler(ServerErrors::answer);
  }

  private static boolean answer(Request request, Response response, Callback callback) {
    HttpStatus status = HttpStatus.forStatus(response.getStatus());
    Problem problem = new Problem(status, "the request cannot be read: " + status.getMessage());
    byte[] body = problem.json("/").toString().getBytes(StandardCharsets.UTF_8);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.TYPE);
    response.write(true, ByteBuffer.wrap(body), callback);
    return true;
  }
}
