package dev.firstbad.query.delivery;

import dev.firstbad.event.BisectionConcluded;
import dev.firstbad.event.BisectionFailed;
import dev.firstbad.event.BisectionPlanned;
import dev.firstbad.event.BisectionReopened;
import dev.firstbad.event.BisectionStarted;
import dev.firstbad.event.BootFinished;
import dev.firstbad.event.BuildFinished;
import dev.firstbad.event.CommitDescribed;
import dev.firstbad.event.ConfigMinimised;
import dev.firstbad.event.CrashReported;
import dev.firstbad.event.CulpritConfirmed;
import dev.firstbad.event.CulpritWithdrawn;
import dev.firstbad.event.DecisionTaken;
import dev.firstbad.event.Event;
import dev.firstbad.event.EventBody;
import dev.firstbad.event.NoteRecorded;
import dev.firstbad.event.OriginRelocated;
import dev.firstbad.event.RecipientsResolved;
import dev.firstbad.event.RevisionJudged;
import dev.firstbad.event.RevisionSelected;
import dev.firstbad.event.RunFinished;
import dev.firstbad.event.RunsSummarised;
import dev.firstbad.event.SearchStarted;
import dev.firstbad.event.SignaturesCompared;
import dev.firstbad.event.StepCorrected;
import dev.firstbad.event.VisibilityChanged;
import dev.firstbad.query.outbox.Entry;
import dev.firstbad.query.outbox.Lane;
import dev.firstbad.query.outbox.Tellings;
import dev.firstbad.query.subscription.MailAddress;
import dev.firstbad.query.subscription.Sink;
import dev.firstbad.query.subscription.Subscription;
import dev.firstbad.report.Report;
import dev.firstbad.report.Sender;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// Who may have to be written to because of an event: those who are to be told of a culprit, and
/// those who were or will be, for it may no longer stand.
final class MailList {
  private final Tellings tellings;

  MailList(Tellings tellings) {
    this.tellings = tellings;
  }

  /// @param wanted whether the subscription wants the event
  List<Entry> entries(
      Subscription reader,
      Sink.Mail sink,
      Event event,
      Subject subject,
      Supplier<Boolean> wanted,
      Instant due) {
    if (!turns(event.body())) {
      return List.of();
    }
    String bisection = event.bisection().value();
    Set<String> tell = wanted.get() ? people(reader, sink, subject) : Set.of();
    Set<String> all = new LinkedHashSet<>(tell);
    all.addAll(tellings.of(reader.id(), bisection).keySet());
    all.addAll(tellings.pending(reader.id(), bisection));
    List<Entry> entries = new ArrayList<>();
    for (String person : all) {
      Lane lane = new Lane(reader.id(), person, bisection);
      entries.add(new Entry(lane, event.id().value(), tell.contains(person), due, null));
    }
    return entries;
  }

  /// Who is to be told, if there is anything to tell.
  private static Set<String> people(Subscription reader, Sink.Mail sink, Subject subject) {
    Report report = Report.of(subject.state().get(), Sender.UNNAMED);
    if (!(report instanceof Report.Mail mail)) {
      return Set.of();
    }
    Set<String> people = new LinkedHashSet<>(sink.everybody());
    if (reader.definition().config().recipients()) {
      mail.to().forEach(recipient -> people.add(recipient.address()));
      mail.cc().forEach(recipient -> people.add(recipient.address()));
    }
    people.removeIf(address -> !MailAddress.isSound(address));
    return people;
  }

  /// Whether what is to be told can be another after such an event.
  private static boolean turns(EventBody body) {
    return switch (body) {
      case BisectionConcluded end -> true;
      case BisectionFailed end -> true;
      case BisectionReopened word -> true;
      case CulpritConfirmed word -> true;
      case CulpritWithdrawn word -> true;
      case StepCorrected word -> true;
      case RecipientsResolved recipients -> true;
      case SignaturesCompared signatures -> true;
      case BisectionStarted started -> false;
      case BisectionPlanned planned -> false;
      case OriginRelocated relocated -> false;
      case ConfigMinimised minimised -> false;
      case RevisionSelected revision -> false;
      case BuildFinished build -> false;
      case BootFinished boot -> false;
      case RunFinished run -> false;
      case RunsSummarised runs -> false;
      case CrashReported crash -> false;
      case RevisionJudged judged -> false;
      case SearchStarted search -> false;
      case DecisionTaken decision -> false;
      case CommitDescribed commit -> false;
      case NoteRecorded note -> false;
      case VisibilityChanged shown -> false;
    };
  }
}
