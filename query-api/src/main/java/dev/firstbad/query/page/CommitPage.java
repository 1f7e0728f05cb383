package dev.firstbad.query.page;

import dev.firstbad.event.CommitId;

/// All that is known of a commit.
///
/// @param subject its first line, where known
/// @param blamedBy how many bisections name it
public record CommitPage(
    Frame frame, CommitId commit, String subject, int blamedBy, Findings findings) {}
