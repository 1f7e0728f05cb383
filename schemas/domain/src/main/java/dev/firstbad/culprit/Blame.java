package dev.firstbad.culprit;

import dev.firstbad.bisection.Bisection;
import dev.firstbad.bisection.Flag;
import dev.firstbad.bisection.Review;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.BisectionStarted;
import dev.firstbad.event.CrashReported;
import dev.firstbad.event.Effort;
import dev.firstbad.event.Kind;
import dev.firstbad.event.Recipient;
import dev.firstbad.event.RecipientsResolved;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One bisection that names the commit: what it saw there, what speaks against it, who is told.
///
/// @param kind null while the beginning is missing from the record
/// @param crashTitle title of the crash on the culprit
/// @param revisionsTested by the tool's own count
public record Blame(
    BisectionId bisection,
    @Nullable Kind kind,
    @Nullable String crashTitle,
    @Nullable Integer revisionsTested,
    List<Flag> flags,
    List<Recipient> recipients,
    @Nullable Review review,
    @Nullable Double confidence,
    @Nullable Instant recordedAt) {
  public Blame {
    flags = List.copyOf(flags);
    recipients = List.copyOf(recipients);
  }

  /// What the bisection says of the culprit it names.
  static Blame of(Bisection bisection) {
    BisectionStarted started = bisection.started();
    CrashReported crash = bisection.crash();
    Effort effort = bisection.effort();
    RecipientsResolved recipients = bisection.recipients();
    return new Blame(
        bisection.id(),
        started == null ? null : started.kind(),
        crash == null ? null : crash.title(),
        effort == null ? null : effort.revisionsTested(),
        bisection.flags(),
        recipients == null ? List.of() : recipients.recipients(),
        bisection.review(),
        bisection.confidence(),
        bisection.history().recordedAt());
  }
}
