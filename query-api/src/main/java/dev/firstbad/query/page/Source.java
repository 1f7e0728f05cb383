package dev.firstbad.query.page;

import dev.firstbad.event.BisectionConcluded;
import dev.firstbad.event.BisectionFailed;
import dev.firstbad.event.BisectionStarted;
import dev.firstbad.event.BootFinished;
import dev.firstbad.event.BuildFinished;
import dev.firstbad.event.CommitDescribed;
import dev.firstbad.event.CrashReported;
import dev.firstbad.event.DecisionTaken;
import dev.firstbad.event.Event;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.Recipient;
import dev.firstbad.event.RecipientsResolved;
import dev.firstbad.event.RevisionSelected;
import dev.firstbad.event.RunFinished;
import dev.firstbad.event.RunsSummarised;
import dev.firstbad.event.SignaturesCompared;
import dev.firstbad.log.LogWriter;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// Which lines of the log tell what, so that a page can name its source.
final class Source {
  /// What a line can tell of a step, or of the whole bisection.
  enum Part {
    START,
    REVISION,
    BUILD,
    BOOT,
    RUNS,
    CRASH,
    DECISION,
    LEFT,
    CULPRIT,
    SIGNATURES,
    RECIPIENTS,
    END
  }

  /// How git begins to say how many revisions are left.
  private static final String COUNTED = "Bisecting:";

  /// The step of what is told of the whole bisection.
  static final int WHOLE = 0;

  private record Key(int step, Part part) {}

  private final Map<Key, Integer> lines = new HashMap<>();
  private final Map<String, Integer> described = new HashMap<>();

  private Source() {}

  static Source of(Collection<Event> events) {
    Source source = new Source();
    int step = WHOLE;
    for (LogWriter.Printed printed : LogWriter.print(events)) {
      if (printed.event().body() instanceof RevisionSelected selected) {
        step = selected.step();
      }
      if (printed.first() <= printed.last()) {
        source.add(printed.event().body(), step, printed.first());
        source.within(printed, step);
      }
    }
    return source;
  }

  /// The first line that tells it, from 1; 0 where no line does.
  int line(int step, Part part) {
    return lines.getOrDefault(new Key(step, part), 0);
  }

  /// The line of the culprit's description that is why somebody is told; else the one that says
  /// that they are; 0 where none does.
  int line(Recipient told) {
    int telling = line(WHOLE, Part.RECIPIENTS);
    return told.line() == null ? telling : described.getOrDefault(told.line().strip(), telling);
  }

  private void within(LogWriter.Printed printed, int step) {
    int number = printed.first();
    for (String line : (Iterable<String>) printed.text().lines()::iterator) {
      if (printed.event().body() instanceof CommitDescribed) {
        described.putIfAbsent(line.strip(), number);
      } else if (printed.event().body() instanceof DecisionTaken decision
          && line.startsWith(COUNTED)) {
        lines.putIfAbsent(new Key(step(decision, step), Part.LEFT), number);
      }
      number++;
    }
  }

  private static int step(DecisionTaken decision, int current) {
    return decision.step() == null ? current : decision.step();
  }

  /// What is told twice, as a verdict after a longer test, has its first line.
  private void add(EventBody body, int step, int line) {
    Key key =
        switch (body) {
          case BisectionStarted start -> new Key(WHOLE, Part.START);
          case RevisionSelected revision -> new Key(revision.step(), Part.REVISION);
          case BuildFinished build -> new Key(build.step(), Part.BUILD);
          case BootFinished boot -> new Key(boot.step(), Part.BOOT);
          case RunFinished run -> new Key(run.step(), Part.RUNS);
          case RunsSummarised runs -> new Key(runs.step(), Part.RUNS);
          case CrashReported crash ->
              new Key(crash.step() == null ? WHOLE : crash.step(), Part.CRASH);
          case DecisionTaken decision -> new Key(step(decision, step), Part.DECISION);
          case CommitDescribed commit -> new Key(WHOLE, Part.CULPRIT);
          case SignaturesCompared compared -> new Key(WHOLE, Part.SIGNATURES);
          case RecipientsResolved recipients -> new Key(WHOLE, Part.RECIPIENTS);
          case BisectionConcluded end -> new Key(WHOLE, Part.END);
          case BisectionFailed end -> new Key(WHOLE, Part.END);
          case EventBody untold -> new Key(WHOLE, Part.START);
        };
    lines.putIfAbsent(key, line);
  }
}
