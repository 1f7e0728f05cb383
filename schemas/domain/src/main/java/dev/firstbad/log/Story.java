package dev.firstbad.log;

import dev.firstbad.event.Answer;
import dev.firstbad.event.CommitDescribed;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Kind;
import dev.firstbad.event.RevisionSelected;
import dev.firstbad.event.RunOutcome;
import dev.firstbad.event.SelectionReason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What was told so far, for what comes later refers to it.
final class Story {
  final Kind kind;

  /// The commit of the first test.
  @Nullable CommitId origin;

  /// The latest revision chosen.
  @Nullable RevisionSelected revision;

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

  /// The last release that crashed, the tip or the merge base: where the search ends if it must.
  @Nullable CommitId boundary;

  /// What git says of the culprit.
  @Nullable CommitDescribed culprit;

  /// The culprit's parent, where it had to be built.
  @Nullable CommitId parent;

  @Nullable Double errorProbability;

  /// What a person should know.
  final List<String> warnings = new ArrayList<>();

  Story(Kind kind) {
    this.kind = kind;
  }

  /// A revision was chosen.
  void select(RevisionSelected chosen) {
    revision = chosen;
    steps = chosen.step();
    stepOf.put(chosen.commit(), steps);
    origin = origin == null ? chosen.commit() : origin;
    if (chosen.release() != null) {
      releases.put(chosen.release(), chosen.commit());
    }
    boolean bound =
        chosen.reason() == SelectionReason.HEAD
            || (chosen.reason() == SelectionReason.MERGE_BASE && !searching);
    boundary = bound ? chosen.commit() : boundary;
  }

  /// A run of the revision ended.
  void ran(RunOutcome outcome) {
    if (outcome == RunOutcome.CRASHED
        && revision != null
        && revision.reason() == SelectionReason.RELEASE) {
      boundary = revision.commit();
    }
  }

  /// Whether this is the commit of the last step.
  boolean isAtHand(@Nullable CommitId commit) {
    return revision != null && revision.commit().equals(commit);
  }

  /// Whether the walk back over the releases can have left this commit as the bad end.
  boolean isUpperBound(CommitId commit) {
    return !releases.isEmpty() && (commit.equals(origin) || releases.containsValue(commit));
  }

  /// The step that is being told of; null before the first.
  @Nullable Integer current() {
    return steps == 0 ? null : steps;
  }

  /// Why a commit is tested that no line chose by name.
  SelectionReason reason(CommitId commit) {
    if (origin == null) {
      return SelectionReason.ORIGIN;
    }
    if (!searching) {
      return commit.equals(origin) ? SelectionReason.CONFIG : SelectionReason.AUXILIARY;
    }
    if (commit.equals(answer.next())) {
      return answer.mergeBase() ? SelectionReason.MERGE_BASE : SelectionReason.MIDPOINT;
    }
    return mergeBases.contains(commit) ? SelectionReason.MERGE_BASE : SelectionReason.AUXILIARY;
  }

  /// The commit's title, where git told it when it asked for the commit.
  @Nullable String title(CommitId commit) {
    return commit.equals(answer.next()) ? answer.nextTitle() : null;
  }
}
