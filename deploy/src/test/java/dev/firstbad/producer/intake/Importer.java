package dev.firstbad.producer.intake;

import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Event;
import dev.firstbad.wire.EventStore;
import dev.firstbad.wire.SchemaRegistry;
import dev.firstbad.wire.Topic;
import dev.firstbad.wire.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// An import in a process of its own: prints a line for each log that it is done with.
final class Importer {
  private Importer() {}

  /// Imports a directory.
  ///
  /// @param arguments bootstrap servers, topic, directory
  public static void main(String... arguments) {
    try (EventStore store = store(arguments[0], arguments[1])) {
      new Import(store::append, InstantSource.system())
          .all(
              List.of(arguments[2]),
              InputStream.nullInputStream(),
              2,
              imported -> System.out.println(imported.source()));
    }
  }

  static Process start(String servers, String topic, Path directory) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-classpath",
            System.getProperty("java.class.path"),
            Importer.class.getName(),
            servers,
            topic,
            directory.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  static EventStore store(String servers, String topic) {
    return new EventStore(
        Map.of("bootstrap.servers", servers), topic(topic), Duration.ofSeconds(30));
  }

  static Topic<BisectionId, Event> topic(String name) {
    Topic<BisectionId, Event> events = Topics.with(SchemaRegistry.ofRepository()).events();
    return new Topic<>(name, events.key(), events.value(), events.partitions(), events.config());
  }
}
