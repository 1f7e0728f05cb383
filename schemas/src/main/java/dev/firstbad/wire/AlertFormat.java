package dev.firstbad.wire;

import dev.firstbad.alert.Alert;
import java.io.IOException;
import org.apache.kafka.common.header.Headers;

/// The records of alerts: one schema, and headers as those of events have.
record AlertFormat() implements Format<Alert> {
  private static final ViewFormat<Alert> VALUE =
      new ViewFormat<>("dev.firstbad.alert.AlertRaised", AlertShape.ALERT);

  @Override
  public String schemaOf(Alert alert) {
    return VALUE.schemaOf(alert);
  }

  @Override
  public void write(Alert alert, AvroOut out) throws IOException {
    VALUE.write(alert, out);
  }

  @Override
  public Alert read(String schema, AvroIn in) throws IOException {
    return VALUE.read(schema, in);
  }

  @Override
  public void stamp(Headers headers, Alert alert, String dataschema) {
    CloudEvents.stamp(headers, alert, dataschema);
  }
}
