package dev.firstbad.event;

/// A person confirmed the culprit.
public record CulpritConfirmed(CommitId commit, String author, String reason)
    implements EventBody, WordOfPerson {}
