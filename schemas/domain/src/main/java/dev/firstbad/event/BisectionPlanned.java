package dev.firstbad.event;

/// How a live search is driven was settled: all that is needed to go on with it.
///
/// @param plan the plan as YAML, with every revision resolved
/// @param policy the verdict policy it is driven by
public record BisectionPlanned(String plan, String policy) implements EventBody {}
