package dev.firstbad.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A revision was chosen and becomes the next step.
///
/// @param step number of the step, from 1
/// @param release the tag tested, for a release
/// @param title subject line of the commit
/// @param announced the toolchain as the source announces it with the revision, verbatim, e.g. `
///   with gcc (GCC) 8.1.0`; empty where it says none
/// @param options the configuration options it is built with; null where the source's own
///   configuration is not tried apart
/// @param rationale why this revision and no other, in one sentence; null where its place says it
///   all
public record RevisionSelected(
    int step,
    CommitId commit,
    SelectionReason reason,
    @Nullable String release,
    @Nullable String title,
    String announced,
    @Nullable List<String> options,
    @Nullable String rationale)
    implements EventBody {
  public RevisionSelected {
    options = options == null ? null : List.copyOf(options);
  }

  /// A revision with the source's own configuration.
  public RevisionSelected(
      int step,
      CommitId commit,
      SelectionReason reason,
      @Nullable String release,
      @Nullable String title,
      String announced) {
    this(step, commit, reason, release, title, announced, null, null);
  }
}
