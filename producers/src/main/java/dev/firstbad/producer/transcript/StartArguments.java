package dev.firstbad.producer.transcript;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The ends of the range that `git bisect start` is given: ids or names.
///
/// @param bad the first revision, if any is given
/// @param good the others
record StartArguments(@Nullable String bad, List<String> good) {

  static StartArguments of(List<String> arguments) {
    List<String> revisions = new ArrayList<>();
    for (int i = 0; i < arguments.size() && !arguments.get(i).equals("--"); i++) {
      String argument = arguments.get(i);
      if (argument.matches("--term-(good|old|bad|new)")) {
        i++;
      } else if (!argument.startsWith("--")) {
        revisions.add(argument);
      }
    }
    return revisions.isEmpty()
        ? new StartArguments(null, List.of())
        : new StartArguments(revisions.getFirst(), revisions.subList(1, revisions.size()));
  }

  /// Whether a word is a commit id, abbreviated perhaps; `defaced` is none.
  static boolean isId(String word) {
    return word.matches("(?=.*[0-9])[0-9a-f]{7,64}|[0-9a-f]{40}|[0-9a-f]{64}");
  }
}
