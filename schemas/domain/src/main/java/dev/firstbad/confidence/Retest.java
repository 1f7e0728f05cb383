package dev.firstbad.confidence;

import dev.firstbad.event.CommitId;

/// A test once more, and how much it is expected to tell.
///
/// @param gain the expected loss of entropy over the suspects, in bits
public record Retest(int step, CommitId commit, double gain) {}
