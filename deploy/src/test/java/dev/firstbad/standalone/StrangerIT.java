package dev.firstbad.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.firstbad.event.Event;
import dev.firstbad.event.RunFinished;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Clients that know nothing of Firstbad but its topic and its registry: kafkajs with its
/// schema-registry client, both from npm; kcat, from Debian; Java with Kafka's and Avro's
/// libraries.
final class StrangerIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path directory;

  private static Npm npm;

  @BeforeAll
  static void install() throws Exception {
    npm = Npm.installed(directory, "stranger", "consume.js", "Consume.java");
  }

  @Test
  void kafkajs_decodes_every_event_of_the_sample_unchanged() throws Exception {
    try (LiveSystem system = LiveSystem.in(directory.resolve("data"))) {
      List<Event> events = system.sample();

      List<JsonNode> seen = new ArrayList<>();
      String topic = "bisections.events.v1";
      String count = String.valueOf(events.size());
      for (String line :
          npm.run("", "node", "consume.js", system.bootstrap(), system.url(), topic, count)) {
        seen.add(JSON.readTree(line));
      }

      seen.sort(Comparator.comparingLong(record -> record.at("/event/meta/sequence").asLong()));
      assertThat(seen).hasSameSizeAs(events);
      for (int i = 0; i < events.size(); i++) {
        compare(seen.get(i), events.get(i));
      }
    }
  }

  @Test
  void a_java_program_decodes_every_event_of_the_sample() throws Exception {
    try (LiveSystem system = LiveSystem.in(directory.resolve("java"))) {
      List<Event> events = system.sample();
      Path java = Path.of(System.getProperty("java.home"), "bin", "java");

      List<String> lines =
          npm.run(
              "",
              java.toString(),
              "-cp",
              System.getProperty("java.class.path"),
              "Consume.java",
              system.bootstrap(),
              system.url(),
              "bisections.events.v1",
              String.valueOf(events.size()));

      List<JsonNode> seen = new ArrayList<>();
      for (String line : lines) {
        if (line.startsWith("{")) {
          seen.add(JSON.readTree(line));
        }
      }
      seen.sort(Comparator.comparingLong(record -> record.at("/event/meta/sequence").asLong()));
      assertThat(seen).hasSameSizeAs(events);
      for (int i = 0; i < events.size(); i++) {
        assertThat(seen.get(i).path("key").asText()).isEqualTo(events.get(i).bisection().value());
        assertThat(seen.get(i).at("/event/meta/id").asText()).isEqualTo(events.get(i).id().value());
      }
    }
  }

  /// As README shows it: keys and CloudEvents headers need no decoder.
  @Test
  void kcat_shows_what_each_event_is() throws Exception {
    try (LiveSystem system = LiveSystem.in(directory.resolve("kcat"))) {
      List<Event> events = system.sample();

      List<String> lines =
          npm.run(
              "",
              "kcat",
              "-C",
              "-q",
              "-e",
              "-b",
              system.bootstrap(),
              "-t",
              "bisections.events.v1",
              "-o",
              "beginning",
              "-X",
              "isolation.level=read_committed",
              "-f",
              "%k %h\n");

      assertThat(lines).hasSameSizeAs(events);
      for (Event event : events) {
        assertThat(lines)
            .anyMatch(line ->
                line.startsWith(event.bisection().value() + " ")
                    && line.contains("ce_id=" + event.id().value() + ",")
                    && line.contains("sequence=" + event.sequence() + ","));
      }
    }
  }

  private static void compare(JsonNode seen, Event event) {
    assertThat(seen.path("key").asText()).isEqualTo(event.bisection().value());
    assertThat(seen.at("/headers/ce_id").asText()).isEqualTo(event.id().value());
    assertThat(seen.at("/event/meta/sequence").asLong()).isEqualTo(event.sequence());
    if (event.body() instanceof RunFinished run) {
      assertThat(seen.at("/event/body/index").asInt()).isEqualTo(run.index());
      assertThat(seen.at("/event/body/result/title").asText()).isEqualTo(run.result().title());
    }
  }
}
