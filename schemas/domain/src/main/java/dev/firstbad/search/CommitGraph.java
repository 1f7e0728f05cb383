package dev.firstbad.search;

import dev.firstbad.event.CommitId;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Commits with their parents and committer dates, about 50 bytes a commit: each is an int,
/// numbered as it was first named.
///
/// It grows by [#add] in any order, children before parents or after; not thread-safe while it
/// does.
public final class CommitGraph {
  private final Ids ids = new Ids();
  private final IntList parents = new IntList();
  private final BitSet added = new BitSet();
  private long[] dates = new long[1024];
  private int[] parentsAt = new int[1024];
  private int[] parentCounts = new int[1024];

  /// Adds a commit, or changes the one of this id.
  ///
  /// @param date the committer date, seconds since 1970
  /// @param parents in the order of the commit object
  public void add(CommitId id, long date, List<CommitId> parents) {
    int commit = number(id);
    added.set(commit);
    dates[commit] = date;
    parentsAt[commit] = this.parents.size();
    parentCounts[commit] = parents.size();
    for (CommitId parent : parents) {
      this.parents.add(number(parent));
    }
  }

  /// How many commits were named, as a commit or as a parent.
  public int size() {
    return ids.size();
  }

  /// The commits that were named as parents and never added.
  public List<CommitId> absent() {
    return IntStream.range(0, size())
        .filter(commit -> !added.get(commit))
        .mapToObj(this::id)
        .toList();
  }

  public OptionalInt find(CommitId id) {
    int commit = ids.find(id);
    return commit == Ids.NONE ? OptionalInt.empty() : OptionalInt.of(commit);
  }

  public CommitId id(int commit) {
    return ids.get(commit);
  }

  /// Whether a commit is another one or reached from it.
  ///
  /// @throws IllegalArgumentException if the graph lacks one of them
  public boolean isAncestor(CommitId ancestor, CommitId commit) {
    BitSet wanted = new BitSet();
    wanted.set(require(ancestor));
    return Ancestry.includes(this, require(commit), wanted);
  }

  /// The number of a commit that must be known.
  ///
  /// @throws IllegalArgumentException if it is not
  int require(CommitId id) {
    return find(id)
        .orElseThrow(() -> new IllegalArgumentException(id + " is not in the commit graph"));
  }

  long date(int commit) {
    return dates[commit];
  }

  int parentCount(int commit) {
    return parentCounts[commit];
  }

  int parent(int commit, int index) {
    return parents.get(parentsAt[commit] + index);
  }

  int compareIds(int one, int other) {
    return ids.compare(one, other);
  }

  private int number(CommitId id) {
    int commit = ids.number(id);
    if (commit == dates.length) {
      int length = commit + commit / 2;
      dates = Arrays.copyOf(dates, length);
      parentsAt = Arrays.copyOf(parentsAt, length);
      parentCounts = Arrays.copyOf(parentCounts, length);
    }
    return commit;
  }
}
