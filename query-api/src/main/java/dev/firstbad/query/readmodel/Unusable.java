package dev.firstbad.query.readmodel;

/// A commit that no test could use, the revision itself being at fault each time.
public record Unusable(String commit, int tests, int buildFailed, int bootFailed) {}
