package dev.firstbad.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Step;
import dev.firstbad.broker.BrokerStartException;
import dev.firstbad.confidence.Appraisal;
import dev.firstbad.event.Event;
import dev.firstbad.producer.Sample;
import dev.firstbad.query.json.BisectionJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole system as `firstbad up` runs it: what goes in comes out, and survives.
final class StandaloneIT {
  @TempDir Path data;

  @Test
  void the_sample_is_answered_as_its_log_says() {
    try (LiveSystem system = LiveSystem.in(data)) {
      String path = path(system.sample());

      JsonNode bisection = system.json(path);

      assertThat(bisection.at("/outcome/culprit/commit").asText()).startsWith("71335f37c5e8");
      assertThat(bisection.path("revisionsTested").asInt()).isEqualTo(16);
      assertThat(bisection.path("totalMillis").asLong()).isEqualTo(13_491_128);
      assertThat(bisection.path("recipients").path("cc"))
          .extracting(JsonNode::asText)
          .containsExactly(
              "akpm@linux-foundation.org",
              "bgeffon@google.com",
              "peterx@redhat.com",
              "torvalds@linux-foundation.org");
      assertThat(system.get(path + "/log").body()).isEqualTo(Sample.bytes());
    }
  }

  @Test
  void every_earlier_moment_is_shown_as_it_was() {
    try (LiveSystem system = LiveSystem.in(data)) {
      List<Event> events = system.sample();
      Bisection whole = Appraisal.fold(events.getFirst().bisection(), events);

      assertThat(whole.steps()).hasSize(16);
      for (Step step : whole.steps()) {
        int at = Math.toIntExact(step.from());
        assertThat(system.json(path(events) + "?at=" + at).toString())
            .isEqualTo(
                BisectionJson.of(Appraisal.fold(whole.id(), events.subList(0, at))).toString());
      }
    }
  }

  @Test
  void a_restart_forgets_nothing() {
    String path;
    JsonNode before;
    try (LiveSystem system = LiveSystem.in(data)) {
      path = path(system.sample());
      before = system.json(path);
    }

    try (LiveSystem system = LiveSystem.in(data)) {
      assertThat(system.json(path)).isEqualTo(before);
    }
  }

  @Test
  void a_read_model_that_is_garbage_is_built_again() throws IOException {
    String path;
    JsonNode before;
    try (LiveSystem system = LiveSystem.in(data)) {
      path = path(system.sample());
      before = system.json(path);
    }
    Files.writeString(data.resolve("read-model.sqlite"), "not a database at all ".repeat(1000));

    try (LiveSystem system = LiveSystem.in(data)) {
      assertThat(system.json(path)).isEqualTo(before);
    }
  }

  @Test
  void records_that_are_no_events_change_nothing() throws Exception {
    try (LiveSystem system = LiveSystem.in(data)) {
      garbage(
          system,
          "not avro",
          "x".getBytes(UTF_8),
          new byte[] {0, 0x7f, 0, 0, 1, 2, 3},
          new byte[0]);

      String path = path(system.sample());

      assertThat(system.json(path).at("/outcome/type").asText()).isEqualTo("culprit");
    }
  }

  private static void garbage(LiveSystem system, String key, byte[]... values) throws Exception {
    Map<String, Object> settings = Map.of("bootstrap.servers", system.bootstrap());
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (byte[] value : values) {
        producer
            .send(new ProducerRecord<>("bisections.events.v1", key.getBytes(UTF_8), value))
            .get();
      }
    }
  }

  @Test
  void a_second_system_on_the_same_directory_is_turned_away() {
    try (LiveSystem system = LiveSystem.in(data)) {
      assertThatThrownBy(() -> LiveSystem.in(data))
          .isInstanceOf(BrokerStartException.class)
          .hasMessageContaining(data + " is in use");
      assertThat(system.get("/health/ready").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void a_port_in_use_is_named_with_the_option_that_changes_it() {
    try (LiveSystem system = LiveSystem.in(data)) {
      int taken = Integer.parseInt(system.url().replaceAll(".*:", ""));
      StandaloneSettings same = new StandaloneSettings(data.resolve("other"), taken, 0, null, null);

      assertThatThrownBy(() -> Standalone.start(same))
          .isInstanceOf(BrokerStartException.class)
          .hasMessageContaining("port " + taken)
          .hasMessageContaining("--port");
    }
  }

  private static String path(List<Event> events) {
    return "/api/v1/bisections/" + events.getFirst().bisection();
  }
}
