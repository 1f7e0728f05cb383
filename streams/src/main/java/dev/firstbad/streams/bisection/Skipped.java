package dev.firstbad.streams.bisection;

import dev.firstbad.wire.UnknownType;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.streams.StreamsMetrics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Events of types that this version does not know: all counted in the metric `skipped-total` of
/// `stream-firstbad-metrics`, each type logged once.
final class Skipped {
  private static final Logger LOG = LoggerFactory.getLogger(Skipped.class);

  private final Sensor sensor;
  private final Set<String> told = new HashSet<>();

  Skipped(StreamsMetrics metrics) {
    sensor =
        metrics.addRateTotalSensor("firstbad", "events", "skipped", Sensor.RecordingLevel.INFO);
  }

  void count(UnknownType unknown) {
    sensor.record();
    String reason = String.valueOf(unknown.getMessage());
    if (told.add(reason)) {
      LOG.atWarn().addKeyValue("reason", reason).log("skipping events of an unknown type");
    }
  }
}
