package dev.firstbad.culprit;

import dev.firstbad.bisection.Flag;
import dev.firstbad.bisection.Review;
import dev.firstbad.event.BisectionId;
import dev.firstbad.event.Kind;
import dev.firstbad.event.Recipient;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One bisection that names the commit: what it saw there, what speaks against it, who is told.
///
/// @param crashTitle title of the crash on the culprit
/// @param revisionsTested by the tool's own count
public record Blame(
    BisectionId bisection,
    Kind kind,
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
}
