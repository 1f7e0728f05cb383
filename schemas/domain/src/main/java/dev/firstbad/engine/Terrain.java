package dev.firstbad.engine;

import dev.firstbad.event.CommitId;
import dev.firstbad.search.Candidates;
import dev.firstbad.search.CommitGraph;
import dev.firstbad.search.Decision;
import dev.firstbad.search.PathStates;
import dev.firstbad.search.Search;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The history that is searched.
///
/// @param paths what commits hold at the paths that the search is limited to; null if it is not
/// @param titles the subject line of a commit
/// @param releases the release that a commit is, by its tag
/// @param accounts what commits say of themselves
public record Terrain(
    CommitGraph graph,
    @Nullable PathStates paths,
    Function<CommitId, String> titles,
    Function<CommitId, Optional<String>> releases,
    Function<CommitId, Account> accounts) {
  /// What a commit says of itself.
  ///
  /// @param message all of it
  /// @param paths the files it changes; none for a merge
  public record Account(String message, List<String> paths) {
    public Account {
      paths = List.copyOf(paths);
    }
  }

  String title(CommitId commit) {
    return titles.apply(commit);
  }

  Decision decide(Search search) {
    return paths == null ? Decision.of(graph, search) : Decision.of(graph, search, paths);
  }

  Candidates candidates(Search search) {
    return Candidates.of(graph, search, paths);
  }

  /// The commits among which the search still looks, oldest first.
  List<CommitId> left(Search search) {
    return Decision.left(graph, search, paths);
  }
}
