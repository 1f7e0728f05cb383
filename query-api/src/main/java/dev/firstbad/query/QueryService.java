package dev.firstbad.query;

import dev.firstbad.query.correction.EventLog;
import dev.firstbad.query.delivery.DeliveryService;
import dev.firstbad.query.export.ExportRoutes;
import dev.firstbad.query.http.Api;
import dev.firstbad.query.http.Gate;
import dev.firstbad.query.http.OptOutRoutes;
import dev.firstbad.query.http.Parts;
import dev.firstbad.query.http.Probe;
import dev.firstbad.query.http.ReportRoutes;
import dev.firstbad.query.http.SubscriptionRoutes;
import dev.firstbad.query.page.Site;
import dev.firstbad.query.projection.Projection;
import dev.firstbad.query.projection.Projector;
import dev.firstbad.query.readmodel.ReadModel;
import dev.firstbad.query.stream.StreamRoutes;
import dev.firstbad.query.stream.StreamSettings;
import dev.firstbad.wire.EventStore;
import dev.firstbad.wire.Topics;
import io.javalin.config.RoutesConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Everything that answers, wired: the read model, what fills it, and the HTTP API on it.
public final class QueryService implements AutoCloseable {
  /// How long a cluster may be silent before a request that writes gives up.
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final QuerySettings settings;
  private final ReadModel model;
  private final EventStore store;
  private final Projector projector;
  private final DeliveryService deliveries;
  private final Gate gate;
  private final StreamRoutes streams;
  private final ExportRoutes exports;
  private final Api api;

  /// Opens the read model and the ledger of subscriptions; throws
  /// [dev.firstbad.query.readmodel.ReadModelUnavailable] or
  /// [dev.firstbad.query.outbox.LedgerUnavailable] where the world does not let us.
  ///
  /// @param metrics where measures go, and what `/metrics` shows
  /// @param ready what else must work for `/health/ready`
  /// @param more routes of others
  public QueryService(
      QuerySettings settings,
      Topics topics,
      PrometheusMeterRegistry metrics,
      List<Probe> ready,
      List<Consumer<RoutesConfig>> more) {
    this.settings = settings;
    model = ReadModel.open(settings.readModel());
    Map<String, String> kafka = Map.of("bootstrap.servers", settings.events().bootstrap());
    store = new EventStore(kafka, topics.events(), PATIENCE);
    Projection projection = new Projection(topics, model, metrics);
    projector = new Projector(Map.copyOf(kafka), projection, model, metrics);
    Probe follows = new Probe("read-model", projector::behind);
    Probe works = new Probe("projector", projector::stopped);
    deliveries =
        new DeliveryService(settings.deliveries(), Map.copyOf(kafka), topics, model, metrics);
    Probe sends = new Probe("deliveries", deliveries::stopped);
    List<Probe> all = new ArrayList<>(List.of(works, sends, follows));
    all.addAll(ready);
    List<Consumer<RoutesConfig>> routes = new ArrayList<>(more);
    routes.add(new ReportRoutes(model, topics, settings.deliveries().sender())::addTo);
    routes.add(new SubscriptionRoutes(deliveries.desk())::addTo);
    routes.add(new OptOutRoutes(deliveries.desk())::addTo);
    gate = new Gate(settings.access(), InstantSource.system());
    Parts parts = new Parts(model, topics, EventLog.in(store), settings.events(), gate);
    routes.add(new Site(parts, deliveries.desk())::addTo);
    streams =
        new StreamRoutes(
            model, topics, projector::behind, deliveries.places(), StreamSettings.DEFAULT);
    routes.add(streams::addTo);
    exports = new ExportRoutes(model, topics, projector::behind);
    routes.add(exports::addTo);
    api = new Api(parts, metrics, List.of(works, sends), all, routes);
    Measures.addTo(metrics, model);
  }

  /// Begins to follow the topics and to listen; throws [io.javalin.util.JavalinBindException] where
  /// the port is in use.
  public void start() {
    api.start(settings.host(), settings.port());
    projector.start();
    deliveries.start();
  }

  /// The port it listens on.
  public int port() {
    return api.port();
  }

  @Override
  public void close() {
    streams.close();
    exports.close();
    api.close();
    gate.close();
    deliveries.close();
    store.close();
    projector.close();
    model.close();
  }
}
