package dev.firstbad.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Event;
import dev.firstbad.producer.Sample;
import dev.firstbad.producer.intake.Import;
import dev.firstbad.producer.intake.Imported;
import dev.firstbad.wire.EventStore;
import dev.firstbad.wire.SchemaRegistry;
import dev.firstbad.wire.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/// A whole system for one test, on ports of its own, asked as a user asks it.
final class LiveSystem implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Standalone system;
  private final EventStore store;
  private final HttpClient http = HttpClient.newHttpClient();

  private LiveSystem(Standalone system, @Nullable URI registry) {
    this.system = system;
    this.store =
        new EventStore(
            Map.of("bootstrap.servers", system.bootstrap()),
            Topics.with(SchemaRegistry.at(registry)).events(),
            Duration.ofSeconds(30));
  }

  static LiveSystem in(Path data) {
    return in(data, null);
  }

  static LiveSystem in(Path data, @Nullable URI registry) {
    return with(new StandaloneSettings(data, 0, 0, null, registry));
  }

  static LiveSystem with(StandaloneSettings settings) {
    Standalone system = Standalone.start(settings);
    system.awaitReady();
    return new LiveSystem(system, settings.registry());
  }

  String url() {
    return system.url();
  }

  String bootstrap() {
    return system.bootstrap();
  }

  /// Imports the sample, waits until it is visible, and returns its events.
  List<Event> sample() {
    Imported.Recorded imported =
        (Imported.Recorded)
            new Import(store::append, InstantSource.system())
                .one(Sample.NAME, Sample.bytes())
                .getFirst();
    List<Event> events = store.read(imported.bisection().id());
    eventually(
        "/api/v1/bisections/" + imported.bisection().id(),
        json -> json.path("events").asInt() == events.size());
    return events;
  }

  /// Appends events that are of one bisection, and waits until they are visible.
  void append(List<Event> events) {
    BisectionId id = events.getFirst().bisection();
    store.append(id, recorded -> recorded.isEmpty() ? events : List.of());
    eventually("/api/v1/bisections/" + id, json -> json.path("events").asInt() == events.size());
  }

  /// Imports all logs of a directory, and waits until they are visible and nothing moves any more:
  /// what joins bisections follows them later, the larger it is.
  void all(Path logs) {
    List<Imported> results = new ArrayList<>();
    new Import(store::append, InstantSource.system())
        .all(List.of(logs.toString()), InputStream.nullInputStream(), 2, results::add);
    long recorded = results.stream().filter(Imported.Recorded.class::isInstance).count();
    Awaitility.await().atMost(Duration.ofMinutes(10)).until(() -> bisections() >= recorded);
    AtomicReference<List<String>> before = new AtomicReference<>(List.of());
    Awaitility.await()
        .atMost(Duration.ofMinutes(10))
        .pollInterval(Duration.ofSeconds(10))
        .until(() -> {
          List<String> now = taken();
          return before.getAndSet(now).equals(now);
        });
  }

  /// How many records of each topic the read model has taken.
  private List<String> taken() {
    return new String(get("/metrics").body(), StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.startsWith("firstbad_projector_records_total"))
        .toList();
  }

  private long bisections() {
    long count = 0;
    for (JsonNode state : json("/api/v1/facets").path("state")) {
      count += state.path("count").asLong();
    }
    return count;
  }

  JsonNode json(String path) {
    HttpResponse<byte[]> response = get(path);
    try {
      return response.statusCode() == 200 ? JSON.readTree(response.body()) : NullNode.instance;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode eventually(String path, Predicate<JsonNode> condition) {
    return Awaitility.await().until(() -> json(path), condition);
  }

  HttpResponse<byte[]> get(String path) {
    try {
      return http.send(
          HttpRequest.newBuilder(URI.create(url() + path)).build(),
          HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    http.close();
    store.close();
    system.close();
  }
}
