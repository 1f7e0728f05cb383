package dev.firstbad.producer.repository;

import dev.firstbad.event.CommitId;
import dev.firstbad.search.CommitGraph;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads what `git rev-list --parents --timestamp` prints: a line a commit, of its committer date,
/// its id and its parents' ids.
final class GraphReader {
  private static final int BUFFER = 1 << 16;

  private final CommitGraph graph;
  private final List<CommitId> parents = new ArrayList<>();
  private final byte[] word = new byte[64];
  private int length;
  private long date;
  private boolean dated;
  private @org.jspecify.annotations.Nullable CommitId commit;

  GraphReader(CommitGraph graph) {
    this.graph = graph;
  }

  /// Adds all commits to the graph.
  CommitGraph read(InputStream output) throws IOException {
    InputStream in = new BufferedInputStream(output, BUFFER);
    for (int next = in.read(); next >= 0; next = in.read()) {
      switch (next) {
        case ' ' -> endWord();
        case '\n' -> endLine();
        default -> word[length++] = (byte) next;
      }
    }
    return graph;
  }

  private void endWord() {
    if (length == 0) {
      return;
    }
    if (!dated) {
      date = Long.parseLong(word());
      dated = true;
    } else if (commit == null) {
      commit = new CommitId(word());
    } else {
      parents.add(new CommitId(word()));
    }
    length = 0;
  }

  private void endLine() {
    endWord();
    if (commit != null) {
      graph.add(commit, date, parents);
    }
    parents.clear();
    commit = null;
    dated = false;
  }

  private String word() {
    return new String(word, 0, length, StandardCharsets.ISO_8859_1);
  }
}
