package dev.firstbad.query.http;

import java.util.Optional;
import java.util.function.Supplier;

/// Something that health depends on.
///
/// @param trouble what keeps it from working now; empty while it works
public record Probe(String name, Supplier<Optional<String>> trouble) {}
