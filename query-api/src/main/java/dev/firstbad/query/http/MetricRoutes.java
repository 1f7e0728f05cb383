package dev.firstbad.query.http;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;

/// Measures requests, and shows all measures in Prometheus' text form.
final class MetricRoutes {
  private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

  private final PrometheusMeterRegistry metrics;

  MetricRoutes(PrometheusMeterRegistry metrics) {
    this.metrics = metrics;
  }

  void addTo(JavalinConfig config) {
    Read.at(config.routes, "/metrics", this::show);
    config.requestLogger.http(this::measure);
  }

  private void show(Context context) {
    Parameters.of(context);
    context.contentType(TEXT).result(metrics.scrape(TEXT));
  }

  private void measure(Context context, Float millis) {
    Endpoint endpoint = context.endpoints().matchedHttpEndpoint();
    Timer.builder("http.server.requests")
        .tag("method", context.method().name())
        .tag("uri", endpoint == null ? "none" : endpoint.path)
        .tag("status", String.valueOf(context.statusCode()))
        .publishPercentileHistogram()
        .register(metrics)
        .record(Duration.ofNanos((long) (millis * 1e6)));
  }
}
