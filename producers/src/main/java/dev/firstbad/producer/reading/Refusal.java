package dev.firstbad.producer.reading;

/// A part of a source that cannot be imported.
///
/// @param reason why, in words that a person accepts, with the offending line or offset
public record Refusal(int line, String reason) implements Part {}
