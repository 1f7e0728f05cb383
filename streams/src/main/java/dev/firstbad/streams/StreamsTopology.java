package dev.firstbad.streams;

import dev.firstbad.streams.alert.AlertTopic;
import dev.firstbad.streams.bisection.Bisections;
import dev.firstbad.streams.bisection.Filed.Changed;
import dev.firstbad.streams.culprit.Culprits;
import dev.firstbad.streams.evidence.EvidenceView;
import dev.firstbad.streams.gathering.Gatherings;
import dev.firstbad.whatif.Candidate;
import dev.firstbad.wire.Topics;
import java.util.Properties;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.KStream;
import org.jspecify.annotations.Nullable;

/// All views, each derived from the events alone: deleting topics and stores but those of the
/// events and starting again gives the same views.
final class StreamsTopology {
  private StreamsTopology() {}

  /// The topology that runs over these topics.
  ///
  /// @param shadow the policy that only looks on; null for none
  /// @param properties those that the program runs with: they hold rules of naming
  static Topology of(Topics topics, @Nullable Candidate shadow, Properties properties) {
    StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
    KStream<byte[], Changed> changes = Bisections.fold(builder, topics);
    Gatherings.gather(changes, new Culprits(topics.culprits()));
    Gatherings.gather(changes, new EvidenceView(topics.evidence()));
    AlertTopic.raise(changes, topics.alerts(), shadow);
    return builder.build(properties);
  }
}
