package dev.firstbad.producer.intake;

import dev.firstbad.event.BisectionConcluded;
import dev.firstbad.event.BisectionFailed;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Draft;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.Outcome;
import dev.firstbad.log.LogWriter;
import dev.firstbad.producer.detection.Detection;
import dev.firstbad.producer.reading.Part;
import dev.firstbad.producer.reading.Reading;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A log that is still being written: what it says so far for certain, whatever comes next.
final class Growth {
  private static final BisectionId ANY = new BisectionId("growing");

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  void add(ByteBuffer more) {
    byte[] added = new byte[more.remaining()];
    more.get(added);
    bytes.writeBytes(added);
  }

  int size() {
    return bytes.size();
  }

  /// All of it, taken as it is.
  List<Part> all() {
    return Detection.read(bytes.toByteArray());
  }

  /// What more text cannot change: all logs but the last, and of the last what precedes the last
  /// thing said in whole lines, for that may go on. Nothing while its header is not whole.
  List<Reading> settled() {
    List<Reading> readings = new ArrayList<>();
    for (Part part : Detection.read(wholeLines())) {
      if (part instanceof Reading reading) {
        readings.add(reading);
      }
    }
    if (!readings.isEmpty()) {
      Optional<Reading> last = settled(readings.removeLast());
      last.ifPresent(readings::add);
    }
    return readings;
  }

  /// Whether the last log says how it ended.
  boolean isConcluded() {
    return size() > 0
        && all().getLast() instanceof Reading reading
        && reading.drafts().stream().map(Draft::body).anyMatch(Growth::concludes);
  }

  /// Whether a log can still come of it.
  boolean isText() {
    return size() == 0 || Detection.isText(bytes.toByteArray());
  }

  private static boolean concludes(EventBody body) {
    return body instanceof BisectionFailed
        || (body instanceof BisectionConcluded end
            && !(end.outcome() instanceof Outcome.Truncated));
  }

  private byte[] wholeLines() {
    byte[] all = bytes.toByteArray();
    int end = all.length;
    while (end > 0 && all[end - 1] != '\n') {
      end--;
    }
    return Arrays.copyOf(all, end);
  }

  private static Optional<Reading> settled(Reading reading) {
    List<LogWriter.Printed> printed =
        LogWriter.print(Draft.place(reading.drafts(), ANY, Instant.EPOCH, "/import"));
    int last = printed.size() - 1;
    while (last > 0 && printed.get(last).text().isEmpty()) {
      last--;
    }
    StringBuilder text = new StringBuilder();
    printed.subList(0, last).forEach(event -> text.append(event.text()));
    if (text.length() < reading.header().length()) {
      return Optional.empty();
    }
    return Optional.of(
        new Reading(
            reading.format(),
            reading.line(),
            reading.header(),
            text.toString(),
            reading.drafts().subList(0, last),
            reading.checks(),
            reading.warnings()));
  }
}
