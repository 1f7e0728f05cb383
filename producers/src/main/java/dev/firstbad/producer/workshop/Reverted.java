package dev.firstbad.producer.workshop;

import java.util.List;

/// What became of taking a commit back in a work tree.
public sealed interface Reverted {
  /// Its changes are taken back.
  record Done() implements Reverted {}

  /// There is nothing to take back: the files are as if it had not been.
  record Nothing() implements Reverted {}

  /// Later changes build on it; the work tree is as before.
  ///
  /// @param paths where they do, relative to the work tree
  record Conflicts(List<String> paths) implements Reverted {
    public Conflicts {
      paths = List.copyOf(paths);
    }
  }
}
