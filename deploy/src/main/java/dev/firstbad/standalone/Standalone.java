package dev.firstbad.standalone;

import dev.firstbad.broker.DataDirectory;
import dev.firstbad.broker.EmbeddedBroker;
import dev.firstbad.broker.Ports;
import dev.firstbad.query.QueryService;
import dev.firstbad.query.QuerySettings;
import dev.firstbad.query.access.AccessSettings;
import dev.firstbad.query.delivery.DeliverySettings;
import dev.firstbad.query.http.Probe;
import dev.firstbad.query.http.Whereabouts;
import dev.firstbad.streams.StreamsProgram;
import dev.firstbad.streams.StreamsSettings;
import dev.firstbad.wire.SchemaRegistry;
import dev.firstbad.wire.TopicSetup;
import dev.firstbad.wire.Topics;
import io.javalin.config.RoutesConfig;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/// The whole system in one process, its parts started from leaves to root and closed in reverse.
public final class Standalone implements AutoCloseable {
  private final Deque<Runnable> closing = new ArrayDeque<>();
  private final Topics topics;
  private final String bootstrap;
  private final QueryService query;

  /// Returns when everything has been started; `/health/ready` says when it is ready.
  ///
  /// @throws dev.firstbad.broker.BrokerStartException if a port or the directory cannot be had
  /// @throws dev.firstbad.wire.Unavailable if the cluster does not answer
  public static Standalone start(StandaloneSettings settings) {
    return new Standalone(settings);
  }

  /// Starts everything, hands it over when it is ready, and runs until the process is told to end
  /// (Ctrl-C, SIGTERM); one that is still starting ends when it has started.
  ///
  /// @throws NotReady if it stands still for two minutes before it is ready
  public static void run(StandaloneSettings settings, Consumer<Standalone> whenReady) {
    CompletableFuture<Runnable> closing = new CompletableFuture<>();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> closing.join().run(), "close"));
    try (Standalone system = start(settings)) {
      closing.complete(system::close);
      system.awaitReady();
      whenReady.accept(system);
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      closing.complete(() -> {});
    }
  }

  private Standalone(StandaloneSettings settings) {
    topics = Topics.with(SchemaRegistry.at(settings.registry()));
    try {
      int port = Ports.free(settings.port(), "--port");
      Path data = data(settings);
      bootstrap = settings.bootstrap() == null ? broker(settings, data) : settings.bootstrap();
      prepareTopics();
      query = query(data, port, settings, streams(data, settings.shadow()));
      query.start();
    } catch (RuntimeException failure) {
      closeAfter(failure);
      throw failure;
    }
  }

  /// Why it did not start is what counts, whatever closing it meets.
  private void closeAfter(RuntimeException failure) {
    try {
      close();
    } catch (RuntimeException further) {
      failure.addSuppressed(further);
    }
  }

  /// The address of the HTTP API.
  public String url() {
    return "http://127.0.0.1:" + query.port();
  }

  /// The brokers, `host:port`, comma between several.
  public String bootstrap() {
    return bootstrap;
  }

  /// Waits until everything recorded so far is visible and new events flow.
  ///
  /// @throws NotReady if nothing moves for two minutes
  public void awaitReady() {
    Readiness.await(URI.create(url() + "/health/ready"), Duration.ofMinutes(2));
  }

  /// Closes every part, whatever becomes of the others.
  @Override
  public synchronized void close() {
    if (!closing.isEmpty()) {
      try {
        closing.pop().run();
      } finally {
        close();
      }
    }
  }

  private Path data(StandaloneSettings settings) {
    Path data = settings.data() == null ? temporary() : settings.data();
    DataDirectory directory = DataDirectory.open(data);
    closing.push(directory::close);
    return data;
  }

  private Path temporary() {
    TemporaryDirectory directory = TemporaryDirectory.create();
    closing.push(directory::close);
    return directory.path();
  }

  private String broker(StandaloneSettings settings, Path data) {
    EmbeddedBroker broker = EmbeddedBroker.start(data.resolve("broker"), settings.kafkaPort());
    closing.push(broker::close);
    return broker.bootstrapServers();
  }

  private void prepareTopics() {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      TopicSetup.ensure(admin, topics.all());
    }
  }

  private StreamsProgram streams(Path data, @Nullable String shadow) {
    StreamsProgram streams =
        StreamsProgram.start(
            StreamsSettings.standalone(bootstrap, data.resolve("streams"), shadow), topics);
    closing.push(streams::close);
    return streams;
  }

  private QueryService query(
      Path data, int port, StandaloneSettings standalone, StreamsProgram streams) {
    PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    QuerySettings settings =
        new QuerySettings(
            "127.0.0.1",
            port,
            data.resolve("read-model.sqlite"),
            new Whereabouts(bootstrap, standalone.registry()),
            new AccessSettings(
                data.resolve("access.sqlite"),
                standalone.doors().anonymous(),
                standalone.doors().perMinute()),
            new DeliverySettings(
                data.resolve("subscriptions.sqlite"),
                standalone.outward().inside(),
                standalone.outward().mail()));
    Probe probe = new Probe("streams", () -> trouble(streams));
    QueryService query =
        new QueryService(settings, topics, metrics, List.of(probe), routes(standalone.registry()));
    closing.push(query::close);
    return query;
  }

  /// Two registries of one system would contradict each other.
  private static List<Consumer<RoutesConfig>> routes(@Nullable URI registry) {
    return registry == null ? List.of(new RegistryRoutes()::addTo) : List.of();
  }

  /// Why views are not derived now: a number that grows tells who waits that something moves.
  private static Optional<String> trouble(StreamsProgram streams) {
    return streams.isRunning()
        ? Optional.empty()
        : Optional.of(
            streams
                .failure()
                .map(Throwable::toString)
                .orElseGet(() ->
                    "streams are %s, %d records of their stores read back"
                        .formatted(streams.state(), streams.readBack())));
  }
}
