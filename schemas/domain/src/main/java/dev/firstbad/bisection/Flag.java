package dev.firstbad.bisection;

/// Something that a reader of the result must know, with its reason.
public record Flag(Kind kind, String reason) {
  public enum Kind {
    /// The culprit is a merge.
    MERGE,
    /// Culprit and parent are the same binary.
    NOOP,
    /// The culprit is a release.
    RELEASE,
    /// Runs on one binary disagreed.
    FLAKY,
    /// The tool itself gave the result too little confidence to send, or the model that assessed it
    /// less than it wants.
    LOW_CONFIDENCE,
    /// A written decision is not what the policy derives.
    DISAGREEMENT,
    /// Events are missing from the record.
    GAP,
    /// A person says otherwise of a step.
    CORRECTED
  }
}
