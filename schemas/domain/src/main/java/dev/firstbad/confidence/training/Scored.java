package dev.firstbad.confidence.training;

/// What a model that never saw an example says of it.
///
/// @param probability that its result is right
public record Scored(Example example, double probability) {}
