package dev.firstbad.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Event;
import dev.firstbad.query.access.AccessSettings;
import dev.firstbad.query.access.Anonymous;
import dev.firstbad.query.delivery.Desks;
import dev.firstbad.query.export.ExportRoutes;
import dev.firstbad.query.http.Api;
import dev.firstbad.query.http.Gate;
import dev.firstbad.query.http.OptOutRoutes;
import dev.firstbad.query.http.Parts;
import dev.firstbad.query.http.Probe;
import dev.firstbad.query.http.ReportRoutes;
import dev.firstbad.query.http.SubscriptionRoutes;
import dev.firstbad.query.http.Whereabouts;
import dev.firstbad.query.page.Site;
import dev.firstbad.query.projection.Projection;
import dev.firstbad.query.readmodel.History;
import dev.firstbad.query.readmodel.ReadModel;
import dev.firstbad.query.stream.StreamRoutes;
import dev.firstbad.query.stream.StreamSettings;
import dev.firstbad.query.subscription.StartFrom;
import dev.firstbad.report.Sender;
import io.javalin.config.RoutesConfig;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// The API on a read model of its own, fed by hand, and a client that asks it.
public final class World implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Whereabouts EVENTS =
      new Whereabouts("127.0.0.1:9092", URI.create("http://127.0.0.1:8081"));

  private static final StreamSettings STREAM =
      new StreamSettings(Duration.ofMillis(50), Duration.ofMillis(100));

  private final PrometheusMeterRegistry metrics =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<Probe> probes = new ArrayList<>();
  private final Notebook record = new Notebook(this::derive);
  private final ReadModel model;
  private final Projection projection;
  private final Desks desks;
  private final Gate gate;
  private final StreamRoutes streams;
  private final ExportRoutes exports;
  private final Api api;
  private Optional<String> trouble = Optional.empty();

  public World(Path directory) {
    this(directory, Seen.API);
  }

  /// What is answered: the API alone, or pages as well.
  public enum Seen {
    API,
    PAGES
  }

  public World(Path directory, Seen seen) {
    this(directory, seen, Anonymous.ADMIN, 0);
  }

  /// One with doors.
  public World(Path directory, Seen seen, Anonymous anonymous, int perMinute) {
    this(directory, seen, anonymous, perMinute, STREAM);
  }

  /// One whose streams keep to this.
  public World(Path directory, StreamSettings stream) {
    this(directory, Seen.API, Anonymous.ADMIN, 0, stream);
  }

  private World(
      Path directory, Seen seen, Anonymous anonymous, int perMinute, StreamSettings stream) {
    Path tokens = directory.resolve("access.db");
    gate = new Gate(new AccessSettings(tokens, anonymous, perMinute), InstantSource.system());
    model = ReadModel.open(directory.resolve("read-model.db"));
    projection = new Projection(Written.TOPICS, model, metrics);
    desks = new Desks(directory.resolve("subscriptions.db"), model);
    probes.add(new Probe("test", () -> trouble));
    Parts parts = new Parts(model, Written.TOPICS, record, EVENTS, gate);
    streams = new StreamRoutes(model, Written.TOPICS, () -> trouble, this::place, stream);
    exports = new ExportRoutes(model, Written.TOPICS, () -> trouble);
    api = new Api(parts, metrics, probes, probes, routes(seen, parts));
    api.start("127.0.0.1", 0);
  }

  private List<Consumer<RoutesConfig>> routes(Seen seen, Parts parts) {
    List<Consumer<RoutesConfig>> routes =
        new ArrayList<>(
            List.of(
                new ReportRoutes(model, Written.TOPICS, Sender.UNNAMED)::addTo,
                new SubscriptionRoutes(desks.desk())::addTo,
                new OptOutRoutes(desks.desk())::addTo,
                streams::addTo,
                exports::addTo));
    if (seen == Seen.PAGES) {
      routes.add(new Site(parts, desks.desk())::addTo);
    }
    return routes;
  }

  /// Times are those before anything was recorded, or after everything.
  private Map<Integer, Long> place(StartFrom from) {
    long last = new History(model, Written.TOPICS).last();
    boolean all =
        from instanceof StartFrom.Beginning
            || (from instanceof StartFrom.Time(Instant time) && time.isBefore(Samples.RECORDED));
    return Map.of(0, all ? 0 : last);
  }

  /// Leaves it without anything to answer from.
  public void breakDown() {
    model.close();
    desks.close();
  }

  public World with(List<List<Event>> bisections) {
    bisections.forEach(record::write);
    return with(new Written().bisections(bisections));
  }

  /// What is in the record of a bisection.
  public List<Event> recorded(BisectionId id) {
    return record.read(id);
  }

  private void derive(List<Event> bisection) {
    with(new Written().state(bisection));
  }

  public World with(Written written) {
    projection.apply(written.records(), written.next());
    return this;
  }

  public Api api() {
    return api;
  }

  public ReadModel model() {
    return model;
  }

  public void trouble(Optional<String> now) {
    trouble = now;
  }

  public URI uri(String path) {
    return URI.create("http://127.0.0.1:" + api.port() + path);
  }

  public HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  /// A page as a browser gets it.
  public String page(String path) {
    HttpResponse<String> answer = get(path, "Accept", "text/html");
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  public HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new AssertionError(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  public HttpResponse<String> post(String path, String json, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  public JsonNode json(String path) {
    return json(get(path));
  }

  public static JsonNode json(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (IOException malformed) {
      throw new AssertionError(response.body(), malformed);
    }
  }

  public static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    streams.close();
    exports.close();
    api.close();
    gate.close();
    desks.close();
    model.close();
    client.close();
  }
}
