package dev.firstbad.producer.drive;

/// What a search works with and who looks on.
///
/// @param parallel how many runs are made at once
public record Surroundings(World world, Precedents precedents, Watcher watcher, int parallel) {}
