package dev.firstbad.query.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.firstbad.audit.Interval;
import dev.firstbad.query.readmodel.Figures;
import dev.firstbad.query.readmodel.Statistics;
import dev.firstbad.query.readmodel.Statistics.Period;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Counts, durations, and how often people found results right, over time.
final class StatRoutes {
  private final Statistics statistics;

  StatRoutes(Statistics statistics) {
    this.statistics = statistics;
  }

  void addTo(RoutesConfig routes) {
    Read.at(routes, "/api/v1/stats", this::overview);
  }

  private void overview(Context context) {
    Parameters query = Parameters.of(context, Filtering.NAMES, "by");
    Period by = Objects.requireNonNullElse(query.word("by", Period.class), Period.MONTH);
    Statistics.Overview overview = statistics.of(Filtering.of(query), query.sight(), by);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("total", json(overview.total()));
    ArrayNode periods = json.putArray("periods");
    overview
        .periods()
        .forEach((name, figures) ->
            periods.add(periods.objectNode().put("period", name).setAll(json(figures))));
    ArrayNode titles = json.putArray("titles");
    for (Statistics.Title title : overview.titles()) {
      titles
          .addObject()
          .put("title", title.title())
          .put("bisections", title.bisections())
          .put("culprits", title.culprits());
    }
    Answer.json(context, json);
  }

  private static ObjectNode json(Figures figures) {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("bisections", figures.bisections())
            .put("undated", figures.undated());
    ObjectNode outcomes = json.putObject("outcomes");
    figures.outcomes().forEach(outcomes::put);
    json.put("confirmed", figures.confirmed()).put("withdrawn", figures.withdrawn());
    accuracy(json, figures);
    return json.put("confidence", figures.confidence())
        .put("revisionsTested", figures.revisionsTested())
        .put("totalMillis", figures.total().toMillis())
        .put("buildMillis", figures.build().toMillis())
        .put("testMillis", figures.test().toMillis())
        .put("medianMillis", millis(figures.median()))
        .put("slowestMillis", millis(figures.slowest()))
        .put("tests", figures.tests())
        .put("unusable", figures.unusable());
  }

  /// Of the culprits that people reviewed; null where they reviewed none.
  private static void accuracy(ObjectNode json, Figures figures) {
    long reviewed = figures.confirmed() + figures.withdrawn();
    if (reviewed == 0) {
      json.putNull("accuracy");
      return;
    }
    Interval interval = Interval.of(figures.confirmed(), reviewed);
    json.putObject("accuracy")
        .put("rate", (double) figures.confirmed() / reviewed)
        .put("low", interval.low())
        .put("high", interval.high());
  }

  private static @Nullable Long millis(@Nullable Duration duration) {
    return duration == null ? null : (Long) duration.toMillis();
  }
}
