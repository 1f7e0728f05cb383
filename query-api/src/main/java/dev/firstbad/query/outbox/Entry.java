package dev.firstbad.query.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An event to be sent.
///
/// @param wanted whether the subscription wants it; a mail that only takes back is due without that
/// @param due not before then
/// @param payload what to send; null where that is seen then
public record Entry(
    Lane lane, String event, boolean wanted, Instant due, @Nullable String payload) {}
