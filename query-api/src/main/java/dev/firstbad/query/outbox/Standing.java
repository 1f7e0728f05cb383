package dev.firstbad.query.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a subscription is doing.
///
/// @param pending how many deliveries wait, those under way included
/// @param delivered how many were made
/// @param dead how many were given up
/// @param deliveredAt when the last was made
/// @param failedAt when one last failed, `failure` why
/// @param heldUntil the sink asked not to be called before; null where it did not
public record Standing(
    long pending,
    long delivered,
    long dead,
    @Nullable Instant deliveredAt,
    @Nullable Instant failedAt,
    @Nullable String failure,
    @Nullable Instant heldUntil) {}
