package dev.firstbad.engine;

import java.util.List;
import java.util.Set;

/// What makes a commit more likely to be the culprit than others, before any test.
///
/// @param clues what counts; all commits are as likely where nothing does
/// @param paths where the culprit is expected; if empty, the files that the first crash names
public record Prior(Set<Clue> clues, List<String> paths) {
  public static final Prior UNIFORM = new Prior(Set.of(), List.of());

  public Prior {
    clues = Set.copyOf(clues);
    paths = List.copyOf(paths);
  }

  /// What a commit can have in common with the crash.
  public enum Clue {
    /// The files it changes.
    PATHS,
    /// The words of its message and of the names of its files.
    TEXT
  }
}
