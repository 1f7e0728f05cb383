package dev.firstbad.producer.intake;

import dev.firstbad.event.BisectionId;
import dev.firstbad.event.BisectionReopened;
import dev.firstbad.event.BisectionStarted;
import dev.firstbad.event.Draft;
import dev.firstbad.event.Event;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.Timeline;
import dev.firstbad.event.VisibilityChanged;
import dev.firstbad.event.WordOfPerson;
import dev.firstbad.log.LogWriter;
import dev.firstbad.producer.reading.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Finds the place of a log in a record: pure, for it is asked again when others append meanwhile.
record Placing(Reading reading, BisectionId id, Instant now) {
  private static final String IMPORT = "/import/";

  Placement in(List<Event> recorded) {
    if (recorded.isEmpty()) {
      return new Placement.New(Draft.place(reading.drafts(), id, now, source()));
    }
    String text = LogWriter.render(recorded);
    if (!reading.text().startsWith(text)) {
      return text.startsWith(reading.text()) ? new Placement.Known() : new Placement.Foreign();
    }
    List<Event> imported = imported(recorded);
    int shared = shared(imported);
    boolean told = shared == reading.drafts().size();
    boolean toldOtherwise = shared < imported.size() && text.length() == reading.text().length();
    return told || toldOtherwise
        ? new Placement.Known()
        : new Placement.Longer(continuation(recorded, imported.subList(0, shared)));
  }

  private String source() {
    return IMPORT + reading.format();
  }

  /// The events of earlier imports that count.
  private static List<Event> imported(List<Event> recorded) {
    return Timeline.effective(recorded).stream()
        .filter(Placing::isImported)
        .filter(event -> !(event.body() instanceof BisectionReopened))
        .toList();
  }

  private static boolean isImported(Event event) {
    return event.source().startsWith(IMPORT);
  }

  /// How many of the drafts are recorded already.
  private int shared(List<Event> imported) {
    int most = Math.min(imported.size(), reading.drafts().size());
    int shared = 0;
    while (shared < most
        && same(imported.get(shared).body(), reading.drafts().get(shared).body())) {
      shared++;
    }
    return shared;
  }

  /// The era of a log is known better the longer the log: that alone makes no other event.
  private static boolean same(EventBody recorded, EventBody read) {
    return (recorded instanceof BisectionStarted before && read instanceof BisectionStarted now)
        ? undated(before).equals(undated(now))
        : recorded.equals(read);
  }

  private static BisectionStarted undated(BisectionStarted start) {
    return new BisectionStarted(
        start.kind(),
        start.format(),
        null,
        start.terms(),
        start.start(),
        start.tool(),
        start.host(),
        start.subject());
  }

  /// What follows the shared events. If the record goes on otherwise, it is reopened behind them;
  /// what people said since counts on.
  private List<Event> continuation(List<Event> recorded, List<Event> shared) {
    long after = shared.isEmpty() ? 0 : shared.getLast().sequence();
    List<Event> behind =
        Timeline.effective(recorded).stream().filter(event -> event.sequence() > after).toList();
    boolean reopens = behind.stream().anyMatch(Placing::isImported);
    List<Event> events = new ArrayList<>();
    long last = recorded.stream().mapToLong(Event::sequence).max().orElse(0);
    if (reopens) {
      events.add(alone(new BisectionReopened("import", "the log goes on", after), last, source()));
    }
    events.addAll(
        Draft.placeAfter(shared, last + events.size(), reading.drafts(), id, now, source()));
    for (Event said : behind) {
      if (reopens && isWord(said.body())) {
        events.add(alone(said.body(), last + events.size(), said.source()));
      }
    }
    return events;
  }

  private Event alone(EventBody body, long last, String source) {
    return Draft.placeAfter(List.of(), last, List.of(Draft.said(body)), id, now, source).getFirst();
  }

  /// Whether a person said it, and reopening would set it aside.
  private static boolean isWord(EventBody body) {
    return body instanceof WordOfPerson && !(body instanceof VisibilityChanged);
  }
}
