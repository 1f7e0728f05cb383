package dev.firstbad.query.http;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Evolution;
import dev.firstbad.bisection.State;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Event;
import dev.firstbad.event.Kind;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Bisections: many, one, and all that is known of one.
final class BisectionRoutes {
  private static final List<String> OUTCOMES =
      List.of(
          "culprit",
          "inconclusive",
          "horizon",
          "not-reproduced",
          "flake",
          "failed",
          "infra",
          "truncated",
          "not-confirmed");

  private final Bisections bisections;
  private final Events events;

  BisectionRoutes(Bisections bisections, Events events) {
    this.bisections = bisections;
    this.events = events;
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
    Parameters query =
        Parameters.of(
            context,
            "kind",
            "state",
            "outcome",
            "culprit",
            "commit",
            "author",
            "recipient",
            "title",
            "q",
            "from",
            "to",
            "limit",
            "cursor");
    BisectionFilter filter =
        new BisectionFilter(
            query.word("kind", Kind.class),
            query.word("state", State.class),
            query.word("outcome", OUTCOMES),
            query.hash("culprit"),
            query.hash("commit"),
            query.text("author"),
            query.text("recipient"),
            query.text("title"),
            query.text("q"),
            query.time("from"),
            query.time("to"));
    Answer.page(context, bisections.list(filter, query.cursor(), query.limit()));
  }

  private void one(Context context) {
    Answer.json(context, BisectionJson.of(state(Parameters.of(context, "at"))));
  }

  private void steps(Context context) {
    Answer.items(context, state(Parameters.of(context, "at")).steps(), StepJson::of);
  }

  private void recipients(Context context) {
    Parameters query = Parameters.of(context, "at");
    Answer.json(context, RecipientsJson.of(state(query).recipients()));
  }

  private void events(Context context) {
    Parameters query = Parameters.of(context, "limit", "cursor");
    Page<Event> page = events.page(id(query), query.cursor(), query.limit());
    Answer.page(context, page.map(event -> EventJson.of(event).toString()));
  }

  private void log(Context context) {
    Parameters query = Parameters.of(context, "at");
    String log = LogWriter.render(known(id(query), query.at()));
    Answer.send(context, "text/plain; charset=utf-8", LogText.encode(log));
  }

  private BisectionId id(Parameters query) {
    return new BisectionId(Unique.name("id", query.id(), bisections::named));
  }

  /// The state as the streams derived it last, or as it was at a point of the record.
  private Bisection state(Parameters query) {
    BisectionId id = id(query);
    At at = query.at();
    return at == null ? bisections.find(id).orElseGet(() -> fold(id, null)) : fold(id, at);
  }

  private Bisection fold(BisectionId id, @Nullable At at) {
    return Evolution.fold(id, known(id, at));
  }

  /// What was recorded by then, or by now.
  private List<Event> known(BisectionId id, @Nullable At at) {
    List<Event> known = events.of(id).stream().filter(e -> at == null || at.holds(e)).toList();
    if (known.isEmpty()) {
      throw Problem.notFound("at", "nothing of " + id + " was recorded by then").refused();
    }
    return known;
  }
}
