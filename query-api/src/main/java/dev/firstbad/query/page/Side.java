package dev.firstbad.query.page;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.event.BisectionStarted;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Effort;
import dev.firstbad.event.Word;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One of several bisections that stand beside each other.
public record Side(Bisection bisection, Ending ending) {
  static Side of(Bisection bisection) {
    return new Side(bisection, Ending.of(bisection));
  }

  /// The title of the crash it looks for; empty where none is told.
  public String crash() {
    return Objects.requireNonNullElse(bisection.crashTitle(), "");
  }

  /// What it looks for, and how far it is.
  public String search() {
    BisectionStarted started = bisection.started();
    String state = Word.of(bisection.state());
    return started == null ? state : Word.of(started.kind()) + ", " + state;
  }

  /// How sure it is that the culprit is right; empty where nobody says.
  public String sure() {
    return Words.percent(bisection.confidence());
  }

  /// Revisions tested, by the tool's own count or, where there is none, by ours.
  public int tested() {
    Effort effort = bisection.effort();
    return effort == null ? bisection.steps().size() : effort.revisionsTested();
  }

  /// How long it took; empty where that is not told.
  public String took() {
    Effort effort = bisection.effort();
    return effort == null ? "" : Words.took(effort);
  }

  /// The commit on which the crash was first seen; null where that is not told.
  public @Nullable CommitId start() {
    return bisection.started() == null ? null : bisection.started().start();
  }
}
