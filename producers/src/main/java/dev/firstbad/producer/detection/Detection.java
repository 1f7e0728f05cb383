package dev.firstbad.producer.detection;

import dev.firstbad.log.LogText;
import dev.firstbad.producer.reading.Part;
import dev.firstbad.producer.reading.Reading;
import dev.firstbad.producer.reading.Refusal;
import dev.firstbad.producer.transcript.Transcripts;
import java.util.List;
import java.util.Optional;

/// Reads a source of any known format; the format is found out, never asked for.
public final class Detection {
  private Detection() {}

  /// The bisections in these bytes, in order, or one refusal.
  public static List<Part> read(byte[] bytes) {
    Optional<String> noText = NoText.in(bytes);
    if (noText.isPresent()) {
      return refusal(noText.get());
    }
    Optional<String> noLog = NoText.nul(bytes);
    String text = LogText.decode(bytes);
    List<Reading> readings = readings(text);
    return readings.isEmpty()
        ? refusal(noLog.orElseGet(() -> NoLog.reason(text)))
        : List.copyOf(readings);
  }

  /// Whether bytes that begin so can be a log.
  public static boolean isText(byte[] bytes) {
    return NoText.in(bytes).isEmpty();
  }

  private static List<Reading> readings(String text) {
    List<Reading> syzbot = SyzbotReading.all(text);
    return syzbot.isEmpty() ? Transcripts.read(text) : syzbot;
  }

  private static List<Part> refusal(String reason) {
    return List.of(new Refusal(1, reason));
  }
}
