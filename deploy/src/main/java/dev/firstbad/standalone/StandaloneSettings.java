package dev.firstbad.standalone;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What the standalone system needs to know.
///
/// @param data the directory of all that it keeps; null for a temporary one that goes with it
/// @param port of the HTTP API; 0 for any that is free
/// @param kafkaPort of the embedded broker; 0 for any that is free
/// @param bootstrap an existing cluster to use instead, `host:port`, comma between several
/// @param registry a schema registry whose ids records carry; null for the ids fixed in Firstbad,
///   for which the system itself answers
public record StandaloneSettings(
    @Nullable Path data,
    int port,
    int kafkaPort,
    @Nullable String bootstrap,
    @Nullable URI registry) {}
