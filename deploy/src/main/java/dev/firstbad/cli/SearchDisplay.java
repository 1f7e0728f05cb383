package dev.firstbad.cli;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Step;
import dev.firstbad.engine.Act;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Event;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.RevisionJudged;
import dev.firstbad.event.RevisionSelected;
import dev.firstbad.producer.drive.Watcher;
import java.io.Console;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/// Shows a search while it is driven: on a terminal the step under way as one line that changes, in
/// a pipe only what is finished.
final class SearchDisplay implements Watcher {
  private static final String AGAIN = "\r\u001b[K";

  private final PrintWriter err;
  private final boolean live;
  private String shown = "";

  private SearchDisplay(PrintWriter err, boolean live) {
    this.err = err;
    this.live = live;
  }

  static SearchDisplay on(PrintWriter err) {
    return new SearchDisplay(
        err, Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent());
  }

  /// Says how the search is called, once it is in the record.
  synchronized void announce(BisectionId id) {
    line("bisection " + id + ", to go on after an interruption: firstbad run --resume " + id);
  }

  @Override
  public synchronized void begins(Act act, Bisection bisection) {
    String doing =
        switch (act) {
          case Act.Build build -> "building";
          case Act.Boot boot -> "booting";
          case Act.Run run -> "running";
          case Act.Describe describe -> "reading the culprit";
          case Act.Conclude conclude -> "asking who is told";
          case Act.Tell tell -> "";
          case Act.Quote quote -> "";
          case Act.End end -> "";
        };
    if (!doing.isEmpty()) {
      change(StepText.live(bisection, doing));
    }
  }

  @Override
  public synchronized void recorded(List<Event> events, Bisection bisection) {
    for (Event event : events) {
      tell(event.body(), bisection);
    }
    if (live && !shown.isEmpty()) {
      change(StepText.live(bisection, "running"));
    }
  }

  @Override
  public synchronized void waits(String why) {
    line("waiting: " + why);
  }

  /// Leaves the terminal as it should be.
  synchronized void ends() {
    change("");
    err.flush();
  }

  private void tell(EventBody body, Bisection bisection) {
    switch (body) {
      case RevisionSelected selected -> line(StepText.chosen(selected, bisection));
      case RevisionJudged judged ->
          bisection.steps().stream()
              .filter(step -> step.number() == judged.step())
              .findFirst()
              .ifPresent(step -> line(judged(step, judged)));
      case EventBody other -> {}
    }
  }

  private static String judged(Step step, RevisionJudged judged) {
    String marks = StepText.marks(step);
    return "step %d: %s%s"
        .formatted(step.number(), marks.isEmpty() ? "" : marks + " ", judged.rationale());
  }

  private void line(String text) {
    err.print(live && !shown.isEmpty() ? AGAIN : "");
    err.println(Text.safe(text));
    shown = "";
    err.flush();
  }

  /// The terminal cuts the line (DECAWM off and on): in a second row it could not be cleared.
  private void change(String text) {
    if (live) {
      err.print(AGAIN + "\u001b[?7l" + Text.safe(text) + "\u001b[?7h");
      shown = text;
      err.flush();
    }
  }
}
