package dev.firstbad.query.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An event to be sent, in its place.
///
/// @param place later ones are higher
/// @param attempts that failed so far
/// @param batch the digest that it is part of, once it is
public record Delivery(
    long place,
    Lane lane,
    String event,
    boolean wanted,
    Instant dueAt,
    int attempts,
    @Nullable String batch,
    @Nullable String payload) {
  Delivery in(String digest) {
    return new Delivery(place, lane, event, wanted, dueAt, attempts, digest, payload);
  }
}
