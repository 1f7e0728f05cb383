package dev.firstbad.producer.check;

import dev.firstbad.event.BisectionStarted;
import dev.firstbad.event.DecisionTaken;
import dev.firstbad.event.Event;
import dev.firstbad.event.Kind;
import dev.firstbad.event.NoteRecorded;
import dev.firstbad.event.RevisionJudged;
import dev.firstbad.verdict.Agreement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The decisions that a log tells of, held against what is derived from its tests. A log that tells
/// of no test, like git's own, has nothing to derive them from.
///
/// @param written how many decisions there are
/// @param agreed how many of them are derived again
record Verdicts(int written, int agreed, List<String> differences) {
  /// What syzkaller says instead of testing: the decision that follows rests on no test.
  private static final String PRETENDED = "pretend that kernel crashed";

  static Verdicts of(List<Event> events) {
    Count count = new Count();
    events.forEach(count::see);
    return count.judged.isEmpty()
        ? new Verdicts(0, 0, List.of())
        : new Verdicts(count.written, count.written - count.differences.size(), count.differences);
  }

  private static final class Count {
    private final Map<Integer, RevisionJudged> judged = new HashMap<>();
    private final List<String> differences = new ArrayList<>();
    private Kind kind = Kind.CAUSE;
    private boolean pretended;
    private int written;

    void see(Event event) {
      switch (event.body()) {
        case BisectionStarted started -> kind = started.kind();
        case RevisionJudged opinion -> judged.put(opinion.step(), opinion);
        case NoteRecorded note -> pretended |= note.text().contains(PRETENDED);
        case DecisionTaken decision -> {
          written++;
          hold(decision, decision.step() == null ? null : judged.get(decision.step()));
          pretended = false;
        }
        default -> {}
      }
    }

    private void hold(DecisionTaken decision, @Nullable RevisionJudged opinion) {
      if (opinion != null) {
        Agreement agreement = Agreement.of(decision, opinion, kind);
        if (!agreement.agrees()) {
          differences.add(agreement.explanation());
        }
      } else if (!pretended) {
        differences.add(
            "git was told %s of %s, but no test of it is told"
                .formatted(decision.term(), decision.commit().abbreviated()));
      }
    }
  }
}
