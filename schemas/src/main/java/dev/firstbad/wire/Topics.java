package dev.firstbad.wire;

import dev.firstbad.alert.Alert;
import dev.firstbad.bisection.Bisection;
import dev.firstbad.culprit.CulpritReport;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Event;
import dev.firstbad.evidence.Evidence;
import dev.firstbad.evidence.EvidenceKey;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/// All topics of Firstbad, with the schema ids of one registry.
///
/// @param events the only truth: everything else is derived from it
/// @param alerts what a person should look at; readers go by the ids, which a rebuild repeats
/// @param dead records that could not be read, as they were; [DeadLetter] says why
public record Topics(
    Topic<BisectionId, Event> events,
    Topic<BisectionId, Bisection> bisections,
    Topic<CommitId, CulpritReport> culprits,
    Topic<EvidenceKey, Evidence> evidence,
    Topic<BisectionId, Alert> alerts,
    Topic<byte[], byte[]> dead) {
  /// Partitions of each topic; an existing topic keeps the number it has.
  public static final int PARTITIONS = 4;

  /// Bytes of the largest record that any of them takes.
  public static final int LARGEST_RECORD = 64 << 20;

  private static final String EVENTS = "bisections.events.v1";
  private static final String BISECTIONS = "bisections.view.v1";
  private static final String CULPRITS = "culprits.view.v1";
  private static final String EVIDENCE = "evidence.view.v1";
  private static final String ALERTS = "alerts.events.v1";
  private static final String DEAD = "bisections.dead.v1";

  /// Kept for ever: the broker's default would delete replayed old records.
  private static final Map<String, String> HISTORY =
      Map.of(
          "cleanup.policy", "delete",
          "retention.ms", "-1",
          "retention.bytes", "-1",
          "compression.type", "zstd",
          "message.timestamp.type", "CreateTime",
          "max.message.bytes", Integer.toString(LARGEST_RECORD));

  private static final Map<String, String> VIEW =
      Map.of(
          "cleanup.policy", "compact",
          "compression.type", "zstd",
          "max.message.bytes", Integer.toString(LARGEST_RECORD));

  private static final Serde<BisectionId> BISECTION_ID = key(BisectionId::value, BisectionId::new);
  private static final Serde<CommitId> COMMIT_ID = key(CommitId::hex, CommitId::new);
  private static final Serde<EvidenceKey> EVIDENCE_KEY =
      key(EvidenceKey::toString, EvidenceKey::parse);

  public static Topics with(SchemaRegistry registry) {
    Values values = new Values(registry);
    return new Topics(
        values.topic(EVENTS, BISECTION_ID, new EventFormat(), HISTORY),
        values.topic(BISECTIONS, BISECTION_ID, view("Bisection", BisectionShape.BISECTION), VIEW),
        values.topic(CULPRITS, COMMIT_ID, view("CulpritReport", ViewShapes.CULPRIT_REPORT), VIEW),
        values.topic(EVIDENCE, EVIDENCE_KEY, view("Evidence", ViewShapes.EVIDENCE), VIEW),
        values.topic(ALERTS, BISECTION_ID, new AlertFormat(), HISTORY),
        new Topic<>(DEAD, Serdes.ByteArray(), Serdes.ByteArray(), PARTITIONS, HISTORY));
  }

  /// The name of the topic whose records have this schema.
  static String holding(String schema) {
    return switch (schema) {
      case "dev.firstbad.view.Bisection" -> BISECTIONS;
      case "dev.firstbad.view.CulpritReport" -> CULPRITS;
      case "dev.firstbad.view.Evidence" -> EVIDENCE;
      case "dev.firstbad.alert.AlertRaised" -> ALERTS;
      default -> EVENTS;
    };
  }

  public List<Topic<?, ?>> all() {
    return List.of(events, bisections, culprits, evidence, alerts, dead);
  }

  private record Values(SchemaRegistry registry) {
    <K, V> Topic<K, V> topic(
        String name, Serde<K> key, Format<V> format, Map<String, String> config) {
      Serde<V> value =
          Serdes.serdeFrom(
              new AvroSerializer<>(name, format, registry),
              new AvroDeserializer<>(format, registry));
      return new Topic<>(name, key, value, PARTITIONS, config);
    }
  }

  private static <V> ViewFormat<V> view(String name, Shape<V> shape) {
    return new ViewFormat<>("dev.firstbad.view." + name, shape);
  }

  private static <K> Serde<K> key(Function<K, String> text, Function<String, K> parse) {
    return Serdes.serdeFrom(new KeySerializer<>(text), new KeyDeserializer<>(parse));
  }
}
