package dev.firstbad.query.http;

import dev.firstbad.query.correction.Words;
import dev.firstbad.query.readmodel.AlertList;
import dev.firstbad.query.readmodel.Audit;
import dev.firstbad.query.readmodel.Bisections;
import dev.firstbad.query.readmodel.Events;
import dev.firstbad.query.readmodel.Facets;
import dev.firstbad.query.readmodel.ReadModel;
import dev.firstbad.query.readmodel.Reports;
import dev.firstbad.query.readmodel.Statistics;
import dev.firstbad.wire.Topics;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HandlerType;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The HTTP server.
public final class Api implements AutoCloseable {
  private static final long LARGEST_BODY = 256 * 1024;

  private final Javalin server;

  /// @param alive what must work for the program to be worth keeping
  /// @param ready what must work for its answers to be whole
  /// @param more routes of others
  public Api(
      Parts parts,
      PrometheusMeterRegistry metrics,
      List<Probe> alive,
      List<Probe> ready,
      List<Consumer<RoutesConfig>> more) {
    ReadModel model = parts.model();
    Topics topics = parts.topics();
    Bisections bisections = new Bisections(model, topics);
    Events events = new Events(model, topics);
    Lookup lookup = new Lookup(bisections, events);
    Words words = new Words(parts.record(), InstantSource.system());
    server =
        Javalin.create(config -> {
          configure(config);
          Errors.addTo(config.routes);
          parts.gate().addTo(config.routes);
          new BisectionRoutes(bisections, events).addTo(config.routes);
          new CommitRoutes(new Reports(model, topics), bisections).addTo(config.routes);
          new RecipientRoutes(bisections, events).addTo(config.routes);
          new AlertRoutes(new AlertList(model, topics)).addTo(config.routes);
          new CompareRoutes(lookup).addTo(config.routes);
          new StatRoutes(new Statistics(model)).addTo(config.routes);
          new FacetRoutes(new Facets(model)).addTo(config.routes);
          new FlakyRoutes(new Audit(model)).addTo(config.routes);
          new WordRoutes(new Speech(words, lookup)).addTo(config.routes);
          new SystemRoutes(parts.events()).addTo(config.routes);
          new HealthRoutes(alive, ready).addTo(config.routes);
          new DocumentRoutes().addTo(config.routes);
          new MetricRoutes(metrics).addTo(config);
          more.forEach(routes -> routes.accept(config.routes));
        });
  }

  /// Listens; on port 0 wherever there is room.
  public void start(String host, int port) {
    server.start(host, port);
  }

  /// The port it listens on.
  public int port() {
    return server.port();
  }

  /// The methods and paths that can be asked for; HEAD goes with GET.
  Set<String> operations() {
    return server.unsafe.internalRouter.allHttpHandlers().stream()
        .map(handler -> handler.endpoint)
        .filter(
            endpoint -> endpoint.method.isHttpMethod() && !endpoint.method.equals(HandlerType.HEAD))
        .map(endpoint -> endpoint.method.name() + " " + endpoint.path)
        .collect(Collectors.toSet());
  }

  @Override
  public void close() {
    server.stop();
  }

  private static void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.maxRequestSize = LARGEST_BODY;
    config.http.prefer405over404 = true;
    config.http.compressionStrategy = CompressionStrategy.GZIP;
    config.jetty.modifyServer(ServerErrors::addTo);
  }
}
