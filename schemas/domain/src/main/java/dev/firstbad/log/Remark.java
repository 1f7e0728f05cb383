package dev.firstbad.log;

/// A line that is known but that no event tells of: it is recorded as a note.
///
/// @param topic what it is about
/// @param open whether free text can follow it
record Remark(String topic, boolean open, String text) implements Line {}
