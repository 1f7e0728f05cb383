package dev.firstbad.search;

import java.util.BitSet;

/// The commits between good and bad, oldest first, each with those parents that are in the range
/// too.
///
/// A commit is its position here. *Plain* ones change nothing at the paths that the search is
/// limited to: they are never tested and count for nothing.
final class Range {
  private final IntList commits = new IntList();
  private final IntList parentsAt = new IntList();
  private final IntList parents = new IntList();
  private final BitSet plain = new BitSet();

  void add(int commit, boolean isPlain) {
    plain.set(commits.size(), isPlain);
    commits.add(commit);
    parentsAt.add(parents.size());
  }

  /// Gives the commit added last a parent.
  void addParent(int position) {
    parents.add(position);
  }

  int size() {
    return commits.size();
  }

  /// How many commits can be tested.
  int testable() {
    return size() - plain.cardinality();
  }

  int commit(int position) {
    return commits.get(position);
  }

  boolean isPlain(int position) {
    return plain.get(position);
  }

  int parentCount(int position) {
    int end = position + 1 == size() ? parents.size() : parentsAt.get(position + 1);
    return end - parentsAt.get(position);
  }

  int parent(int position, int index) {
    return parents.get(parentsAt.get(position) + index);
  }
}
