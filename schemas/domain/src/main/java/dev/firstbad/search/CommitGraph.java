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
  private int last;

  /// Adds a commit, or changes the one of this id.
  ///
  /// @param date the committer date, seconds since 1970
  /// @param parents in the order of the commit object
  public void add(CommitId id, long date, List<CommitId> parents) {
    begin(roomFor(ids.number(id)), date);
    for (CommitId parent : parents) {
      this.parents.add(roomFor(ids.number(parent)));
    }
    parentCounts[last] = parents.size();
  }

  /// Adds a commit, or changes the one of this id, which is given as ASCII hex digits; its parents
  /// follow by [#addParent].
  ///
  /// @param from where in the text the id begins
  /// @param digits how many it has
  /// @throws IllegalArgumentException if that is no id, or not as long as the others
  public void add(byte[] text, int from, int digits, long date) {
    begin(roomFor(ids.number(text, from, digits)), date);
  }

  /// Adds a parent to the commit that was added last, after those it has.
  ///
  /// @throws IllegalArgumentException if that is no id, or not as long as the others
  public void addParent(byte[] text, int from, int digits) {
    parents.add(roomFor(ids.number(text, from, digits)));
    parentCounts[last]++;
  }

  private void begin(int commit, long date) {
    last = commit;
    added.set(commit);
    dates[commit] = date;
    parentsAt[commit] = parents.size();
    parentCounts[commit] = 0;
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

  /// Makes room for a commit.
  private int roomFor(int commit) {
    if (commit == dates.length) {
      int length = commit + commit / 2;
      dates = Arrays.copyOf(dates, length);
      parentsAt = Arrays.copyOf(parentsAt, length);
      parentCounts = Arrays.copyOf(parentCounts, length);
    }
    return commit;
  }
}
