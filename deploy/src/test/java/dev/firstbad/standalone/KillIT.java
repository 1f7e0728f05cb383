package dev.firstbad.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Event;
import dev.firstbad.producer.Sample;
import dev.firstbad.producer.intake.Import;
import dev.firstbad.producer.intake.Imported;
import dev.firstbad.wire.EventStore;
import dev.firstbad.wire.SchemaRegistry;
import dev.firstbad.wire.Topics;
import dev.firstbad.wire.Unavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Processes that are killed while logs are imported: whose events get lost or come twice?
///
/// Twenty subscribers and five servers by `-Plong`, else some. Logs are made of the sample, unless
/// a directory of others is named by `-Dkill.logs`.
final class KillIT {
  private static final boolean LONG = Boolean.getBoolean("tests.long");
  private static final int SUBSCRIBER_KILLS = LONG ? 20 : 4;
  private static final int SERVER_KILLS = LONG ? 5 : 1;
  private static final Duration PATIENCE = Duration.ofMinutes(20);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static final Logger LOG = LoggerFactory.getLogger(KillIT.class);

  @TempDir private Path directory;

  /// A permit for each log that may be imported.
  private final Semaphore pace = new Semaphore(0);

  @Test
  void every_event_reaches_who_resumes_and_none_reaches_a_webhook_twice() throws Exception {
    List<Path> logs = logs();
    Path seen = directory.resolve("seen.txt");
    try (SystemProcess system = new SystemProcess(directory);
        Sink sink = new Sink();
        ExecutorService threads = Executors.newSingleThreadExecutor()) {
      String subscription = subscribe(system, sink);
      CompletableFuture<Map<BisectionId, List<String>>> imported =
          CompletableFuture.supplyAsync(() -> imported(system, logs), threads);

      killWhileReading(system, seen, logs.size() / (SUBSCRIBER_KILLS + 1), imported);
      Process subscriber = subscriber(system, seen);
      Map<BisectionId, List<String>> recorded = imported.get();

      Set<String> all = new HashSet<>();
      recorded.values().forEach(all::addAll);
      await().atMost(PATIENCE).until(() -> ids(seen).containsAll(all));
      SystemProcess.kill(subscriber);
      assertThat(byBisection(seen)).isEqualTo(recorded);
      await().atMost(PATIENCE).until(() -> settled(system, subscription, sink, all));
      assertThat(sink.events()).doesNotHaveDuplicates();
      LOG.atInfo()
          .addKeyValue("events", all.size())
          .addKeyValue("bisections", recorded.size())
          .addKeyValue("got", lines(seen))
          .addKeyValue("delivered", sink.events().size())
          .addKeyValue("held", held(system, subscription).size())
          .addKeyValue("subscribers", SUBSCRIBER_KILLS)
          .addKeyValue("servers", SERVER_KILLS)
          .log("killed");
    }
  }

  /// The subscriber each time, the server now and then, each time a few logs further.
  private void killWhileReading(
      SystemProcess system, Path seen, int share, CompletableFuture<?> imported) {
    for (int kill = 1; kill <= SUBSCRIBER_KILLS; kill++) {
      long before = lines(seen);
      pace.release(share);
      Process subscriber = subscriber(system, seen);
      await().atMost(PATIENCE).until(() -> lines(seen) >= before + 20);
      if (kill % (SUBSCRIBER_KILLS / SERVER_KILLS) == 0) {
        system.killAndRestart();
      }
      SystemProcess.kill(subscriber);
    }
    assertThat(imported).as("the import").isNotDone();
    pace.release(share * 2 * SUBSCRIBER_KILLS);
  }

  private Process subscriber(SystemProcess system, Path seen) {
    return Subscriber.start(system.url(), seen, directory.resolve("subscriber.txt").toFile());
  }

  /// Each again and again until it is in, as a person would; then what the record holds.
  private Map<BisectionId, List<String>> imported(SystemProcess system, List<Path> logs) {
    try (EventStore store =
        new EventStore(
            Map.of("bootstrap.servers", system.bootstrap()),
            Topics.with(SchemaRegistry.ofRepository()).events(),
            Duration.ofSeconds(30))) {
      Import imports = new Import(store::append, InstantSource.system());
      Map<BisectionId, List<String>> recorded = new HashMap<>();
      for (Path log : logs) {
        pace.acquireUninterruptibly();
        Imported.Recorded result = (Imported.Recorded) imported(imports, log);
        recorded.put(result.bisection().id(), List.of());
      }
      recorded.replaceAll((id, none) -> ids(store.read(id)));
      return recorded;
    }
  }

  private static Imported imported(Import imports, Path log) {
    while (true) {
      try {
        return imports.one(log.toString(), Files.readAllBytes(log)).getFirst();
      } catch (Unavailable killed) {
        LOG.atInfo().setCause(killed).log("importing again");
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  private static List<String> ids(List<Event> events) {
    return events.stream().map(event -> event.id().value()).toList();
  }

  /// What was got of each bisection, in the order in which it came first.
  private static Map<BisectionId, List<String>> byBisection(Path seen) throws IOException {
    Map<BisectionId, Set<String>> got = new LinkedHashMap<>();
    for (Subscriber.Got event : Subscriber.Got.in(seen)) {
      got.computeIfAbsent(new BisectionId(event.bisection()), id -> new LinkedHashSet<>())
          .add(event.event());
    }
    Map<BisectionId, List<String>> lists = new LinkedHashMap<>();
    got.forEach((id, events) -> lists.put(id, List.copyOf(events)));
    return lists;
  }

  private static Set<String> ids(Path seen) throws IOException {
    Set<String> ids = new HashSet<>();
    Subscriber.Got.in(seen).forEach(got -> ids.add(got.event()));
    return ids;
  }

  private static long lines(Path file) {
    if (!Files.exists(file)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String subscribe(SystemProcess system, Sink sink) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(system.url() + "/api/v1/subscriptions"))
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"sink\":\"%s\",\"startFrom\":\"beginning\"}".formatted(sink.url())))
            .build();
    HttpResponse<byte[]> taken = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
    assertThat(taken.statusCode()).isEqualTo(201);
    return JSON.readTree(taken.body()).path("id").asText();
  }

  /// Everything was delivered, or is held because nobody knows whether it was.
  private static boolean settled(
      SystemProcess system, String subscription, Sink sink, Set<String> all) throws Exception {
    Set<String> dealtWith = new HashSet<>(sink.events());
    if (dealtWith.size() < all.size() - 1_000) {
      return false;
    }
    dealtWith.addAll(held(system, subscription));
    return dealtWith.containsAll(all);
  }

  private static Set<String> held(SystemProcess system, String subscription) throws Exception {
    String path =
        system.url() + "/api/v1/subscriptions/" + subscription + "/dead-letters?limit=200";
    Set<String> held = new TreeSet<>();
    JsonNode page = json(path);
    page.path("items").forEach(letter -> held.add(letter.path("event").asText()));
    while (page.hasNonNull("next")) {
      page = json(path + "&cursor=" + page.path("next").asText());
      page.path("items").forEach(letter -> held.add(letter.path("event").asText()));
    }
    return held;
  }

  private static JsonNode json(String url) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
    return JSON.readTree(HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray()).body());
  }

  /// Each with a header of its own, as of a tool of its own.
  private List<Path> logs() throws IOException {
    String named = System.getProperty("kill.logs");
    if (named != null) {
      try (Stream<Path> files = Files.list(Path.of(named))) {
        return files.sorted().toList();
      }
    }
    List<Path> logs = new ArrayList<>();
    String sample = new String(Sample.bytes(), UTF_8);
    for (int i = 0; i < 2 * SUBSCRIBER_KILLS; i++) {
      String tool = "building syzkaller on " + "%040x".formatted(i);
      logs.add(
          Files.writeString(
              directory.resolve("log-%02d.txt".formatted(i)),
              sample.replaceFirst("building syzkaller on .*", tool)));
    }
    return logs;
  }
}
