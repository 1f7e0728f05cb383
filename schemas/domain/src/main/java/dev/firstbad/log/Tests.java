package dev.firstbad.log;

import dev.firstbad.event.BisectionStarted;
import dev.firstbad.event.BootFinished;
import dev.firstbad.event.BuildFinished;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.CrashReported;
import dev.firstbad.event.DecisionTaken;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.Kind;
import dev.firstbad.event.NoteRecorded;
import dev.firstbad.event.RevisionSelected;
import dev.firstbad.event.RunFinished;
import dev.firstbad.event.RunsSummarised;
import dev.firstbad.event.SearchStarted;
import dev.firstbad.event.SelectionReason;
import dev.firstbad.event.Verdict;
import dev.firstbad.log.ParsedLog.Entry;
import dev.firstbad.verdict.Trial;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The tests that events tell of, and what the log itself says came of them.
final class Tests {
  /// A test that is over.
  ///
  /// @param end index of the last event that tells of it
  record Test(RevisionSelected revision, Trial trial, int end) {
    int step() {
      return revision.step();
    }
  }

  /// A test while it is being read.
  private static final class Open {
    final RevisionSelected revision;
    @Nullable BuildFinished build;
    final List<RunFinished> runs = new ArrayList<>();
    @Nullable RunsSummarised summary;
    boolean failed;
    int end;

    Open(RevisionSelected revision) {
      this.revision = revision;
    }

    Optional<Trial> trial() {
      return failed ? Optional.of(new Trial.TestFailed()) : Trial.of(build, runs, summary);
    }
  }

  private final List<Test> over = new ArrayList<>();
  private final Map<CommitId, Integer> firstStep = new HashMap<>();
  private final Map<Integer, Verdict> decided = new HashMap<>();
  private final Map<Integer, Verdict> bounds = new TreeMap<>();
  private Kind kind = Kind.CAUSE;
  private @Nullable Instant began;
  private @Nullable Open open;

  private Tests() {}

  static Tests of(List<Entry> entries) {
    Tests tests = new Tests();
    for (int i = 0; i < entries.size(); i++) {
      tests.add(entries.get(i), i);
    }
    return tests;
  }

  List<Test> over() {
    return over;
  }

  Kind kind() {
    return kind;
  }

  /// When the search began, where told.
  @Nullable Instant began() {
    return began;
  }

  /// What the log says of the steps, in so many words or by going on: whether the bug was there.
  Map<Integer, Verdict> said() {
    Map<Integer, Verdict> said = new HashMap<>(bounds);
    said.putAll(decided);
    return said;
  }

  /// What the search's going on says of the origin and of the ends of its range.
  Map<Integer, Verdict> bounds() {
    return bounds;
  }

  private void add(Entry entry, int index) {
    EventBody body = entry.draft().body();
    if (open != null && belongs(body, open.revision.step())) {
      open.end = index;
    } else if (!entry.draft().inferred() && !isUnfinished(body)) {
      close();
    }
    switch (body) {
      case BisectionStarted started -> {
        kind = started.kind();
        began = entry.draft().occurredAt();
      }
      case RevisionSelected revision -> {
        open = new Open(revision);
        open.end = index;
        originReproduced(revision.reason());
      }
      case SearchStarted search -> bounded(search);
      case DecisionTaken decision -> decision(decision);
      case EventBody fact -> add(fact);
    }
  }

  private void add(EventBody fact) {
    if (open == null) {
      return;
    }
    switch (fact) {
      case BuildFinished build -> open.build = build;
      case BootFinished boot -> open.failed = true;
      case RunFinished run -> open.runs.add(run);
      case RunsSummarised runs -> open.summary = runs;
      case EventBody other -> {}
    }
  }

  private void close() {
    if (open != null && open.revision.reason() != SelectionReason.PARENT) {
      Open closed = open;
      closed.trial().ifPresent(trial -> over.add(new Test(closed.revision, trial, closed.end)));
      firstStep.putIfAbsent(closed.revision.commit(), closed.revision.step());
    }
    open = null;
  }

  private static boolean belongs(EventBody body, int step) {
    return switch (body) {
      case BuildFinished build -> build.step() == step;
      case BootFinished boot -> boot.step() == step;
      case RunFinished run -> run.step() == step;
      case RunsSummarised runs -> runs.step() == step;
      case CrashReported crash -> crash.step() != null && crash.step() == step;
      case NoteRecorded note -> note.step() != null && note.step() == step;
      case EventBody other -> false;
    };
  }

  private static boolean isUnfinished(EventBody body) {
    return body instanceof NoteRecorded note && note.unfinished();
  }

  /// The search goes on only if the origin crashed.
  private void originReproduced(SelectionReason next) {
    boolean goesOn = next == SelectionReason.RELEASE || next == SelectionReason.HEAD;
    if (goesOn && !over.isEmpty()) {
      bounds.putIfAbsent(over.getFirst().step(), Verdict.BAD);
    }
  }

  /// The bounds of the search are what their tests gave.
  private void bounded(SearchStarted search) {
    if (search.bad() != null) {
      told(search.bad(), Verdict.BAD);
    }
    search.good().forEach(commit -> told(commit, Verdict.GOOD));
  }

  private void told(CommitId commit, Verdict decision) {
    Integer step = firstStep.get(commit);
    if (step != null) {
      bounds.put(step, crash(decision));
    }
  }

  private void decision(DecisionTaken decision) {
    if (decision.step() != null) {
      decided.put(decision.step(), crash(decision.decision()));
    }
  }

  private Verdict crash(Verdict decision) {
    return switch (kind) {
      case CAUSE -> decision;
      case FIX -> decision.inverse();
    };
  }
}
