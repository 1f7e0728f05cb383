package dev.firstbad.search;

import dev.firstbad.event.CommitId;
import java.util.List;

/// What a search says next: a commit to test, or its result.
public sealed interface Pick {

  /// Test this commit.
  ///
  /// @param left revisions left to test after this one; -1 where bad itself does not touch the
  ///   paths
  /// @param steps roughly how many more steps it takes
  record Test(CommitId commit, int left, int steps) implements Pick {}

  /// Test this commit first: a good commit is no ancestor of bad, and this is where they parted.
  record TestMergeBase(CommitId commit) implements Pick {}

  /// This commit is the first bad one.
  record FirstBad(CommitId commit) implements Pick {}

  /// Only skipped commits are left: the first bad one is among them.
  record OnlySkipped(List<CommitId> candidates) implements Pick {
    public OnlySkipped {
      candidates = List.copyOf(candidates);
    }
  }

  /// The merge base that was asked for is bad: what is searched for happened on the good side.
  record MergeBaseBad(CommitId commit) implements Pick {}

  /// Bad is an ancestor of a good commit: perhaps the two were swapped.
  record NotAncestors() implements Pick {}

  /// No commit between good and bad touches the paths.
  record NoTestable() implements Pick {}

  /// This commit was called both good and bad.
  record GoodAndBad(CommitId commit) implements Pick {}
}
