package dev.firstbad.producer.detection;

import dev.firstbad.log.LogText;
import dev.firstbad.producer.reading.Part;
import dev.firstbad.producer.reading.Reading;
import dev.firstbad.producer.reading.Refusal;
import dev.firstbad.producer.transcript.Transcripts;
import java.util.List;

/// Reads a source of any known format; the format is found out, never asked for.
public final class Detection {
  private Detection() {}

  /// The bisections in these bytes, in order, or one refusal.
  public static List<Part> read(byte[] bytes) {
    return NoText.in(bytes)
        .<List<Part>>map(reason -> List.of(new Refusal(1, reason)))
        .orElseGet(() -> read(LogText.decode(bytes)));
  }

  /// The bisections in this text, in order, or one refusal.
  public static List<Part> read(String text) {
    List<Reading> readings =
        SyzbotReading.applies(text) ? SyzbotReading.all(text) : Transcripts.read(text);
    return readings.isEmpty() ? List.of(new Refusal(1, NoLog.reason(text))) : List.copyOf(readings);
  }
}
