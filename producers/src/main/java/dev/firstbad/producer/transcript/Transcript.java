package dev.firstbad.producer.transcript;

import dev.firstbad.event.BisectionConcluded;
import dev.firstbad.event.BisectionStarted;
import dev.firstbad.event.CommitDescribed;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Outcome;
import dev.firstbad.event.Recipient;
import dev.firstbad.event.RecipientsResolved;
import dev.firstbad.event.SearchStarted;
import dev.firstbad.producer.lines.Line;
import dev.firstbad.producer.reading.Reading;
import dev.firstbad.producer.report.Preamble;
import dev.firstbad.producer.report.Told;
import dev.firstbad.producer.transcript.Item.Begun;
import dev.firstbad.producer.transcript.Item.Decided;
import dev.firstbad.producer.transcript.Item.Ended;
import dev.firstbad.producer.transcript.Item.Free;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns one bisection of a text into drafts.
///
/// Nothing is concluded that is not printed: a log whose result is determined by its decisions but
/// not told stays without culprit.
final class Transcript {
  private final Section section;
  private final Items items;
  private final Bounds bounds;
  private final Preamble preamble;
  private final Script script;
  private final Decisions decisions;

  /// The result told above the log, for want of one in it.
  private Outcome.@Nullable Culprit fallback;

  private boolean begun;
  private boolean searching;
  private boolean ended;

  private Transcript(String text, Section section) {
    this.section = section;
    this.items = new Items(section);
    this.bounds = Bounds.of(items);
    this.preamble = Preamble.of(section.text().lines().subList(0, bounds.header()));
    this.fallback = preamble.culprit();
    this.script = new Script(text);
    this.decisions = new Decisions(script, items.words(), bounds);
  }

  static Reading read(String text, Section section) {
    Transcript transcript = new Transcript(text, section);
    transcript.play();
    return transcript.reading(text);
  }

  private Reading reading(String text) {
    List<Line> lines = section.text().lines();
    int from = lines.getFirst().from();
    int header = lines.get(bounds.header() - 1).to();
    return new Reading(
        preamble.format(),
        lines.getFirst().number(),
        text.substring(from, header),
        text.substring(from, lines.getLast().to()),
        script.drafts(),
        List.of(),
        items.warnings());
  }

  private void play() {
    int from = 0;
    for (Item item : items.all()) {
      script.note(section.text().lines().subList(from, item.to()));
      begin();
      tell(item);
      from = item.to();
    }
    end();
  }

  private void begin() {
    if (begun) {
      return;
    }
    begun = true;
    Vocabulary words = items.words();
    script.add(
        new BisectionStarted(
            words.kind(),
            preamble.format(),
            null,
            words.terms(),
            start(),
            null,
            null,
            preamble.subject()),
        words.isGuess());
    if (preamble.commit() != null) {
      script.said(preamble.commit());
    }
    told(preamble.recipients());
  }

  /// A report abbreviates the start; its log has all of it.
  private @Nullable CommitId start() {
    CommitId named = preamble.start();
    CommitId told = bounds.bad();
    boolean same = named == null || (told != null && told.hex().startsWith(named.hex()));
    return same ? told : named;
  }

  private void tell(Item item) {
    switch (item) {
      case Begun start -> {
        searching = true;
        decisions.started(start.answer());
        script.said(
            new SearchStarted(start.arguments(), start.bad(), start.good(), start.answer()));
      }
      case Decided decision -> decided(decision);
      case Ended end -> ended(end);
      case Free free -> {}
    }
  }

  private void decided(Decided decision) {
    searching = true;
    if (ended && decision.batch() != null) {
      decisions.confirmed(decision, decision.batch());
    } else {
      decisions.taken(decision);
    }
  }

  /// What is told of the end above the log only stands if the log itself tells none.
  private void ended(Ended end) {
    CommitDescribed shown = end.shown();
    if (shown != null) {
      script.said(shown);
    }
    if (searching) {
      ended = true;
      script.said(new BisectionConcluded(end.outcome(), null, null));
    } else if (end.outcome() instanceof Outcome.Culprit culprit) {
      fallback = culprit;
    }
  }

  private void end() {
    if (preamble.recipients().isEmpty()) {
      told(Told.below(section.text().lines(), section.depth()));
    }
    if (!ended && fallback != null) {
      script.said(new BisectionConcluded(fallback, null, null));
    } else if (!ended) {
      script.inferred(new BisectionConcluded(new Outcome.Truncated(), null, null));
    }
  }

  private void told(List<Recipient> recipients) {
    if (!recipients.isEmpty()) {
      script.said(new RecipientsResolved(recipients, RecipientsResolved.Form.TO_AND_CC));
    }
  }
}
