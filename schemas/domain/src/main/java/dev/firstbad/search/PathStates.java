package dev.firstbad.search;

import dev.firstbad.event.CommitId;

/// Tells what a commit holds at the paths that a search is limited to.
@FunctionalInterface
public interface PathStates {
  PathState of(CommitId commit);
}
