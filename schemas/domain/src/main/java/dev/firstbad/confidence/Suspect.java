package dev.firstbad.confidence;

import dev.firstbad.event.CommitId;
import org.jspecify.annotations.Nullable;

/// A place where the culprit can be, and how probable that is.
///
/// @param step the step whose verdict must then be wrong; null where all are right, and for a flake
/// @param commit the revision tested there
/// @param revisions among how many revisions the culprit then is
/// @param probability 0 to 1
public record Suspect(
    Kind kind,
    @Nullable Integer step,
    @Nullable CommitId commit,
    double revisions,
    double probability) {
  /// What is suspected.
  public enum Kind {
    /// What the bisection says: the culprit that it names, or one of its candidates, or what lies
    /// beyond its horizon.
    NAMED,
    /// A revision that was ruled out by a wrong verdict of the search.
    SEGMENT,
    /// A revision between two releases, the older of which crashed for another reason.
    RELEASE,
    /// A revision before the tested release without the bug, or after the tip thought fixed.
    BEYOND,
    /// None: the failures come and go.
    FLAKE
  }
}
