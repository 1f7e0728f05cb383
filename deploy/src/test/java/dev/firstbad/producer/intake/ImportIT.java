package dev.firstbad.producer.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.firstbad.broker.KafkaExtension;
import dev.firstbad.broker.TestCluster;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Event;
import dev.firstbad.log.LogWriter;
import dev.firstbad.producer.Sample;
import dev.firstbad.producer.intake.Imported.Change;
import dev.firstbad.wire.EventStore;
import dev.firstbad.wire.TopicSetup;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(KafkaExtension.class)
final class ImportIT {
  private static final String SEED = new String(Sample.bytes(), UTF_8);
  private static final int LOGS = 24;

  @TempDir private Path directory = Path.of(".");
  private String servers = "";
  private String topic = "";
  private final List<EventStore> open = new ArrayList<>();

  @BeforeEach
  void create_a_topic(TestCluster cluster, TestInfo test) {
    servers = cluster.bootstrapServers();
    topic = "import-" + test.getTestMethod().orElseThrow().getName();
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
      TopicSetup.ensure(admin, List.of(Importer.topic(topic)));
    }
  }

  @AfterEach
  void close() {
    open.forEach(EventStore::close);
  }

  @Test
  void a_log_comes_back_from_the_broker_byte_for_byte_and_is_known_again() {
    Imported.Recorded first = one(SEED);
    Imported.Recorded second = one(SEED);

    assertThat(second.change()).isEqualTo(Change.ALREADY_THERE);
    assertThat(second.bisection()).isEqualTo(first.bisection());
    assertThat(LogWriter.render(store().read(first.bisection().id()))).isEqualTo(SEED);
  }

  @Test
  void a_log_that_has_grown_goes_on_where_it_stopped() {
    one(SEED.substring(0, 7000));

    Imported.Recorded grown = one(SEED);

    assertThat(grown.change()).isEqualTo(Change.EXTENDED);
    assertThat(LogWriter.render(store().read(grown.bisection().id()))).isEqualTo(SEED);
  }

  @Test
  void two_processes_with_one_directory_leave_each_bisection_once() throws Exception {
    writeLogs();

    Process one = Importer.start(servers, topic, directory);
    Process two = Importer.start(servers, topic, directory);

    assertThat(List.of(one.waitFor(), two.waitFor())).containsExactly(0, 0);
    assertEachOnce(imported());
  }

  @Test
  void a_process_that_is_killed_leaves_nothing_half_written() throws Exception {
    writeLogs();
    Process process = Importer.start(servers, topic, directory);
    try (BufferedReader lines = process.inputReader()) {
      assertThat(lines.lines().limit(5)).hasSize(5);
    }
    process.destroyForcibly().waitFor();

    List<Imported> again = imported();

    assertThat(again)
        .extracting(imported -> ((Imported.Recorded) imported).change())
        .contains(Change.ALREADY_THERE, Change.IMPORTED)
        .doesNotContain(Change.EXTENDED);
    assertEachOnce(again);
  }

  /// Each log has its own tool, hence its own header.
  private void writeLogs() throws IOException {
    for (int i = 0; i < LOGS; i++) {
      String tool = "building syzkaller on " + "%040x".formatted(i);
      String log = SEED.replaceFirst("building syzkaller on .*", tool);
      Files.writeString(directory.resolve("log-%02d.txt".formatted(i)), log);
    }
  }

  private List<Imported> imported() {
    List<Imported> results = new ArrayList<>();
    imports().all(List.of(directory.toString()), InputStream.nullInputStream(), 2, results::add);
    return results;
  }

  private void assertEachOnce(List<Imported> imported) {
    List<BisectionId> ids =
        imported.stream().map(log -> ((Imported.Recorded) log).bisection().id()).toList();
    EventStore store = store();
    assertThat(ids).hasSize(LOGS).doesNotHaveDuplicates();
    assertThat(imported)
        .allSatisfy(log -> {
          List<Event> events = store.read(((Imported.Recorded) log).bisection().id());
          assertThat(LogWriter.render(events)).isEqualTo(Files.readString(Path.of(log.source())));
          assertThat(events)
              .extracting(Event::sequence)
              .isEqualTo(LongStream.rangeClosed(1, events.size()).boxed().toList());
        });
  }

  private Imported.Recorded one(String log) {
    return (Imported.Recorded) imports().one("log", log.getBytes(UTF_8)).getFirst();
  }

  private EventStore store() {
    open.add(Importer.store(servers, topic));
    return open.getLast();
  }

  private Import imports() {
    return new Import(store()::append, InstantSource.fixed(Instant.parse("2026-11-22T00:00:00Z")));
  }
}
