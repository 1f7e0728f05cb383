package dev.firstbad.streams.alert;

import dev.firstbad.alert.Alert;
import dev.firstbad.alert.Alerts;
import dev.firstbad.event.BisectionId;
import dev.firstbad.streams.bisection.Filed.Changed;
import dev.firstbad.whatif.Candidate;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/// Raises what is to be said of each changed bisection by itself.
final class Watching implements Consumer<Record<byte[], Changed>> {
  private final Raised raised;
  private final @Nullable Candidate shadow;

  Watching(ProcessorContext<BisectionId, Alert> context, @Nullable Candidate shadow) {
    raised = new Raised(context, AlertTopic.ALERTS);
    this.shadow = shadow;
  }

  @Override
  public void accept(Record<byte[], Changed> record) {
    Alerts.of(record.value().after(), shadow).forEach(raised::raise);
  }
}
