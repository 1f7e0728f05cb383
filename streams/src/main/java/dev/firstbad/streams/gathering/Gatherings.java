package dev.firstbad.streams.gathering;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.streams.bisection.Filed.Changed;
import dev.firstbad.streams.processing.ByteStores;
import dev.firstbad.streams.processing.TaskProcessor;
import dev.firstbad.wire.Topic;
import java.util.List;
import java.util.function.Function;
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
    parts(changes, name, bisection -> wire(view, bisection))
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

  /// What changed bisections newly say of each subject, by its [Place], and what they say no more,
  /// as null; all of one subject come together in one task.
  ///
  /// @param said what a bisection says, one part at most for each subject and step; no subject
  ///   holds a byte 0
  public static KStream<byte[], byte[]> parts(
      KStream<byte[], Changed> changes,
      String name,
      Function<Bisection, List<Part<byte[], byte[]>>> said) {
    return changes
        .process(
            new TaskProcessor<byte[], Changed, byte[], byte[]>(
                context -> new Saying(context, said)),
            Named.as(name + "-parts"))
        .repartition(
            Repartitioned.<byte[], byte[]>as(name)
                .withKeySerde(Serdes.ByteArray())
                .withValueSerde(Serdes.ByteArray())
                .withStreamPartitioner(Place::partition));
  }

  private static <K, V> List<Part<byte[], byte[]>> wire(
      GatheredView<K, V> view, Bisection bisection) {
    Topic<K, V> topic = view.topic();
    return view.partsOf(bisection).stream()
        .map(part ->
            new Part<>(
                topic.key().serializer().serialize(topic.name(), part.subject()),
                part.step(),
                topic.value().serializer().serialize(topic.name(), part.value())))
        .toList();
  }

  static String newsOf(GatheredView<?, ?> view) {
    return view.name() + "-news";
  }
}
