package dev.firstbad.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What git says of a commit.
///
/// @param mergeOf the parents as printed, for a merge; empty otherwise
/// @param parents all parents where known
/// @param author name and address as git prints them, `Name <address>`
/// @param authored the author's date, verbatim
/// @param authoredAt the same as an instant, where it can be read
/// @param message subject, blank line and body, unindented
/// @param changes diffstat or raw change lines, verbatim with line ends
public record CommitDescribed(
    CommitId commit,
    List<CommitId> mergeOf,
    List<CommitId> parents,
    String author,
    String authored,
    @Nullable Instant authoredAt,
    String message,
    String changes)
    implements EventBody {
  public CommitDescribed {
    mergeOf = List.copyOf(mergeOf);
    parents = List.copyOf(parents);
  }

  /// The subject line.
  public String title() {
    return message.lines().findFirst().orElse("");
  }

  /// The same without the changes, which of a merge can be megabytes.
  public CommitDescribed withoutChanges() {
    return new CommitDescribed(commit, mergeOf, parents, author, authored, authoredAt, message, "");
  }
}
