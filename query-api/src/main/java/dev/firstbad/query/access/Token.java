package dev.firstbad.query.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is known of a token; the token itself is known to its bearer alone.
///
/// @param id by which it is revoked
/// @param name whose it is
/// @param expiresAt from when on it is good for nothing; null for never
public record Token(
    String id, String name, Scopes scopes, Instant createdAt, @Nullable Instant expiresAt) {}
