package dev.firstbad.query.subscription;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How a subscription is served.
///
/// @param digest all of a period in one, at the period's end in UTC; null for each at once
/// @param paused whether nothing is sent; it keeps its place
/// @param recipients whether mail goes to a bisection's own recipients, too
public record Config(
    @Nullable Duration digest, boolean paused, Uncertain uncertain, boolean recipients) {}
