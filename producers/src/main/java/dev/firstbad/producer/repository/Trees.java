package dev.firstbad.producer.repository;

import dev.firstbad.event.CommitId;
import dev.firstbad.search.PathState;
import dev.firstbad.search.PathStates;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/// What commits hold at some literal paths; each commit is looked at once.
final class Trees implements PathStates {
  private final ObjectReader reader;
  private final RevWalk commits;
  private final List<String> paths;
  private final Map<CommitId, PathState> known = new HashMap<>();

  Trees(Repository repository, List<String> paths) {
    this.reader = repository.newObjectReader();
    this.commits = new RevWalk(reader);
    this.paths = List.copyOf(paths);
  }

  @Override
  public PathState of(CommitId commit) {
    return known.computeIfAbsent(commit, this::look);
  }

  private PathState look(CommitId commit) {
    try {
      ObjectId tree = commits.parseCommit(ObjectId.fromString(commit.hex())).getTree();
      List<String> held = new ArrayList<>();
      for (String path : paths) {
        held.add(entry(tree, path));
      }
      return new PathState(held);
    } catch (MissingObjectException e) {
      throw new RepositoryUnusable(
          "the clone lacks %s, which limiting to paths needs: fetch it, or clone without --filter"
              .formatted(e.getObjectId().name()));
    } catch (IOException e) {
      throw new RepositoryUnusable("cannot read " + commit + ": " + e.getMessage());
    }
  }

  private String entry(ObjectId tree, String path) throws IOException {
    if (path.isEmpty()) {
      return tree.name();
    }
    try (TreeWalk walk = TreeWalk.forPath(reader, path, tree)) {
      return walk == null ? "" : walk.getFileMode(0) + " " + walk.getObjectId(0).name();
    }
  }
}
