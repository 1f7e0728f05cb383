package dev.firstbad.log;

import java.util.List;

/// Messages to events.
final class Narrator {
  private final Cursor cursor;
  private final Tale tale;
  private final Story story;
  private final PrologueNarrator prologue;
  private final StepNarrator steps;
  private final RunNarrator runs;
  private final SearchNarrator searches;
  private final EndNarrator ends;
  private final DispatchNarrator dispatches;

  private Narrator(List<Message> messages, Dating dating, Tale tale) {
    cursor = new Cursor(messages);
    this.tale = tale;
    story = new Story(dating.kind());
    steps = new StepNarrator(cursor, tale, story);
    prologue = new PrologueNarrator(cursor, tale, story, steps);
    runs = new RunNarrator(cursor, tale, story, Doubling.in(messages, dating.span()));
    searches = new SearchNarrator(cursor, tale, story);
    ends = new EndNarrator(cursor, tale, story);
    dispatches = new DispatchNarrator(cursor, tale, story, dating.span());
  }

  /// Tells it all.
  ///
  /// @param rest the beginning of a last line without its end
  static Tale tell(List<Message> messages, Dating dating, String rest) {
    Tale tale = new Tale();
    new Narrator(messages, dating, tale).tell(dating.era(), rest);
    return tale;
  }

  private void tell(String era, String rest) {
    prologue.start(era);
    while (cursor.hasNext()) {
      switch (cursor.line(0)) {
        case null -> steps.unprepared();
        case Prologue line -> prologue.tell(line);
        case Selection line -> steps.select(line);
        case Testing line -> runs.tell(line);
        case Search line -> searches.tell(line);
        case Assessment line -> ends.tell(line);
        case Ending line -> ends.tell(line);
        case Dispatch line -> dispatches.tell(line);
        case Remark line -> remark(line);
      }
    }
    tale.unfinished(rest, story.current());
    ends.end();
    story.warnings.forEach(tale::warn);
  }

  /// Remarks on the runs belong to their step.
  private void remark(Remark remark) {
    Message message = cursor.peek(0);
    boolean ofStep = message != null && message.state() == State.RUNS;
    tale.note(cursor.take(1), ofStep ? story.current() : null, remark.topic().toString());
  }
}
