package dev.firstbad.query.http;

import dev.firstbad.event.Event;
import dev.firstbad.log.LogText;
import dev.firstbad.log.LogWriter;
import dev.firstbad.query.json.BisectionJson;
import dev.firstbad.query.json.EventJson;
import dev.firstbad.query.json.RecipientsJson;
import dev.firstbad.query.json.StepJson;
import dev.firstbad.query.readmodel.BisectionFilter;
import dev.firstbad.query.readmodel.Bisections;
import dev.firstbad.query.readmodel.Events;
import dev.firstbad.query.readmodel.Page;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/// Bisections: many, one, and all that is known of one.
final class BisectionRoutes {
  private final Bisections bisections;
  private final Events events;
  private final Lookup lookup;

  BisectionRoutes(Bisections bisections, Events events) {
    this.bisections = bisections;
    this.events = events;
    lookup = new Lookup(bisections, events);
  }

  void addTo(RoutesConfig routes) {
    Read.at(routes, "/api/v1/bisections", this::list);
    Read.at(routes, "/api/v1/bisections/{id}", this::one);
    Read.at(routes, "/api/v1/bisections/{id}/steps", this::steps);
    Read.at(routes, "/api/v1/bisections/{id}/events", this::events);
    Read.at(routes, "/api/v1/bisections/{id}/recipients", this::recipients);
    Read.at(routes, "/api/v1/bisections/{id}/log", this::log);
  }

  private void list(Context context) {
    Parameters query = Parameters.of(context, Filtering.names("limit", "cursor"));
    BisectionFilter filter = Filtering.of(query);
    Answer.page(context, bisections.list(filter, query.cursor(), query.limit()));
  }

  private void one(Context context) {
    Answer.json(context, BisectionJson.of(lookup.state(Parameters.of(context, "at"))));
  }

  private void steps(Context context) {
    Answer.items(context, lookup.state(Parameters.of(context, "at")).steps(), StepJson::of);
  }

  private void recipients(Context context) {
    Parameters query = Parameters.of(context, "at");
    Answer.json(context, RecipientsJson.of(lookup.state(query).recipients()));
  }

  private void events(Context context) {
    Parameters query = Parameters.of(context, "limit", "cursor");
    Page<Event> page = events.page(lookup.id(query), query.cursor(), query.limit());
    Answer.page(context, page.map(event -> EventJson.of(event).toString()));
  }

  private void log(Context context) {
    Parameters query = Parameters.of(context, "at");
    String log = LogWriter.render(lookup.known(lookup.id(query), query.at()));
    Answer.send(context, "text/plain; charset=utf-8", LogText.encode(log));
  }
}
