package dev.firstbad.engine;

import dev.firstbad.event.CommitId;

/// The commit on which what is searched for was seen.
///
/// @param tested whether that is tried first, instead of taken for granted
public record Origin(CommitId commit, String title, boolean tested) {}
