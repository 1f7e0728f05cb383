package dev.firstbad.event;

import org.jspecify.annotations.Nullable;

/// The culprit's binary was compared with its parent's; equal signatures mean that the commit
/// changes nothing.
public record SignaturesCompared(
    @Nullable CommitId culprit,
    @Nullable Signature culpritSignature,
    @Nullable CommitId parent,
    @Nullable Signature parentSignature)
    implements EventBody {
  /// Whether both are known and equal.
  public boolean same() {
    return culpritSignature != null && culpritSignature.equals(parentSignature);
  }
}
