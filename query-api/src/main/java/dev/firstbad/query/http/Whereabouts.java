package dev.firstbad.query.http;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Where the events are.
///
/// @param bootstrap the brokers, `host:port`, comma between several
/// @param schemaRegistry where their schemas are registered; null where the ids are our own
public record Whereabouts(String bootstrap, @Nullable URI schemaRegistry) {}
