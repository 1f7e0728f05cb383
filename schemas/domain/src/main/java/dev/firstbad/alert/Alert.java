package dev.firstbad.alert;

import dev.firstbad.event.BisectionId;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Signature;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something of the record that a person should look at. It was so when it was raised: what comes
/// after it, such as a correction, takes nothing back.
///
/// @param bisection what it is about; of two, the one whose record began later
/// @param step of that bisection, where it is about one
/// @param other the bisection that says otherwise, where one does
/// @param otherStep of that one
/// @param commit what was tested or blamed
/// @param signature of the binary that was tested, where that is known
/// @param policy which gives another verdict, where it is about verdicts
/// @param reason one sentence
/// @param at when the last event was recorded of which it is known that it rests on it
public record Alert(
    AlertId id,
    Kind kind,
    BisectionId bisection,
    @Nullable Integer step,
    @Nullable BisectionId other,
    @Nullable Integer otherStep,
    @Nullable CommitId commit,
    @Nullable Signature signature,
    @Nullable String policy,
    String reason,
    @Nullable Instant at) {
  /// What is the matter.
  public enum Kind {
    /// A bisection concluded, and its result is worth less than its model wants.
    LOW_CONFIDENCE,
    /// What one bisection found good, another one that looks for the same crash found bad with it.
    CONTRADICTION,
    /// Two bisections in one range for one crash blame different commits.
    OTHER_CULPRIT,
    /// What git was told is not what the policy makes of the runs.
    DISAGREEMENT,
    /// A policy that only looks on gives another verdict.
    SHADOW
  }
}
