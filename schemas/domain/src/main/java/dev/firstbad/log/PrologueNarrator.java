package dev.firstbad.log;

import dev.firstbad.event.BisectionStarted;
import dev.firstbad.event.OriginRelocated;
import dev.firstbad.event.Terms;
import dev.firstbad.log.Prologue.EnsuringLine;
import dev.firstbad.log.Prologue.HostLine;
import dev.firstbad.log.Prologue.ModeLine;
import dev.firstbad.log.Prologue.ReidentifiedLine;
import dev.firstbad.log.Prologue.ToolLine;
import dev.firstbad.log.Selection.TestLine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells how the search began.
final class PrologueNarrator {
  private static final String FORMAT = "syzbot-log";

  private final Cursor cursor;
  private final Tale tale;
  private final Story story;
  private final StepNarrator steps;

  PrologueNarrator(Cursor cursor, Tale tale, Story story, StepNarrator steps) {
    this.cursor = cursor;
    this.tale = tale;
    this.story = story;
    this.steps = steps;
  }

  /// The first lines together are the start, whatever text stands before them; a log without them
  /// has begun nonetheless.
  void start(String era) {
    int texts = 0;
    while (cursor.peek(texts) != null && cursor.line(texts) == null) {
      texts++;
    }
    if (texts > 0 && isStart(cursor.line(texts))) {
      tale.note(cursor.take(texts), null, "unknown");
    }
    int lines = 0;
    while (isStart(cursor.line(lines))) {
      lines++;
    }
    started(cursor.take(lines), era);
  }

  void tell(Prologue line) {
    switch (line) {
      case ReidentifiedLine moved ->
          tale.tell(cursor.take(1), null, new OriginRelocated(moved.to(), moved.title()));
      case EnsuringLine ensuring when cursor.line(1) instanceof TestLine -> steps.origin();
      case EnsuringLine ensuring
          when cursor.isText(1, State.FAILURE) && !(cursor.line(2) instanceof TestLine) ->
          steps.unpreparedOrigin(ensuring.commit());
      case EnsuringLine ensuring -> note("alone");
      case HostLine host -> note("out of place");
      case ModeLine mode -> note("out of place");
      case ToolLine tool -> note("out of place");
    }
  }

  private void started(List<Message> messages, String era) {
    HostLine host = find(messages, HostLine.class);
    ModeLine mode = find(messages, ModeLine.class);
    ToolLine tool = find(messages, ToolLine.class);
    BisectionStarted started =
        new BisectionStarted(
            story.kind,
            FORMAT,
            era,
            Terms.DEFAULT,
            mode == null ? null : mode.start(),
            tool == null ? null : tool.tool(),
            host == null ? null : host.host(),
            null);
    if (messages.isEmpty()) {
      tale.infer(started);
    } else {
      tale.tell(messages, null, host == null ? null : host.instant(), started);
    }
  }

  private static boolean isStart(@Nullable Line line) {
    return line instanceof HostLine || line instanceof ModeLine || line instanceof ToolLine;
  }

  private static <L extends Line> @Nullable L find(List<Message> messages, Class<L> type) {
    for (Message message : messages) {
      if (type.isInstance(message.line())) {
        return type.cast(message.line());
      }
    }
    return null;
  }

  private void note(String reason) {
    tale.note(cursor.take(1), null, reason);
  }
}
