package dev.firstbad.query.http;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.query.json.TellingJson;
import dev.firstbad.query.readmodel.Bisections;
import dev.firstbad.query.readmodel.Events;
import dev.firstbad.query.readmodel.Page;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/// What an address was told, and why.
final class RecipientRoutes {
  /// A path of 64 and a domain of 255 octets (RFC 5321, 4.5.3.1).
  private static final int LONGEST = 320;

  private final Bisections bisections;
  private final Events events;

  RecipientRoutes(Bisections bisections, Events events) {
    this.bisections = bisections;
    this.events = events;
  }

  void addTo(RoutesConfig routes) {
    Read.at(routes, "/api/v1/recipients/{address}", this::told);
  }

  private void told(Context context) {
    Parameters query = Parameters.of(context, "limit", "cursor");
    String address = context.pathParam("address");
    if (!address.contains("@") || address.length() > LONGEST) {
      throw Query.bad("address", address, "is no address of at most " + LONGEST + " characters");
    }
    Page<Bisection> page =
        bisections.telling(address, query.sight(), query.cursor(), query.limit());
    Answer.page(
        context, page.map(told -> TellingJson.of(told, address, events.of(told.id())).toString()));
  }
}
