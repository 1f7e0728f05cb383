package dev.firstbad.streams.gathering;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.streams.bisection.Filed.Changed;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/// Sends on what a changed bisection newly says of each subject, and takes back, by a null, what it
/// says no more. Nothing needs to be remembered for that: the state before the change tells.
final class Saying<K, V> implements Consumer<Record<byte[], Changed>> {
  private final ProcessorContext<byte[], byte[]> context;
  private final GatheredView<K, V> view;

  Saying(ProcessorContext<byte[], byte[]> context, GatheredView<K, V> view) {
    this.context = context;
    this.view = view;
  }

  @Override
  public void accept(Record<byte[], Changed> record) {
    Map<Bytes, byte[]> before = partsOf(record.value().before());
    Map<Bytes, byte[]> after = partsOf(record.value().after());
    before.keySet().stream()
        .filter(place -> !after.containsKey(place))
        .forEach(place -> send(record, place, null));
    after.entrySet().removeIf(part -> Arrays.equals(part.getValue(), before.get(part.getKey())));
    after.forEach((place, part) -> send(record, place, part));
  }

  private void send(Record<byte[], Changed> cause, Bytes place, byte @Nullable [] part) {
    context.forward(new Record<>(place.get(), part, cause.timestamp()));
  }

  private Map<Bytes, byte[]> partsOf(@Nullable Bisection bisection) {
    Map<Bytes, byte[]> parts = new TreeMap<>();
    if (bisection != null) {
      for (Part<K, V> part : view.partsOf(bisection)) {
        byte[] subject =
            view.topic().key().serializer().serialize(view.topic().name(), part.subject());
        parts.put(
            Bytes.wrap(Place.of(subject, bisection.id(), part.step())),
            view.topic().value().serializer().serialize(view.topic().name(), part.value()));
      }
    }
    return parts;
  }
}
