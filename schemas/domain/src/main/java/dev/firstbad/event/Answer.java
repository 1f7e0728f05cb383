package dev.firstbad.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `git bisect` answered.
///
/// @param text its output, verbatim with line ends
/// @param left revisions left to test after this one; git can say -1
/// @param steps roughly how many steps that takes
/// @param next the commit to test next, with its title
/// @param mergeBase whether the next commit is a merge base that must be tested first
/// @param first the first bad commit, at the end
/// @param candidates the possible first bad commits, where only skipped ones are left
public record Answer(
    String text,
    @Nullable Integer left,
    @Nullable Integer steps,
    @Nullable CommitId next,
    @Nullable String nextTitle,
    boolean mergeBase,
    @Nullable CommitId first,
    List<CommitId> candidates) {
  /// No answer is known.
  public static final Answer NONE = new Answer("", null, null, null, null, false, null, List.of());

  public Answer {
    candidates = List.copyOf(candidates);
  }
}
