package dev.firstbad.producer.repository;

import dev.firstbad.search.CommitGraph;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Reads what `git rev-list --parents --timestamp` prints: a line a commit, of its committer date,
/// its id and its parents' ids. It makes nothing of a word but what the graph keeps, for histories
/// have millions.
final class GraphReader {
  private final CommitGraph graph;
  private byte[] text = new byte[1 << 16];
  private int end;

  GraphReader(CommitGraph graph) {
    this.graph = graph;
  }

  /// Adds all commits to the graph.
  CommitGraph read(InputStream in) throws IOException {
    for (int more = fill(in); more > 0; more = fill(in)) {
      int begin = 0;
      for (int at = end - more; at < end; at++) {
        if (text[at] == '\n') {
          line(begin, at);
          begin = at + 1;
        }
      }
      System.arraycopy(text, begin, text, 0, end - begin);
      end -= begin;
    }
    return graph;
  }

  private int fill(InputStream in) throws IOException {
    if (end == text.length) {
      text = Arrays.copyOf(text, 2 * text.length);
    }
    int more = in.read(text, end, text.length - end);
    end += Math.max(0, more);
    return more;
  }

  private void line(int begin, int end) {
    int space = space(begin, end);
    long date = number(begin, space);
    int word = space + 1;
    int next = space(word, end);
    graph.add(text, word, next - word, date);
    for (word = next + 1; word < end; word = next + 1) {
      next = space(word, end);
      graph.addParent(text, word, next - word);
    }
  }

  private long number(int from, int end) {
    return Long.parseLong(new String(text, from, end - from, StandardCharsets.ISO_8859_1));
  }

  private int space(int from, int end) {
    int at = from;
    while (at < end && text[at] != ' ') {
      at++;
    }
    return at;
  }
}
