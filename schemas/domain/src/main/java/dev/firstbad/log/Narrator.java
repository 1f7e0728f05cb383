package dev.firstbad.log;

import dev.firstbad.event.BisectionStarted;
import dev.firstbad.event.Kind;
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

/// Messages to events.
final class Narrator {
  private static final String FORMAT = "syzbot-log";

  private final Cursor cursor;
  private final Tale tale;
  private final Story story = new Story();
  private final String era;
  private final StepNarrator steps;
  private final SearchNarrator searches;
  private final EndNarrator ends;

  Narrator(List<Message> messages, Dating dating, Tale tale) {
    cursor = new Cursor(messages);
    this.tale = tale;
    era = dating.era();
    steps = new StepNarrator(cursor, tale, story, Doubling.in(messages, dating.span()));
    searches = new SearchNarrator(cursor, tale, story);
    ends = new EndNarrator(cursor, tale, story, dating.span());
  }

  /// Tells it all.
  ///
  /// @param rest the beginning of a last line without its end
  void tell(String rest) {
    start();
    while (cursor.hasNext()) {
      switch (cursor.line(0)) {
        case null -> steps.unprepared();
        case Prologue prologue -> prologue(prologue);
        case Selection selection -> steps.select(selection);
        case Testing testing -> steps.test(testing);
        case Search search -> searches.tell(search);
        case Ending ending -> ends.tell(ending);
        case Remark remark -> remark(remark);
      }
    }
    tale.unfinished(rest, steps.current());
    ends.end();
  }

  /// The first lines together are the start; a log without them has begun nonetheless.
  private void start() {
    int lines = 0;
    while (isStart(cursor.line(lines))) {
      lines++;
    }
    List<Message> messages = cursor.take(lines);
    HostLine host = find(messages, HostLine.class);
    ModeLine mode = find(messages, ModeLine.class);
    ToolLine tool = find(messages, ToolLine.class);
    story.kind = mode == null ? Kind.CAUSE : mode.kind();
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

  private void prologue(Prologue line) {
    switch (line) {
      case ReidentifiedLine moved ->
          tale.tell(cursor.take(1), null, new OriginRelocated(moved.to(), moved.title()));
      case EnsuringLine ensuring when cursor.line(1) instanceof TestLine -> steps.origin();
      case EnsuringLine ensuring when cursor.isText(1, State.FAILURE) ->
          steps.unpreparedOrigin(ensuring.commit());
      case EnsuringLine ensuring -> note("alone");
      case HostLine host -> note("out of place");
      case ModeLine mode -> note("out of place");
      case ToolLine tool -> note("out of place");
    }
  }

  /// Remarks on the runs belong to their step.
  private void remark(Remark remark) {
    Message message = cursor.peek(0);
    boolean ofStep = message != null && message.state() == State.RUNS;
    tale.note(cursor.take(1), ofStep ? steps.current() : null, remark.topic().toString());
  }

  private void note(String reason) {
    tale.note(cursor.take(1), null, reason);
  }
}
