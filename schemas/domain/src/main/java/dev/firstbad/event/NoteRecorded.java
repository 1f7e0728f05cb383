package dev.firstbad.event;

import org.jspecify.annotations.Nullable;

/// Text that nothing else holds, verbatim with its line ends, so that nothing is lost.
///
/// @param step the step it stands in
/// @param unfinished whether it is the beginning of a line whose rest was not there yet; it counts
///   only while nothing follows
public record NoteRecorded(@Nullable Integer step, String text, boolean unfinished)
    implements EventBody {}
