package dev.firstbad.streams.gathering;

import dev.firstbad.streams.bisection.Filed.Changed;
import dev.firstbad.streams.processing.ByteStores;
import dev.firstbad.streams.processing.TaskProcessor;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;

/// The way from changed bisections to a gathered view.
///
/// ```
/// changes ──► NAME-parts ──► NAME-repartition, by subject ──► NAME ──► the view's topic
/// ```
public final class Gatherings {
  private Gatherings() {}

  public static <K, V> void gather(KStream<byte[], Changed> changes, GatheredView<K, V> view) {
    String name = view.name();
    changes
        .process(
            new TaskProcessor<byte[], Changed, byte[], byte[]>(
                context -> new Saying<>(context, view)),
            Named.as(name + "-parts"))
        .repartition(
            Repartitioned.<byte[], byte[]>as(name)
                .withKeySerde(Serdes.ByteArray())
                .withValueSerde(Serdes.ByteArray())
                .withStreamPartitioner(Place::partition))
        .process(
            new TaskProcessor<byte[], byte[], K, V>(
                context -> new Gathering<>(context, view),
                ByteStores.persistent(name),
                ByteStores.inMemory(newsOf(view))),
            Named.as(name))
        .to(
            view.topic().name(),
            Produced.with(view.topic().key(), view.topic().value()).withName(name + "-view"));
  }

  static String newsOf(GatheredView<?, ?> view) {
    return view.name() + "-news";
  }
}
