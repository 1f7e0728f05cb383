package dev.firstbad.search;

import dev.firstbad.event.CommitId;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What a search knows between two picks. What it is told and what it picks take it to the next
/// state: [Decision#of] decides, the methods here evolve.
///
/// @param goods sorted by id, which is the order in which they are looked at
/// @param expectedOrNull the commit last asked for, unless something else was judged since
/// @param ancestryChecked whether good commits are known to be ancestors of bad, or their merge
///   bases to be good
public record Search(
    CommitId bad,
    SortedSet<CommitId> goods,
    SortedSet<CommitId> skips,
    boolean firstParent,
    @Nullable CommitId expectedOrNull,
    boolean ancestryChecked) {

  public Search {
    goods = Collections.unmodifiableSortedSet(new TreeSet<>(goods));
    skips = Collections.unmodifiableSortedSet(new TreeSet<>(skips));
  }

  public static Search between(CommitId bad, Collection<CommitId> goods) {
    return new Search(bad, new TreeSet<>(goods), new TreeSet<>(), false, null, false);
  }

  /// The same search along first parents only.
  public Search alongFirstParents() {
    return new Search(bad, goods, skips, true, expectedOrNull, ancestryChecked);
  }

  /// The same search where it is known by other means that all good commits are ancestors of bad.
  public Search withAncestryChecked() {
    return expecting(expectedOrNull, true);
  }

  /// The same search, that asked for a commit last.
  public Search expecting(CommitId commit) {
    return expecting(commit, ancestryChecked);
  }

  public Optional<CommitId> expected() {
    return Optional.ofNullable(expectedOrNull);
  }

  /// The commit was judged bad; it takes the place of the one that was.
  public Search bad(CommitId commit) {
    return new Search(commit, goods, skips, firstParent, expectedOrNull, ancestryChecked)
        .judged(List.of(commit));
  }

  public Search good(Collection<CommitId> commits) {
    return new Search(
            bad, with(goods, commits), skips, firstParent, expectedOrNull, ancestryChecked)
        .judged(commits);
  }

  public Search skip(Collection<CommitId> commits) {
    return new Search(
            bad, goods, with(skips, commits), firstParent, expectedOrNull, ancestryChecked)
        .judged(commits);
  }

  /// The state after it picked.
  public Search after(Pick pick) {
    return switch (pick) {
      case Pick.Test test -> expecting(test.commit(), !goods.isEmpty());
      case Pick.TestMergeBase test -> expecting(test.commit(), ancestryChecked);
      case Pick.FirstBad first -> expecting(expectedOrNull, !goods.isEmpty());
      case Pick.OnlySkipped skipped -> expecting(expectedOrNull, !goods.isEmpty());
      case Pick.NoTestable none -> expecting(expectedOrNull, !goods.isEmpty());
      case Pick.GoodAndBad both -> expecting(expectedOrNull, !goods.isEmpty());
      case Pick.MergeBaseBad base -> this;
      case Pick.NotAncestors swapped -> this;
    };
  }

  private Search judged(Collection<CommitId> commits) {
    boolean asExpected =
        expectedOrNull == null || commits.stream().allMatch(expectedOrNull::equals);
    return asExpected ? this : expecting(null, false);
  }

  private Search expecting(@Nullable CommitId commit, boolean checked) {
    return new Search(bad, goods, skips, firstParent, commit, checked);
  }

  private static SortedSet<CommitId> with(SortedSet<CommitId> known, Collection<CommitId> more) {
    SortedSet<CommitId> all = new TreeSet<>(known);
    all.addAll(more);
    return all;
  }
}
