package dev.firstbad.search;

import java.util.List;

/// What a commit holds at each of the paths that a search is limited to.
///
/// @param entries one a path, equal where mode and content are equal, empty where nothing is there
public record PathState(List<String> entries) {
  public PathState {
    entries = List.copyOf(entries);
  }

  boolean isEmpty() {
    return entries.stream().allMatch(String::isEmpty);
  }
}
