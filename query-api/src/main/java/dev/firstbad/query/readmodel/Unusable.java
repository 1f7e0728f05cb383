package dev.firstbad.query.readmodel;

import java.time.Duration;

/// A commit that no test could use, the revision itself being at fault each time.
///
/// @param spent the time that went into these tests, where told
public record Unusable(String commit, int tests, int buildFailed, int bootFailed, Duration spent) {}
