package dev.firstbad.streams.bisection;

import dev.firstbad.streams.bisection.Filed.Changed;
import dev.firstbad.streams.bisection.Filed.Refused;
import dev.firstbad.streams.processing.ByteStores;
import dev.firstbad.streams.processing.TaskProcessor;
import dev.firstbad.wire.Topics;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;

/// The way from the events topic to the view of bisections and to the dead letters.
///
/// Events are consumed as bytes: what cannot be read must go on as it came.
public final class Bisections {
  /// The store of each bisection's view as last sent on.
  static final String NAME = "bisections";

  static final String EVENTS = "bisections-events";
  static final String NEWS = "bisections-news";

  private static final Serde<byte[]> BYTES = Serdes.ByteArray();

  private Bisections() {}

  /// Answers with the changes, for the views that are derived from this one.
  public static KStream<byte[], Changed> fold(StreamsBuilder builder, Topics topics) {
    KStream<byte[], Filed> filed =
        builder.stream(topics.events().name(), Consumed.with(BYTES, BYTES).withName("events"))
            .process(
                new TaskProcessor<byte[], byte[], byte[], Filed>(
                    context -> new Filing(context, topics.events(), topics.bisections()),
                    ByteStores.persistent(NAME),
                    ByteStores.persistent(EVENTS),
                    ByteStores.inMemory(NEWS)),
                Named.as(NAME));
    refuse(filed, topics);
    KStream<byte[], Changed> changes =
        filed
            .filter((key, value) -> value instanceof Changed, Named.as("bisections-changed"))
            .mapValues(Changed.class::cast, Named.as("bisections-change"));
    view(changes, topics);
    return changes;
  }

  private static void refuse(KStream<byte[], Filed> filed, Topics topics) {
    filed
        .filter((key, value) -> value instanceof Refused, Named.as("bisections-refused"))
        .mapValues(value -> ((Refused) value).value(), Named.as("bisections-original"))
        .to(topics.dead().name(), Produced.with(BYTES, Serdes.Bytes()).withName("bisections-dead"));
  }

  private static void view(KStream<byte[], Changed> changes, Topics topics) {
    changes
        .mapValues(Changed::after, Named.as("bisections-after"))
        .to(
            topics.bisections().name(),
            Produced.with(BYTES, topics.bisections().value()).withName("bisections-view"));
  }
}
