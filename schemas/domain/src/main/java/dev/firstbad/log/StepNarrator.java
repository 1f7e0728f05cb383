package dev.firstbad.log;

import dev.firstbad.event.BuildFinished;
import dev.firstbad.event.BuildResult;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.RevisionSelected;
import dev.firstbad.event.SelectionReason;
import dev.firstbad.log.Selection.HeadLine;
import dev.firstbad.log.Selection.MergeBaseLine;
import dev.firstbad.log.Selection.ParentLine;
import dev.firstbad.log.Selection.ReleaseLine;
import dev.firstbad.log.Selection.TestLine;
import dev.firstbad.log.Testing.AllRunsLine;
import dev.firstbad.log.Testing.CompilerLine;
import dev.firstbad.log.Testing.RunLine;
import dev.firstbad.log.Testing.SignatureLine;
import dev.firstbad.log.Testing.TestFailedLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells of the revisions tested: why each was chosen, and how its build went.
final class StepNarrator {
  private static final String WITH = " with ";

  private final Cursor cursor;
  private final Tale tale;
  private final Story story;

  StepNarrator(Cursor cursor, Tale tale, Story story) {
    this.cursor = cursor;
    this.tale = tale;
    this.story = story;
  }

  /// The announced test of the origin.
  void origin() {
    step(2, SelectionReason.ORIGIN, null, null);
  }

  void select(Selection line) {
    switch (line) {
      case TestLine test -> step(1, story.reason(test.commit()), null, story.title(test.commit()));
      case ReleaseLine release when follows() ->
          step(2, SelectionReason.RELEASE, release.tag(), null);
      case HeadLine tip when follows() -> step(2, SelectionReason.HEAD, null, null);
      case MergeBaseLine base when base.tested() && follows() ->
          step(2, SelectionReason.MERGE_BASE, null, base.title());
      case ParentLine parent when follows() -> parent(parent);
      case ReleaseLine release when isUnprepared() ->
          unprepared(2, SelectionReason.RELEASE, release.tag(), null);
      case HeadLine tip when isUnprepared() ->
          unprepared(2, SelectionReason.HEAD, null, tip.commit());
      case MergeBaseLine base when base.tested() && isUnprepared() ->
          unprepared(2, SelectionReason.MERGE_BASE, null, base.commit());
      case ReleaseLine release -> note("alone");
      case HeadLine tip -> note("alone");
      case ParentLine parent -> note("alone");
      case MergeBaseLine base -> note("range");
    }
  }

  /// The announced test of the origin, which could not even be prepared.
  void unpreparedOrigin(CommitId commit) {
    unprepared(2, SelectionReason.ORIGIN, null, commit);
  }

  /// Text where nothing was chosen by name: it tells of the revision that it names or that git
  /// announced, if any; but not of one that is tested all the same.
  void unprepared() {
    Message text = cursor.peek(0);
    CommitId named = text == null ? null : Selection.unprepared(text.text());
    boolean failure = cursor.isText(0, State.FAILURE);
    CommitId commit = named == null && failure ? story.answer.next() : named;
    boolean tested = cursor.line(1) instanceof TestLine || story.isAtHand(commit);
    if (commit == null || (named == null && tested)) {
      Integer step = cursor.line(1) instanceof Testing ? story.current() : null;
      tale.note(cursor.take(1), step, "unknown");
    } else {
      unprepared(1, story.reason(commit), null, commit);
    }
  }

  private boolean isUnprepared() {
    return cursor.isText(1, State.FAILURE);
  }

  private boolean follows() {
    return cursor.line(1) instanceof TestLine;
  }

  private void parent(ParentLine parent) {
    story.parent = parent.commit();
    step(2, SelectionReason.PARENT, null, null);
  }

  /// Opens a step with the next messages, of which the last is the test's line.
  private void step(
      int messages, SelectionReason reason, @Nullable String release, @Nullable String title) {
    List<Message> taken = cursor.take(messages);
    if (taken.getLast().line() instanceof TestLine(CommitId commit, String announced)) {
      RevisionSelected revision =
          new RevisionSelected(story.steps + 1, commit, reason, release, title, announced);
      story.select(revision);
      tale.tell(taken, revision.step(), revision);
      build(revision.step(), announced, reason);
    }
  }

  private void build(int step, String announced, SelectionReason reason) {
    int lines = 0;
    String compiler = announced.startsWith(WITH) ? announced.substring(WITH.length()) : null;
    if (cursor.line(lines) instanceof CompilerLine line) {
      compiler = line.compiler();
      lines++;
    }
    SignatureLine signature = cursor.line(lines) instanceof SignatureLine line ? line : null;
    lines += signature == null ? 0 : 1;
    boolean failed = cursor.isText(lines, State.FAILURE) && !isRun(cursor.line(lines + 1));
    boolean built =
        signature != null || isRun(cursor.line(lines)) || reason == SelectionReason.PARENT;
    if (!failed && !built) {
      return;
    }
    List<Message> taken = cursor.take(lines + (failed ? 1 : 0));
    BuildFinished build =
        new BuildFinished(
            step,
            failed ? BuildResult.FAILED : BuildResult.BUILT,
            compiler,
            signature == null ? null : signature.signature(),
            null,
            failed ? taken.getLast().text() : null);
    if (taken.isEmpty()) {
      tale.infer(build);
    } else {
      tale.tell(taken, step, build);
    }
  }

  private static boolean isRun(@Nullable Line line) {
    return line instanceof RunLine || line instanceof AllRunsLine || line instanceof TestFailedLine;
  }

  /// Opens a step that failed before its test began; the last of the messages tells why.
  ///
  /// @param chosen the revision; null where only the text can name it
  private void unprepared(
      int messages, SelectionReason reason, @Nullable String release, @Nullable CommitId chosen) {
    List<Message> taken = cursor.take(messages);
    String text = taken.getLast().text();
    CommitId commit = chosen == null ? Selection.unprepared(text) : chosen;
    if (commit == null) {
      tale.note(taken, null, "unprepared");
      return;
    }
    RevisionSelected revision =
        new RevisionSelected(story.steps + 1, commit, reason, release, story.title(commit), "");
    story.select(revision);
    tale.tell(
        taken,
        revision.step(),
        revision,
        new BuildFinished(revision.step(), BuildResult.FAILED, null, null, null, text));
  }

  private void note(String reason) {
    tale.note(cursor.take(1), null, reason);
  }
}
