package dev.firstbad.query.http;

import dev.firstbad.query.access.TokensUnavailable;
import dev.firstbad.query.outbox.LedgerUnavailable;
import dev.firstbad.query.readmodel.ReadModelUnavailable;
import dev.firstbad.wire.Unavailable;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes a problem of everything that goes wrong, and never shows our insides.
final class Errors {
  private static final Logger log = LoggerFactory.getLogger(Errors.class);

  private Errors() {}

  static void addTo(RoutesConfig routes) {
    routes.exception(Refused.class, (refused, context) -> refused.problem().answer(context));
    routes.exception(HttpResponseException.class, Errors::refusedByServer);
    routes.exception(ReadModelUnavailable.class, Errors::unavailable);
    routes.exception(Unavailable.class, Errors::unavailable);
    routes.exception(TokensUnavailable.class, Errors::unavailable);
    routes.exception(LedgerUnavailable.class, Errors::unavailable);
    routes.exception(UncheckedIOException.class, Errors::unavailable);
    routes.exception(Exception.class, Errors::defect);
  }

  private static void refusedByServer(HttpResponseException refused, Context context) {
    HttpStatus status = HttpStatus.forStatus(refused.getStatus());
    String detail =
        switch (status) {
          case NOT_FOUND -> "there is nothing at " + context.path() + "; /docs says what there is";
          case METHOD_NOT_ALLOWED -> context.path() + " does not take " + context.method();
          default -> status.getMessage();
        };
    if (status == HttpStatus.METHOD_NOT_ALLOWED) {
      context.header(Header.ALLOW, String.join(", ", refused.getDetails().values()));
    }
    new Problem(status, detail).answer(context);
  }

  private static void unavailable(Exception world, Context context) {
    log.atWarn().addKeyValue("reason", world.getMessage()).log("request not answered");
    new Problem(
            HttpStatus.SERVICE_UNAVAILABLE,
            "the record cannot be read right now; /health/ready says when it can")
        .answer(context);
  }

  private static void defect(Exception defect, Context context) {
    log.atError()
        .addKeyValue("method", context.method())
        .addKeyValue("path", context.path())
        .setCause(defect)
        .log("request failed");
    new Problem(HttpStatus.INTERNAL_SERVER_ERROR, "this is a defect of Firstbad; its log says more")
        .answer(context);
  }
}
