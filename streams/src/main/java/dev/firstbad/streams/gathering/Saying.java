package dev.firstbad.streams.gathering;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.streams.bisection.Filed.Changed;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/// Sends on what a changed bisection newly says of each subject, and takes back, by a null, what it
/// says no more. Nothing needs to be remembered for that: the state before the change tells.
final class Saying implements Consumer<Record<byte[], Changed>> {
  private final ProcessorContext<byte[], byte[]> context;
  private final Function<Bisection, List<Part<byte[], byte[]>>> said;

  Saying(
      ProcessorContext<byte[], byte[]> context,
      Function<Bisection, List<Part<byte[], byte[]>>> said) {
    this.context = context;
    this.said = said;
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
      for (Part<byte[], byte[]> part : said.apply(bisection)) {
        parts.put(Bytes.wrap(Place.of(part.subject(), bisection.id(), part.step())), part.value());
      }
    }
    return parts;
  }
}
