package dev.firstbad.query.subscription;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A subscription that was taken.
///
/// @param secret signs webhooks; null for mail
/// @param ended why nothing is sent any more; null while it lives
public record Subscription(
    String id,
    Instant createdAt,
    Definition definition,
    @Nullable Secret secret,
    @Nullable String ended) {
  /// Whether anything is to be sent now.
  public boolean active() {
    return ended == null && !definition.config().paused();
  }
}
