package dev.firstbad.producer.transcript;

import dev.firstbad.event.CommitId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The numbers of the revisions told of, from 1.
final class Steps {
  private final List<CommitId> commits = new ArrayList<>();

  int open(CommitId commit) {
    commits.add(commit);
    return commits.size();
  }

  /// The step of a commit, perhaps abbreviated differently; null if it has none.
  @Nullable Integer of(CommitId commit) {
    for (int i = 0; i < commits.size(); i++) {
      String hex = commits.get(i).hex();
      if (hex.startsWith(commit.hex()) || commit.hex().startsWith(hex)) {
        return i + 1;
      }
    }
    return null;
  }
}
