package dev.firstbad.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// `git bisect start` was given its bounds.
///
/// @param arguments its words, verbatim: options, then bad and good as ids or names
/// @param bad the bad end, where resolved
/// @param good the good ends, where resolved
public record SearchStarted(
    List<String> arguments, @Nullable CommitId bad, List<CommitId> good, Answer answer)
    implements EventBody {
  public SearchStarted {
    arguments = List.copyOf(arguments);
    good = List.copyOf(good);
  }
}
