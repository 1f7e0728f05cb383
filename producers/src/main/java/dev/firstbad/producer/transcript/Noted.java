package dev.firstbad.producer.transcript;

import dev.firstbad.event.CommitId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the log notes of one revision before the command that names it: `# WORD: [id] title`.
record Noted(String word, CommitId commit, String title) {

  /// The commits that are meant by the arguments of a command: ids, completed where they are
  /// abbreviated, or else names, for which the notes under the same word stand in their order.
  static List<CommitId> resolve(List<String> arguments, List<Noted> notes, String word) {
    List<CommitId> noted =
        notes.stream().filter(note -> note.word.equals(word)).map(Noted::commit).toList();
    List<CommitId> commits = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      if (StartArguments.isId(arguments.get(i))) {
        commits.add(completed(arguments.get(i), noted));
      } else if (noted.size() == arguments.size()) {
        commits.add(noted.get(i));
      }
    }
    return commits;
  }

  private static CommitId completed(String id, List<CommitId> noted) {
    return noted.stream()
        .filter(commit -> commit.hex().startsWith(id))
        .findFirst()
        .orElseGet(() -> new CommitId(id));
  }

  /// The title that the notes give a commit.
  static @Nullable String title(List<Noted> notes, CommitId commit) {
    return notes.stream()
        .filter(note -> note.commit.hex().startsWith(commit.hex()) && !note.title.isEmpty())
        .map(Noted::title)
        .findFirst()
        .orElse(null);
  }
}
