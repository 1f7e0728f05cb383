package dev.firstbad.log;

import dev.firstbad.event.Answer;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What was told so far, for what comes later refers to it.
final class Story {
  Kind kind = Kind.CAUSE;

  /// The commit of the first test.
  @Nullable CommitId origin;

  /// How many revisions were chosen, the number of the latest step.
  int steps;

  /// The latest step of each commit.
  final Map<CommitId, Integer> stepOf = new HashMap<>();

  /// The commits of the releases tested.
  final Map<String, CommitId> releases = new HashMap<>();

  /// Merge bases that were to be looked at.
  final Set<CommitId> mergeBases = new HashSet<>();

  boolean searching;

  /// Git's latest answer.
  Answer answer = Answer.NONE;

  /// The culprit's parent, where it had to be built.
  @Nullable CommitId parent;

  @Nullable Double errorProbability;
}
