package dev.firstbad.producer.transcript;

import dev.firstbad.event.Answer;
import dev.firstbad.event.CommitDescribed;
import dev.firstbad.event.CommitId;
import dev.firstbad.event.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A run of lines that tell one thing together.
sealed interface Item {
  /// Index after its last line; the next item begins there.
  int to();

  /// The search was started.
  ///
  /// @param bad the bad end, where an id is told for it
  /// @param good the good ends, likewise
  record Begun(
      int to, List<String> arguments, @Nullable CommitId bad, List<CommitId> good, Answer answer)
      implements Item {}

  /// Git was told of revisions.
  ///
  /// @param batch what was seen when the revision was tested, where a tool notes it
  record Decided(
      int to, String word, List<Revision> revisions, @Nullable Batch batch, Answer answer)
      implements Item {}

  /// The search ended.
  ///
  /// @param shown the culprit as git showed it
  record Ended(int to, Outcome outcome, @Nullable CommitDescribed shown) implements Item {}

  /// Nothing that is known here.
  record Free(int to) implements Item {}

  /// A commit with its title, where one is told.
  record Revision(CommitId commit, @Nullable String title) {}
}
