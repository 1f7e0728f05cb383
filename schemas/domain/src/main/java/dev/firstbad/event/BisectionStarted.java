package dev.firstbad.event;

import org.jspecify.annotations.Nullable;

/// A search for one culprit began.
///
/// @param format what told us: `syzbot-log`, `git-bisect-log`, `kernelci-report`, `lkft-report`,
///   `0day-report`, `live`
/// @param era the era of the format (`E0` to `E11` of a syzbot log), null where a format has none
/// @param start the commit on which the bug was first seen
/// @param tool the commit of the tool that ran the search
/// @param host the machine, with its own words of when it began, verbatim
/// @param subject what the search is about, as the source puts it
public record BisectionStarted(
    Kind kind,
    String format,
    @Nullable String era,
    Terms terms,
    @Nullable CommitId start,
    @Nullable CommitId tool,
    @Nullable Host host,
    @Nullable String subject)
    implements EventBody {}
