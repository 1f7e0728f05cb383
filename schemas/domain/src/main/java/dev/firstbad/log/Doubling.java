package dev.firstbad.log;

import dev.firstbad.event.RunResult;
import dev.firstbad.log.Testing.RunLine;
import dev.firstbad.verdict.Doubled;
import java.util.ArrayList;
import java.util.List;

/// Whether a log tells each crash twice, as syzkaller did from 2023-07-06 to 2023-08-08. One batch
/// of runs cannot show it for certain, the log as a whole can.
final class Doubling {
  private static final Span WINDOW = Span.of("2023-07-06", "2023-08-08");
  private static final int FIRST_RUNS = 20;
  private static final int RUNS = 10;

  private Doubling() {}

  /// Whether some batch has more runs than were wanted, and in all of them each crash has its twin.
  static boolean in(List<Message> messages, Span span) {
    if (span.and(WINDOW).isEmpty()) {
      return false;
    }
    List<List<RunResult>> batches = batches(messages);
    boolean shown = false;
    for (int i = 0; i < batches.size(); i++) {
      List<RunResult> batch = batches.get(i);
      if (!isPaired(batch)) {
        return false;
      }
      shown |=
          batch.size() > FIRST_RUNS || (i > 0 && batch.size() > RUNS && batch.size() < FIRST_RUNS);
    }
    return shown;
  }

  /// Whether each crash of the batch is told twice.
  static boolean isPaired(List<RunResult> batch) {
    return Doubled.halved(batch, 0).isPresent();
  }

  private static List<List<RunResult>> batches(List<Message> messages) {
    List<List<RunResult>> batches = new ArrayList<>();
    boolean inside = false;
    for (Message message : messages) {
      if (message.line() instanceof RunLine run) {
        if (!inside) {
          batches.add(new ArrayList<>());
        }
        batches.getLast().add(run.result());
      }
      inside = message.line() instanceof RunLine;
    }
    return batches;
  }
}
