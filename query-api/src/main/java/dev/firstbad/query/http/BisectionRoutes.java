package dev.firstbad.query.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstbad.bisection.Bisection;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Event;
import dev.firstbad.log.GitBisectLog;
import dev.firstbad.log.LogText;
import dev.firstbad.log.LogWriter;
import dev.firstbad.query.json.BisectionJson;
import dev.firstbad.query.json.EventJson;
import dev.firstbad.query.json.RecipientsJson;
import dev.firstbad.query.json.StepJson;
import dev.firstbad.query.json.WhatIfJson;
import dev.firstbad.query.readmodel.BisectionFilter;
import dev.firstbad.query.readmodel.Bisections;
import dev.firstbad.query.readmodel.Events;
import dev.firstbad.query.readmodel.Page;
import dev.firstbad.verdict.Policies;
import dev.firstbad.verdict.VerdictPolicy;
import dev.firstbad.whatif.Candidate;
import dev.firstbad.whatif.WhatIf;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/// Bisections: many, one, and all that is known of one.
final class BisectionRoutes {
  private static final List<String> POLICIES =
      Policies.all().stream().map(VerdictPolicy::name).toList();

  private final Bisections bisections;
  private final Events events;
  private final Lookup lookup;
  private final Shelf shelf;

  BisectionRoutes(Bisections bisections, Events events) {
    this.bisections = bisections;
    this.events = events;
    lookup = new Lookup(bisections, events);
    shelf = new Shelf(bisections);
  }

  void addTo(RoutesConfig routes) {
    Read.at(routes, "/api/v1/bisections", this::list);
    Read.at(routes, "/api/v1/bisections/{id}", this::one);
    Read.at(routes, "/api/v1/bisections/{id}/steps", this::steps);
    Read.at(routes, "/api/v1/bisections/{id}/events", this::events);
    Read.at(routes, "/api/v1/bisections/{id}/recipients", this::recipients);
    Read.at(routes, "/api/v1/bisections/{id}/log", this::log);
    Read.at(routes, "/api/v1/bisections/{id}/git-bisect-log", this::gitBisectLog);
  }

  private void list(Context context) {
    Parameters query = Parameters.of(context, Filtering.NAMES, "limit", "cursor");
    BisectionFilter filter = Filtering.of(query);
    Answer.page(context, bisections.list(filter, query.sight(), query.cursor(), query.limit()));
  }

  private void one(Context context) {
    Parameters query = Parameters.of(context, "at", "happened", "policy");
    String policy = query.word("policy", POLICIES);
    if (policy == null && Lookup.isLatest(query)) {
      Answer.json(context, shelf.find(query.id(), query.sight()).orElseGet(() -> latest(query)));
      return;
    }
    Bisection state = lookup.state(query);
    ObjectNode json = BisectionJson.of(state);
    if (policy != null) {
      json.set("whatIf", whatIf(state, policy));
    }
    Answer.json(context, json);
  }

  private Content latest(Parameters query) {
    long stamp = bisections.stamp(query.id());
    BisectionId id = lookup.id(query);
    Optional<Bisection> state = bisections.find(id);
    Content content =
        Content.of(BisectionJson.of(state.orElseGet(() -> lookup.state(query))).toString());
    if (state.isPresent() && query.id().equals(id.value())) {
      shelf.keep(id.value(), query.sight(), stamp, content);
    }
    return content;
  }

  private static JsonNode whatIf(Bisection state, String policy) {
    return Candidate.named(policy)
        .flatMap(candidate -> WhatIf.of(state, candidate))
        .<JsonNode>map(WhatIfJson::of)
        .orElse(NullNode.getInstance());
  }

  private void steps(Context context) {
    Answer.items(
        context, lookup.state(Parameters.of(context, "at", "happened")).steps(), StepJson::of);
  }

  private void recipients(Context context) {
    Parameters query = Parameters.of(context, "at", "happened");
    Answer.json(context, RecipientsJson.of(lookup.state(query).recipients()));
  }

  private void events(Context context) {
    Parameters query = Parameters.of(context, "limit", "cursor");
    Page<Event> page = events.page(lookup.id(query), query.cursor(), query.limit());
    Answer.page(context, page.map(event -> EventJson.of(event).toString()));
  }

  private void log(Context context) {
    Parameters query = Parameters.of(context, "at", "happened");
    String log = LogWriter.render(lookup.known(query));
    Answer.send(context, "text/plain; charset=utf-8", LogText.encode(log));
  }

  private void gitBisectLog(Context context) {
    Parameters query = Parameters.of(context, "at", "happened");
    BisectionId id = lookup.id(query);
    String log =
        GitBisectLog.of(lookup.known(query))
            .orElseThrow(
                () -> Problem.notFound("id", "no search of git is recorded of " + id).refused());
    Answer.send(context, "text/plain; charset=utf-8", LogText.encode(log));
  }
}
