package dev.firstbad.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.firstbad.event.Event;
import dev.firstbad.event.RunFinished;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A client that knows nothing of Firstbad but its topic and its registry: kafkajs with its
/// schema-registry client, both from npm.
final class StrangerIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path directory;

  @BeforeAll
  static void install() throws Exception {
    for (String file : List.of("package.json", "consume.js")) {
      try (InputStream in = StrangerIT.class.getResourceAsStream("/stranger/" + file)) {
        Files.copy(Objects.requireNonNull(in, file), directory.resolve(file));
      }
    }
    output("npm", "install", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error");
  }

  @Test
  void kafkajs_decodes_every_event_of_the_sample_unchanged() throws Exception {
    try (LiveSystem system = LiveSystem.in(directory.resolve("data"))) {
      List<Event> events = system.sample();

      List<JsonNode> seen = new ArrayList<>();
      String topic = "bisections.events.v1";
      String count = String.valueOf(events.size());
      for (String line :
          output("node", "consume.js", system.bootstrap(), system.url(), topic, count)) {
        seen.add(JSON.readTree(line));
      }

      seen.sort(Comparator.comparingLong(record -> record.at("/event/meta/sequence").asLong()));
      assertThat(seen).hasSameSizeAs(events);
      for (int i = 0; i < events.size(); i++) {
        compare(seen.get(i), events.get(i));
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

  /// The lines that a program prints; fails with what it says if it fails.
  private static List<String> output(String... command) throws IOException, InterruptedException {
    Path errors = directory.resolve("errors.txt");
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectError(errors.toFile())
            .start();
    List<String> lines = process.inputReader().lines().toList();
    assertThat(process.waitFor()).as(() -> read(errors)).isZero();
    return lines;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
