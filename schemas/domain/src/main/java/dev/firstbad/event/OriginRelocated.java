package dev.firstbad.event;

/// The start commit was found again under another id after a rewrite of history.
public record OriginRelocated(CommitId to, String title) implements EventBody {}
