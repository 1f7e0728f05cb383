package dev.firstbad.query.readmodel;

import dev.firstbad.bisection.State;
import dev.firstbad.event.Kind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which bisections are asked for: those that meet every condition given; null asks nothing.
///
/// @param outcome the word of its type
/// @param culprit first digits of the commit blamed
/// @param commit first digits of a commit that was a bound, was tested, decided on or blamed
/// @param author within the culprit's author, in whatever case
/// @param recipient address that is told, in whatever case
/// @param title within the title of the crash, in whatever case
/// @param text words or their beginnings, all of them somewhere in titles, subjects, addresses, ids
/// @param from recorded then or later
/// @param to recorded before
public record BisectionFilter(
    @Nullable Kind kind,
    @Nullable State state,
    @Nullable String outcome,
    @Nullable String culprit,
    @Nullable String commit,
    @Nullable String author,
    @Nullable String recipient,
    @Nullable String title,
    @Nullable String text,
    @Nullable Instant from,
    @Nullable Instant to) {}
