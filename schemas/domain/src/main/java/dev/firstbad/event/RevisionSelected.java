package dev.firstbad.event;

import org.jspecify.annotations.Nullable;

/// A revision was chosen and becomes the next step.
///
/// @param step number of the step, from 1
/// @param release the tag tested, for a release
/// @param title subject line of the commit
/// @param announced the toolchain as the source announces it with the revision, verbatim, e.g. `
///   with gcc (GCC) 8.1.0`; empty where it says none
public record RevisionSelected(
    int step,
    CommitId commit,
    SelectionReason reason,
    @Nullable String release,
    @Nullable String title,
    String announced)
    implements EventBody {}
