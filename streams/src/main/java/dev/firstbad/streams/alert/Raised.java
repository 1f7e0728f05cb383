package dev.firstbad.streams.alert;

import dev.firstbad.alert.Alert;
import dev.firstbad.event.BisectionId;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/// The alerts that were raised: each is sent on once, however often it is found.
final class Raised {
  private static final byte[] MARK = {1};

  private final ProcessorContext<BisectionId, Alert> context;
  private final KeyValueStore<Bytes, byte[]> ids;

  Raised(ProcessorContext<BisectionId, Alert> context, String store) {
    this.context = context;
    ids = context.getStateStore(store);
  }

  void raise(Alert alert) {
    Bytes id = Bytes.wrap(alert.id().value().getBytes(StandardCharsets.US_ASCII));
    if (ids.putIfAbsent(id, MARK) == null) {
      context.forward(new Record<>(alert.bisection(), alert, context.currentSystemTimeMs()));
    }
  }
}
