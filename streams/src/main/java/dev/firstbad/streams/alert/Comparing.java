package dev.firstbad.streams.alert;

import dev.firstbad.alert.Account;
import dev.firstbad.alert.Alert;
import dev.firstbad.alert.Contradictions;
import dev.firstbad.event.BisectionId;
import dev.firstbad.streams.gathering.Place;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/// Keeps what every bisection says of each crash, and holds what changed against all others that
/// speak of the same one.
final class Comparing implements Consumer<Record<byte[], byte[]>> {
  private final KeyValueStore<Bytes, byte[]> accounts;
  private final Raised raised;

  Comparing(ProcessorContext<BisectionId, Alert> context) {
    accounts = context.getStateStore(AlertTopic.ACCOUNTS);
    raised = new Raised(context, AlertTopic.CONTRADICTIONS);
  }

  @Override
  public void accept(Record<byte[], byte[]> record) {
    accounts.put(Bytes.wrap(record.key()), record.value());
    if (record.value() != null) {
      compare(Place.subject(record.key()), AccountText.parse(record.value()));
    }
  }

  private void compare(byte[] subject, Account account) {
    try (KeyValueIterator<Bytes, byte[]> others =
        accounts.prefixScan(Place.prefix(subject), new ByteArraySerializer())) {
      others.forEachRemaining(other ->
          Contradictions.between(account, AccountText.parse(other.value)).forEach(raised::raise));
    }
  }
}
