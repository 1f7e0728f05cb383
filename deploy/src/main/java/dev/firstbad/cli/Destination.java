package dev.firstbad.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.firstbad.wire.EventStore;
import dev.firstbad.wire.SchemaRegistry;
import dev.firstbad.wire.Topics;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The record that a command writes to: where the system says it is, or where the user does.
final class Destination {
  /// How long a cluster may be silent before a command gives up.
  static final Duration PATIENCE = Duration.ofSeconds(60);

  @Mixin private Server server;

  @Option(
      names = "--bootstrap",
      paramLabel = "HOST:PORT",
      description = "the Kafka cluster to write to (default: ask the system)")
  private @Nullable String bootstrap;

  @Mixin private Registry registry;

  Server server() {
    return server;
  }

  EventStore open() {
    return bootstrap == null
        ? open(server.json("/api/v1/system"))
        : open(bootstrap, registry.url());
  }

  private static EventStore open(JsonNode system) {
    JsonNode registry = system.path("schemaRegistry");
    return open(
        system.path("bootstrap").asText(),
        registry.isTextual() ? URI.create(registry.asText()) : null);
  }

  static EventStore open(String bootstrap, @Nullable URI registry) {
    return new EventStore(
        Map.of("bootstrap.servers", bootstrap),
        Topics.with(SchemaRegistry.at(registry)).events(),
        PATIENCE);
  }
}
